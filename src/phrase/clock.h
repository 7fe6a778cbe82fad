// Clock times as phrases: « 14h30 », « 14 heures 30 », « 20:15 », « midi et demi », « trois heures
// du matin ». Whether « trois heures » is a time or a duration is told by what stands before it
// (data/rules/date.rules).
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/number.h"

#include <chrono>
#include <optional>
#include <vector>

namespace greffier {

struct ClockPhrase {
  TokenRange range = {};
  std::chrono::minutes time = {};  // since midnight; more than 24:00 is no time of day: « 48h »
  bool plain = false;              // can only be a time of day: « 14h30 », « midi »
};

// Annotates every clock time of the text as CLOCK, with Feature::definite where it is plain; an
// annotation's payload is its place in the list.
std::vector<ClockPhrase> annotate_clocks(AnnotatedText& text,
                                         const std::vector<NumberPhrase>& numbers,
                                         const Lexicon& lexicon);

}  // namespace greffier
