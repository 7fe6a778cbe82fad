// What is said, cut out of its sentences, before anybody knows who the speakers are.
//   « Elle a précisé que trois employés avaient été évacués » -> indirect: « trois … évacués »
//   « "Oui", dit-il, "mais" » -> direct, two parts
#pragma once

#include <greffier/fact.h>

#include "speech/attribution.h"

#include <optional>
#include <vector>

namespace greffier {

// Where the speaker of words without a frame of their own is looked for.
enum class Carry : std::uint8_t {
  no,        // the frame says it
  last,      // whoever spoke last, or is told of before
  going_on,  // whoever spoke in the sentence before; nobody else
  echo,      // who says the same words later: a headline; nobody else
};

// A quote over tokens. Its speaker is still a noun group or pronoun of the text.
struct Speech {
  QuoteKind kind = QuoteKind::direct;
  std::vector<TokenRange> parts = {};  // in the order of the text, none empty
  TokenRange cue = {};
  std::string cue_lemma = {};
  TokenRange via = {};
  std::optional<Subject> speaker = {};
  TokenRange named = {};  // the speaker's name in an apposition
  Carry carry = Carry::no;
  Certainty certainty = Certainty::stated;
  std::optional<std::uint32_t> quotation = {};  // of a marked quote
  std::string rule = {};

  [[nodiscard]] TokenRange hull() const { return {parts.front().first, parts.back().last}; }
};

// All speech of a bulletin, in the order of the text.
std::vector<Speech> find_speech(const Reading& reading, const RuleSet& rules);

}  // namespace greffier
