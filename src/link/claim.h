// What is known of who claims something: the source, what carried it, how sure it is.
#pragma once

#include <greffier/fact.h>

#include "link/speakers.h"
#include "reading/reading.h"
#include "speech/attribution.h"

#include <optional>
#include <string_view>

namespace greffier {

struct Claim {
  std::optional<Claimant> source = {};
  std::optional<Span> via = {};
  Certainty certainty = Certainty::stated;
};

// Whether a group is somebody or a body by its noun, whatever its name.
[[nodiscard]] inline bool may_speak(const NounGroup& group) {
  return group.features.has(Feature::human) || group.features.has(Feature::body);
}

// Makes claims of words that name who claims.
class ClaimMaker {
 public:
  ClaimMaker(const Reading& reading, Speakers& speakers)
      : reading_(reading), speakers_(speakers),
        report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
        role_(reading.lexicon.get_column("REPORT_NOUN", "role")) {}

  // Nothing where the words name neither an actor nor anybody who could speak.
  [[nodiscard]] std::optional<Claim> named_by(TokenRange words, TokenRange sentence) const;
  [[nodiscard]] std::optional<Claim> named_by(Frame& frame, TokenRange sentence) const;

  // What a noun is that tells something: « count » for « bilan », « study » for « étude »; empty
  // for others.
  [[nodiscard]] std::string_view role_of(TokenIndex noun) const;

 private:
  const Reading& reading_;
  Speakers& speakers_;
  ClassId report_noun_;
  Column role_;
};

}  // namespace greffier
