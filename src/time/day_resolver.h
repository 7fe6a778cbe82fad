// Which day or period the words of a date mean, seen from a day: « lundi » -> the Monday before,
// « 26 décembre » -> of this year or the last, « en avril » -> the April before.
#pragma once

#include "phrase/date_words.h"
#include "phrase/period.h"
#include "time/tense.h"

#include <optional>

namespace greffier {

// What a date is seen from.
struct Viewpoint {
  Day day = {};                  // of the entry, or of what is quoted
  std::optional<Day> told = {};  // the day named last: what « la veille » counts from
  Tense tense = {};
  std::optional<int> told_year = {};      // long past: « en mai 2001, puis en septembre »
  std::optional<int> listed_year = {};    // « en 2019 (l'un en mars, l'autre le 2 octobre) »
  std::optional<Period> told_whole = {};  // what « le mois précédent » counts from
};

// The grain of a period that one unit is; nothing for hours and less, and for nights.
std::optional<PeriodGrain> grain_of(PeriodUnit unit);

// « 26 décembre 2022 »: needs no day to count from.
bool is_absolute(const DateWords& words);

// The day of « lundi 26 décembre », « hier », « Noël 2021 », « mardi prochain »; nothing where the
// words name no day.
std::optional<Day> resolve_day(const DateWords& words, const Viewpoint& view);

// Whether the words name a weekday that the day is not.
bool contradicts(const DateWords& words, Day day);

// The period of « février 2010 », « l'été dernier », « cette semaine », « 2019 ».
std::optional<Period> resolve_period(const DateWords& words, const Viewpoint& view);

// « premier trimestre », « second semestre 2022 »; where the sentence looks ahead, one gone by not
// longer than `fresh` is still the one meant.
std::optional<Period> resolve_quarter(const DateWords& words, const Viewpoint& view,
                                      std::chrono::days fresh);

}  // namespace greffier
