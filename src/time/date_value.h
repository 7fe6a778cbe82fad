// What a date expression means: its TIMEX3 value, the half-open interval it covers, its kind.
#pragma once

#include <greffier/fact.h>

#include "phrase/date_words.h"
#include "phrase/period.h"

#include <optional>
#include <string>

namespace greffier {

struct DateValue {
  std::string value = {};
  std::optional<Minute> start = {};
  std::optional<Minute> end = {};
  DateKind kind = DateKind::date;
  std::optional<Day> told = {};      // the day that « la veille » counts from afterwards
  std::optional<Period> whole = {};  // the month or year that « le mois précédent » counts from
};

DateValue value_of_period(const Period& period);

// Both ends named: « du 24 au 27 » covers the 27th too.
DateValue value_of_ends(const Period& first, const Period& last);

// A length, or a time that comes again.
DateValue value_of_duration(std::string value);
DateValue value_of_set(std::string value);

// Without a day to count from: `XXXX-12-26`, `XXXX-WXX-1TEV`, `XXXX-XX-XX`.
DateValue open_value(const DateWords& words);

// A habitual hour: `T20:00`.
std::string clock_value(std::chrono::minutes clock);

// « chaque lundi » -> `XXXX-WXX-1`, « tous les soirs » -> `XXXX-XX-XXTEV`; nothing where the words
// name no part of a calendar.
std::optional<DateValue> recurring_value(const DateWords& words);

}  // namespace greffier
