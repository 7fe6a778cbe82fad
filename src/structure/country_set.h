// The countries that a stretch of text speaks of: « Kiev », « russes », « Montoro », « Lavrov ».
// Bodies are left out, since agencies and banks are quoted on all the world; what several countries
// have a claim on tells nothing.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <array>
#include <set>
#include <string_view>

namespace greffier {

using CountrySet = std::set<std::string_view>;  // ISO 3166-1 alpha-2

class CountryReader {
 public:
  CountryReader(const AnnotatedText& text, const Lexicon& lexicon);

  [[nodiscard]] CountrySet read(TokenRange range) const;

 private:
  struct Source {
    ClassId id = 0;
    Column country = {};
    bool small = false;  // its entries are written small: « russe »
  };

  // Of the entries that begin at a token.
  [[nodiscard]] CountrySet read_at(TokenIndex token, TokenIndex last) const;
  void add(RowRef row, ClassId id, bool capitalised, CountrySet& found) const;

  const AnnotatedText& text_;
  const Lexicon& lexicon_;
  std::array<Source, 5> sources_;
};

}  // namespace greffier
