// Proper names as runs of capitals, before anybody knows whose: « Volodymyr Zelensky », « Hortense
// d'Aubigny-Rey », « Union africaine », « N-VA ». What a run names is decided later, by context.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <optional>
#include <vector>

namespace greffier {

struct NamePhrase {
  TokenRange range = {};
  // Entries of the gazetteer that cover the whole name, several where names are shared.
  std::vector<ClassRow> rows = {};
  bool first_name = false;  // opens with a first name that is no other word of the name
  bool initialism = false;  // one token in capitals: « OTAN »
};

// Annotates the names of sentences as NAME, whose payload is the place in `names`.
void annotate_names(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                    const Lexicon& lexicon, std::vector<NamePhrase>& names);

}  // namespace greffier
