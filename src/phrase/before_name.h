// What the word right before a proper name shows of it (lexicon/before_name.tsv): « à | Rocval » is
// where something happens, « selon | Rocval » somebody, « le | Rocval » has an article.
#pragma once

#include "lex/lexicon.h"
#include "lex/token.h"

#include <string_view>

namespace greffier {

class BeforeName {
 public:
  explicit BeforeName(const Lexicon& lexicon);

  // The definite article that a word is or holds: « du » -> « le »; empty where none is.
  [[nodiscard]] std::string_view article(const Token& token) const;
  // « à », « en »: « town », « land », or empty.
  [[nodiscard]] std::string_view where(const Token& token) const;
  // « par », « entre », « pour »: « any », « state », « body », or empty.
  [[nodiscard]] std::string_view agent(const Token& token) const;
  // « en », « au »: whether what lies around a place follows.
  [[nodiscard]] bool is_around(const Token& token) const;

 private:
  [[nodiscard]] std::string_view cell(const Token& token, Column column) const;

  const Lexicon& lexicon_;
  ClassId before_name_;
  Column article_;
  Column where_;
  Column agent_;
  Column around_;
};

}  // namespace greffier
