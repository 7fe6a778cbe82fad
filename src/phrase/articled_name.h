// Names whose article has a capital inside a sentence, « pour La Halle », and so is theirs where it
// opens one, too: « La Halle réussit à sauver 2.520 emplois ».
#pragma once

#include "lex/annotation.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace greffier {

class ArticledNames {
 public:
  ArticledNames(const AnnotatedText& text, const std::vector<TokenRange>& sentences);

  // Whether an article that opens a sentence belongs to the name behind it.
  [[nodiscard]] bool opens(TokenIndex article) const;

 private:
  [[nodiscard]] bool is_articled(TokenIndex article) const;
  [[nodiscard]] std::string key_of(TokenIndex article) const;

  const AnnotatedText& text_;
  std::unordered_set<std::string> known_;
};

}  // namespace greffier
