// How much the paragraphs of a page share with those before them: rare nouns that come back say
// that the matter is the same.
#pragma once

#include "lex/annotation.h"

#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace greffier {

class Cohesion {
 public:
  explicit Cohesion(const AnnotatedText& text) : text_(text) {}

  // Paragraphs are added in order.
  void add(TokenRange paragraph);

  // What a paragraph shares with the two before it; and what it does together with the next.
  [[nodiscard]] double back(std::size_t paragraph) const;
  [[nodiscard]] double around(std::size_t paragraph) const;

 private:
  using Words = std::set<std::string_view>;

  [[nodiscard]] Words words_of(std::size_t first, std::size_t last) const;
  [[nodiscard]] double shared(const Words& before, const Words& behind) const;

  const AnnotatedText& text_;
  std::vector<Words> paragraphs_;
  std::map<std::string_view, int> count_;  // paragraphs that have a word
};

}  // namespace greffier
