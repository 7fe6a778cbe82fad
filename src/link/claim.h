// What is known of who claims something: the source, what carried it, how sure it is.
#pragma once

#include <greffier/fact.h>

#include "link/speakers.h"
#include "reading/reading.h"
#include "speech/attribution.h"

#include <optional>

namespace greffier {

struct Claim {
  std::optional<Claimant> source = {};
  std::optional<Span> via = {};
  Certainty certainty = Certainty::stated;
};

// Makes claims of words that name who claims.
class ClaimMaker {
 public:
  ClaimMaker(const Reading& reading, Speakers& speakers) : reading_(reading), speakers_(speakers) {}

  // Nothing where the words name neither an actor nor anybody who could speak.
  [[nodiscard]] std::optional<Claim> named_by(TokenRange words, TokenRange sentence) const;
  [[nodiscard]] std::optional<Claim> named_by(Frame& frame, TokenRange sentence) const;

 private:
  const Reading& reading_;
  Speakers& speakers_;
};

}  // namespace greffier
