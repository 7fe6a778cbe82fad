// Numbers that belong to the name before them: « selon Vigie 229, », « le collectif Rocval 2030
// proteste »; not « selon Vestra, 12 personnes ».
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <string>
#include <unordered_set>

namespace greffier {

class NumberedNames {
 public:
  NumberedNames(const AnnotatedText& text, const Lexicon& lexicon);

  // Where a name ends with its number; where it ends anyway if it has none.
  TokenIndex end_of(TokenRange name, TokenRange sentence);

 private:
  [[nodiscard]] bool is_number(TokenIndex token, TokenRange sentence) const;
  [[nodiscard]] bool is_unknown(TokenRange name) const;
  [[nodiscard]] bool is_source(TokenIndex first, TokenRange sentence) const;
  [[nodiscard]] bool is_called(TokenIndex first, TokenRange sentence) const;

  const AnnotatedText& text_;
  ClassId head_;
  ClassId source_;
  ClassSet known_;                            // kinds of names that lists have
  std::unordered_set<std::string> numbered_;  // names met with their numbers
};

}  // namespace greffier
