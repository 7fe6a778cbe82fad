#include "time/place_in_time.h"

#include "text/timezone.h"

namespace greffier {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr hours kDawn{4};
constexpr hours kSmallHours{6};
constexpr hours kEvening{18};
constexpr hours kNight{21};

// « cette nuit » is the night before up to the morning, and the one to come in the evening.
Day day_of_night(const DateContext& context) {
  const Day day = *context.moment.day;
  if (!context.moment.clock) {
    return context.tense.direction == Direction::past ? day - days{1} : day;
  }
  if (*context.moment.clock < kSmallHours) return day - days{1};
  // « Il est mort dans la nuit », written at 20:50: the night to come has no dead yet.
  const hours begins = context.tense.sure ? kNight : kEvening;
  const bool evening = *context.moment.clock >= begins;
  return context.tense.direction == Direction::past && !evening ? day - days{1} : day;
}

// Written at night, « en soirée » looks back; at dawn, « la halle ferme ce soir » looks ahead.
bool is_evening_before(std::string_view part, const DateContext& context) {
  if (!context.moment.day || !context.moment.clock || *context.moment.clock >= kSmallHours) {
    return false;
  }
  const Tense& tense = context.tense;
  const bool past = tense.sure && tense.direction == Direction::past;
  const bool ahead = (tense.sure && tense.direction == Direction::future) || tense.verbless ||
                     (*context.moment.clock >= kDawn && !past);
  return (part == "TEV" || part == "TAF") && !ahead;
}

Day day_of_part(std::string_view part, const DateContext& context) {
  if (context.near && context.near != context.moment.day) return *context.near;
  if (is_evening_before(part, context)) return *context.moment.day - days{1};
  if (context.near) return *context.near;
  if (part == "TNI") return day_of_night(context);
  const Day day = *context.moment.day;
  if (!context.moment.clock) return day;
  const Period here{.grain = PeriodGrain::part, .first = day, .name = part};
  const Minute now = Minute{day} + *context.moment.clock;
  const bool future = context.tense.direction == Direction::future;
  return context.tense.sure && future && end_of(here) <= now ? day + days{1} : day;
}

}  // namespace

Viewpoint view_of(const DateContext& context) {
  return {.day = context.moment.day.value_or(Day{}),
          .told = context.told,
          .tense = context.tense,
          .told_year = context.told_year,
          .listed_year = context.listed_year,
          .told_whole = context.told_whole};
}

minutes in_part(minutes clock, std::string_view part) {
  const bool later = part == "TAF" || part == "TEV";
  return later && clock > hours{0} && clock < hours{12} ? clock + hours{12} : clock;
}

Period minute_of(Day day, minutes clock) {
  const bool next = clock >= hours{24};
  return {.grain = PeriodGrain::minute,
          .first = next ? day + days{1} : day,
          .clock = next ? clock - hours{24} : clock};
}

Period to_local(const Period& universal, const EntryMoment& moment) {
  const Minute minute = start_of(universal);
  minutes offset = moment.offset.value_or(minutes{0});
  if (const auto zone = moment.offset ? std::nullopt : TimeZone::find(moment.zone)) {
    offset = zone->offset_at(minute);
  }
  return move_period(universal, static_cast<int>(offset.count()));
}

Day day_of_clock(minutes clock, const DateContext& context) {
  // « réunis mercredi soir jusqu'à 3 heures »
  const bool next = context.evening && clock < kSmallHours;
  if (context.near) return next ? *context.near + days{1} : *context.near;
  const Day day = *context.moment.day;
  if (!context.moment.clock) return day;
  const minutes now = *context.moment.clock;
  const bool past = context.tense.direction == Direction::past;
  const bool future = context.tense.direction == Direction::future;
  constexpr minutes kSlack{30};  // a post may be put in after its time
  const bool at_night = now < kSmallHours && clock >= hours{12};
  if (past && clock > now + kSlack && (context.tense.sure || at_night)) return day - days{1};
  if (future && clock + kSmallHours < now) return day + days{1};
  return day;
}

DateValue place_part(std::optional<Day> day, const DateWords& part, const DateContext& context) {
  return value_of_period({.grain = PeriodGrain::part,
                          .first = day ? *day : day_of_part(part.part, context),
                          .name = part.part,
                          .edge = part.edge});
}

std::optional<Period> move_by(const EntryMoment& moment, const TimeAmount& amount, int sign) {
  const double count = sign * *amount.count * amount.factor;
  const int steps = static_cast<int>(count);
  const auto moved = [&](PeriodGrain grain, int by) {
    return move_period(period_around(grain, *moment.day), by);
  };
  const auto moved_minutes = [&](double by) -> std::optional<Period> {
    if (!moment.clock) return std::nullopt;
    return move_period(minute_of(*moment.day, *moment.clock), static_cast<int>(by));
  };
  switch (amount.unit) {
    case PeriodUnit::quarter: return moved(PeriodGrain::month, 3 * steps);
    case PeriodUnit::hour: return moved_minutes(60 * count);
    case PeriodUnit::minute: return moved_minutes(count);
    default: break;
  }
  const auto grain = grain_of(amount.unit);
  if (!grain) return std::nullopt;
  const Period period = moved(*grain, steps);
  return year_of(period.first) > 0 ? std::optional(period)
                                   : std::nullopt;  // no value for « av. J.-C. »
}

std::optional<Period> nth_period_in(const Period& period, const DateWords& unit, int n) {
  Period found{.first = period.first};
  int weekday = unit.weekday.value_or(0);
  if (unit.unit == PeriodUnit::weekend) {
    found.grain = PeriodGrain::weekend;
    weekday = 6;
  } else if (unit.unit == PeriodUnit::week) {
    found.grain = PeriodGrain::week;
    weekday = 1;
  } else if (unit.unit != PeriodUnit::day && weekday == 0) {
    return std::nullopt;
  }
  const Day end = std::chrono::floor<days>(end_of(period));
  const int step = weekday == 0 ? 1 : 7;
  if (weekday != 0) found.first = next_on_or_after(weekday, period.first);
  if (n > 0) {
    found.first += days{step * (n - 1)};
  } else {
    const auto length = std::chrono::floor<days>(end_of(found)) - found.first;
    found.first += (end - length - found.first) / step * step;
  }
  const bool inside = found.first >= period.first && found.first < end;
  return inside ? std::optional(found) : std::nullopt;
}

}  // namespace greffier
