// Phrases that dates are made of and that no word list has: clock times, days of the month, years,
// dates in figures. What they make with the words beside them: date_words.h.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/clock.h"
#include "phrase/number.h"

#include <chrono>
#include <optional>
#include <vector>

namespace greffier {

// « 27/12/2022 », « 24/02 », « 2022-12-27 »: at least day and month. « 2022-12-27T18:16:00+01:00 »
// has a clock time, and an offset perhaps.
struct NumericDate {
  int day = 0;
  int month = 0;
  std::optional<int> year = {};
  std::optional<std::chrono::minutes> clock = {};
  std::optional<std::chrono::minutes> offset = {};  // east of UTC
};

// What the phrases of dates stand for; payloads of the annotations.
struct DatePhrases {
  std::vector<ClockPhrase> clocks = {};   // CLOCK
  std::vector<int> days = {};             // DAY_NUMBER
  std::vector<int> years = {};            // YEAR
  std::vector<NumericDate> numeric = {};  // NUMERIC_DATE
};

// Annotates clock times, day numbers, years and dates in figures. Numbers must be annotated.
DatePhrases annotate_date_phrases(AnnotatedText& text, const std::vector<NumberPhrase>& numbers,
                                  const Lexicon& lexicon);

}  // namespace greffier
