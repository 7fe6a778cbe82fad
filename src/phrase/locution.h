// Entries of the lexicon and the gazetteer that are several words, found in one longest-match pass.
// « garde des Sceaux » -> TITLE, « au sein de » -> LOCUTION, « Côte d'Ivoire » -> COUNTRY.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <vector>

namespace greffier {

// An entry of a table that covers some tokens.
struct Entity {
  ClassId id = 0;
  RowRef row = {};
  TokenIndex last = 0;  // the token after its last
};

// The entries of each table that begin at a token, one word or more, longest of a table only;
// several where the longest key has several rows (homonyms).
std::vector<Entity> find_entities(const AnnotatedText& text, TokenIndex first,
                                  const Lexicon& lexicon);

// Annotates every entry of two words or more, in one pass.
void annotate_locutions(AnnotatedText& text, const Lexicon& lexicon);

}  // namespace greffier
