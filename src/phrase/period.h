// A stretch of local time that a date names, with its TIMEX3 value and the half-open interval that
// it covers: the evening of 2022-12-26 is `2022-12-26TEV`, [18:00, 24:00).
#pragma once

#include "phrase/calendar.h"

#include <chrono>
#include <string>
#include <string_view>

namespace greffier {

enum class PeriodGrain : std::uint8_t {
  minute,
  part,
  day,
  weekend,
  week,
  month,
  quarter,
  half,
  season,
  year,
  decade,
  century
};

struct Period {
  PeriodGrain grain = PeriodGrain::day;
  Day first = {};                   // its first day; of a night, the day it begins on
  std::chrono::minutes clock = {};  // grain minute: since midnight
  std::string_view name = {};       // grain part: TMO TMI TAF TEV TNI; season: SP SU FA WI
  std::string_view edge = {};  // « fin mars »: of date_edge.tsv; the value is the whole month
};

std::string value_of(const Period& period);
// Of the whole period, whatever its edge (period_edge.h).
Minute start_of(const Period& period);
Minute end_of(const Period& period);

// Where an interval begins or ends: a day where it is midnight, a minute otherwise.
std::string format_bound(Minute bound);

// The period of a grain that holds a day; for a season, decade and so on as well.
Period period_around(PeriodGrain grain, Day day);
// The same moved by a number of periods: one month back.
Period move_period(Period period, int steps);
// A season of a year: the winter of 2022 begins in December 2022.
Period make_season(std::string_view name, int year);

}  // namespace greffier
