// Which day a clock time or a part of a day is of, where the words do not say: of the day named
// beside it, else of its entry, or of a day before or after that.
//   « ont débuté peu après 19H00 » in a post of 12:08 -> the evening before
#pragma once

#include "structure/entry_time.h"
#include "time/date_value.h"
#include "time/day_resolver.h"
#include "time/span_of_time.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace greffier {

// Where an expression stands.
struct DateContext {
  EntryMoment moment = {};       // of its entry
  std::optional<Day> told = {};  // the day named last in the entry
  std::optional<Day> near = {};  // a day named close by, which a clock time alone is of
  bool evening = false;          // whose evening it was
  Tense tense = {};
  std::optional<int> told_year = {};      // that the sentence named
  std::optional<int> listed_year = {};    // whose months are named one by one
  std::optional<Period> told_whole = {};  // the month or year named last, if no day was since
};

Viewpoint view_of(const DateContext& context);

// « 3 heures » of « trois heures de l'après-midi » is 15:00.
std::chrono::minutes in_part(std::chrono::minutes clock, std::string_view part);

// A minute of a day; 24:00 is the next day's midnight.
Period minute_of(Day day, std::chrono::minutes clock);

// « 14h30 GMT » in a bulletin of Paris is 16:30 in summer.
Period to_local(const Period& universal, const EntryMoment& moment);

// The context has a day.
Day day_of_clock(std::chrono::minutes clock, const DateContext& context);

// A part of `day`, or of the day that the context gives it.
DateValue place_part(std::optional<Day> day, const DateWords& part, const DateContext& context);

// The period that lies so far from a moment, of the grain that is counted: « il y a six mois » is a
// month. Nothing for hours where the moment has no clock time.
std::optional<Period> move_by(const EntryMoment& moment, const TimeAmount& amount, int sign);

// The Nth weekday, day, whole week or weekend of a period; N is -1 for the last.
std::optional<Period> nth_period_in(const Period& period, const DateWords& unit, int n);

}  // namespace greffier
