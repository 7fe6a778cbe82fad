// Words in a clause that are no part of it: what stands in brackets, what something is compared
// with.
#pragma once

#include "phrase/sentence_tokens.h"

namespace greffier {

class ClauseAsides {
 public:
  // `sentence` must outlive it.
  explicit ClauseAsides(const SentenceTokens& sentence) : here_(sentence) {}

  // The token behind the brackets that open at a token; the next one where they are long.
  [[nodiscard]] TokenIndex end_of_brackets(TokenIndex token) const;
  // The token behind what « que » compares with; `que` itself where it opens a clause.
  [[nodiscard]] TokenIndex end_of_comparison(TokenIndex que) const;
  // The token behind « de métier » where a span of time between commas opens at `first` and ends at
  // `end`; `end` where nothing of the kind follows.
  [[nodiscard]] TokenIndex end_of_span(TokenIndex end, TokenIndex first) const;

 private:
  const SentenceTokens& here_;
};

}  // namespace greffier
