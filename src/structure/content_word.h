// The words that tell what a paragraph is about: its nouns, and its names.
#pragma once

#include "lex/token.h"

#include <string_view>

namespace greffier {

// A name, or a word with a capital that the lexicon does not know.
inline bool is_name_word(const Token& token) {
  return token.capitalised && token.kind == TokenKind::word &&
         (token.pos == Pos::name || token.word->analyses.empty());
}

inline std::string_view lemma_of(const Token& token) {
  const Analysis* analysis = token.analysis();
  return analysis != nullptr ? analysis->lemma : std::string_view(token.word->folded);
}

}  // namespace greffier
