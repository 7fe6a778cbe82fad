#include "structure/cohesion.h"

#include "structure/content_word.h"

#include <algorithm>

namespace greffier {

void Cohesion::add(TokenRange paragraph) {
  Words words;
  for (TokenIndex token = paragraph.first; token < paragraph.last; ++token) {
    const Token& here = text_.tokens[token];
    if (here.pos == Pos::noun) words.insert(lemma_of(here));
  }
  for (const std::string_view word : words) ++count_[word];
  paragraphs_.push_back(std::move(words));
}

double Cohesion::back(std::size_t paragraph) const {
  const std::size_t first = paragraph > 2 ? paragraph - 2 : 0;
  return shared(words_of(first, paragraph), paragraphs_[paragraph]);
}

double Cohesion::around(std::size_t paragraph) const {
  const std::size_t first = paragraph > 2 ? paragraph - 2 : 0;
  const std::size_t last = std::min(paragraph + 2, paragraphs_.size());
  return shared(words_of(first, paragraph), words_of(paragraph, last));
}

Cohesion::Words Cohesion::words_of(std::size_t first, std::size_t last) const {
  Words words;
  for (std::size_t i = first; i < last; ++i) {
    words.insert(paragraphs_[i].begin(), paragraphs_[i].end());
  }
  return words;
}

// A word of two paragraphs tells more than one of many.
double Cohesion::shared(const Words& before, const Words& behind) const {
  constexpr double kOneMore = 0.5;
  double sum = 0;
  for (const std::string_view word : behind) {
    if (before.contains(word)) sum += 1 / (count_.at(word) - kOneMore);
  }
  return sum;
}

}  // namespace greffier
