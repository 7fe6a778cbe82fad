#include "time/day_resolver.h"

#include <array>
#include <cstdlib>

namespace greffier {
namespace {

using std::chrono::days;

// « mardi » on a Tuesday is that day, whichever way the sentence looks.
Day weekday_near(int weekday, const Viewpoint& view) {
  const Day before = last_on_or_before(weekday, view.day);
  const Day after = next_on_or_after(weekday, view.day);
  if (view.tense.due) return view.day - before < after - view.day ? before : after;
  // « Tirage au sort jeudi à 18h », written on Wednesday.
  if (view.tense.verbless) return 2 * (after - view.day) < view.day - before ? after : before;
  // « L'alerte s'étend dimanche », written on Monday: yesterday, where only a present says so.
  const bool yesterday = before + days{1} == view.day && !view.tense.sure && !view.tense.bound;
  return view.tense.direction == Direction::future && !yesterday ? after : before;
}

Day shifted_weekday(int weekday, const DateShift& shift, const Viewpoint& view) {
  const Day from = shift.from_told ? view.told.value_or(view.day) : view.day;
  if (shift.steps == 0) return last_on_or_before(weekday, from);
  return shift.steps < 0 ? last_before(weekday, from) : next_after(weekday, from);
}

// How far a day lies from the entry's, for who looks for the likeliest: what lies against the
// tense counts as farther. « a été reporté au 15 mars », written on the 1st, looks ahead all the
// same; where the verb does not tell, news rather look back, and a present seldom looks far ahead.
double strangeness(Day day, const Viewpoint& view) {
  constexpr double kAgainst = 3;
  constexpr double kAgainstOwn = 12;
  constexpr double kNever = 30;
  constexpr double kTerm = 2;
  constexpr double kAhead = 1.5;
  constexpr double kFarAhead = 2;
  constexpr double kFar = 60;  // days
  const Tense& tense = view.tense;
  const auto far = static_cast<double>((day - view.day).count());
  const bool past = tense.direction == Direction::past;
  const bool future = tense.direction == Direction::future;
  if (tense.due || tense.verbless) return std::abs(far);
  const bool against = tense.sure && ((past && far > 0) || (future && far < 0));
  if (against) return std::abs(far) * (tense.bound ? kNever : tense.own ? kAgainstOwn : kAgainst);
  if (far > 0 && !future) return far * kAhead;
  // « Le bail expire le 31 décembre », « La route est fermée jusqu'au 31 décembre »
  const bool term = future && (tense.own || tense.until);
  if (term && far < 0) return -far * (tense.own ? kAgainst : kTerm);
  return far > kFar && !tense.sure && !tense.bound && !term ? far * kFarAhead : std::abs(far);
}

// The year in which a day and month lie: the nearest that has it, by the tense; another close by
// where only there the weekday agrees: « Concert samedi 21 septembre ».
std::optional<Day> in_nearest_year(const DateWords& words, const Viewpoint& view) {
  if (view.listed_year) return make_day(*view.listed_year, *words.month, *words.day);
  constexpr days kNear{300};
  std::optional<Day> best;
  std::optional<Day> fitting;
  for (int years = -4; years <= 4; ++years) {
    const auto found = make_day(year_of(view.day) + years, *words.month, *words.day);
    if (!found) continue;
    if (!best || strangeness(*found, view) < strangeness(*best, view)) best = found;
    const bool past = view.tense.sure && view.tense.direction == Direction::past;
    const bool near = std::chrono::abs(*found - view.day) < kNear && !(past && *found > view.day);
    if (near && words.weekday == weekday_of(*found)) fitting = found;
  }
  const bool agrees = best && words.weekday == weekday_of(*best);
  return fitting && !agrees ? fitting : best;
}

// « 26 décembre dernier », « 7 mars prochain ».
std::optional<Day> in_shifted_year(int month, int day, int steps, const Viewpoint& view) {
  const int year = year_of(view.day);
  for (int back = 0; back < 9; ++back) {
    const auto found = make_day(steps < 0 ? year - back : year + back, month, day);
    if (found && (steps < 0 ? *found <= view.day : *found >= view.day)) return found;
  }
  return std::nullopt;
}

// « le 5 », « mardi 24 »: the nearest month that has it, the one behind rather than the one ahead
// unless there is no verb at all (« Concert le 16 »).
std::optional<Day> in_nearest_month(int day, const DateWords& words, const Viewpoint& view) {
  const Day first = period_around(PeriodGrain::month, view.day).first;
  const bool ahead = view.tense.direction == Direction::future;
  const std::array<int, 4> order = ahead ? std::array{0, 1, 2, -1} : std::array{0, -1, 1, -2};
  std::optional<Day> fallback;
  const auto nearer = [&](Day found) {
    return view.tense.verbless && strangeness(found, view) < strangeness(*fallback, view);
  };
  for (const int months : order) {
    const Day month = add_months(first, months);
    const auto found = make_day(year_of(month), month_of(month), day);
    if (!found) continue;
    if (words.weekday && weekday_of(*found) == *words.weekday) return found;
    const bool fits = view.tense.verbless || (ahead ? *found >= view.day : *found <= view.day);
    if (fits && (!fallback || nearer(*found))) fallback = found;
  }
  return fallback;
}

// The quoted weekday of another week: « lundi de la semaine prochaine ».
Day weekday_of_week(int weekday, const DateShift& shift, const Viewpoint& view) {
  return monday_of(view.day) + days{7 * shift.steps + weekday - 1};
}

std::optional<Day> resolve_holiday(const DateWords& words, const Viewpoint& view) {
  if (words.year) return holiday_in(words.holiday, *words.year);
  std::optional<Day> best;
  const int shift = words.shift ? words.shift->steps : 0;
  for (int years = -1; years <= 1; ++years) {
    const auto found = holiday_in(words.holiday, year_of(view.day) + years);
    if (!found || (shift < 0 && *found > view.day) || (shift > 0 && *found < view.day)) continue;
    if (!best || strangeness(*found, view) < strangeness(*best, view)) best = found;
  }
  return best;
}

// « en janvier »: months are told of long after, so that only one close by lies ahead where no verb
// says so.
int year_of_month(int month, const DateWords& words, const Viewpoint& view) {
  if (view.listed_year && !words.shift) return *view.listed_year;
  const int here = month_of(view.day);
  const int next = year_of(view.day) + (month < here ? 1 : 0);  // where it comes again, or is
  if (words.shift) {
    if (words.shift->steps == 0) return year_of(view.day);
    return words.shift->steps < 0 ? next - 1 : next + (month == here ? 1 : 0);
  }
  if (month == here) return next;
  if (view.told_year) return *view.told_year;
  const Tense& tense = view.tense;
  if (tense.sure) return tense.direction == Direction::future ? next : next - 1;
  // « Le 2 février, un marin meurt. En mars, le port ferme », written in September: a chronicle
  constexpr days kLong{45};
  const bool story = view.told && view.day - *view.told > kLong && !tense.term;
  if (story && make_day(next - 1, month, 28) >= view.told) return next - 1;
  const int ahead = (month - here + 12) % 12;  // months
  // « son contrat court jusqu'en août »
  if (tense.direction == Direction::future) return ahead <= 5 || tense.bound ? next : next - 1;
  const bool past = tense.direction == Direction::past;
  return !past && ahead <= 3 ? next : next - 1;
}

Period resolve_month(int month, const DateWords& words, const Viewpoint& view) {
  const int year = words.year ? *words.year : year_of_month(month, words, view);
  return {.grain = PeriodGrain::month, .first = make_day(year, month, 1).value_or(view.day)};
}

Period resolve_season(const DateWords& words, const Viewpoint& view) {
  const int year = words.year.value_or(year_of(view.day));
  const Period season = make_season(words.season, year);
  if (words.year) return season;
  const Minute now{view.day};
  const int steps = words.shift ? words.shift->steps : 0;
  if (steps < 0) return end_of(season) <= now ? season : make_season(words.season, year - 1);
  const bool ahead = steps > 0 || view.tense.direction == Direction::future;
  if (ahead && start_of(season) < now) {
    const bool now_inside = end_of(season) > now && steps == 0;
    const Period next = make_season(words.season, year + 1);
    // « La croissance cale au printemps », written in July: a present tells of the season gone by
    const bool mere = steps == 0 && !view.tense.sure && !view.tense.term && !view.tense.verbless;
    const bool gone = mere && now - end_of(season) < start_of(next) - now;
    return now_inside || gone ? season : next;
  }
  const bool gone = view.tense.sure && view.tense.direction == Direction::past;
  if (!ahead && start_of(season) > (gone ? now : Minute{add_months(view.day, 6)})) {
    return make_season(words.season, year - 1);
  }
  return season;
}

std::optional<Period> resolve_whole(const DateWords& words, const Viewpoint& view) {
  if (!words.season.empty()) return resolve_season(words, view);
  if (words.month) return resolve_month(*words.month, words, view);
  if (words.year) {
    const auto first = make_day(*words.year, 1, 1);
    return first ? std::optional(Period{.grain = PeriodGrain::year, .first = *first})
                 : std::nullopt;
  }
  if (!words.unit) return std::nullopt;
  auto grain = grain_of(*words.unit);
  if (words.unit == PeriodUnit::month && words.unit_factor == 6) grain = PeriodGrain::half;
  if (!grain) return std::nullopt;
  const bool told = words.shift && words.shift->from_told;
  Day from = told ? view.told.value_or(view.day) : view.day;
  // « en juin, contre 5 % le mois précédent », but « en 2019, … le mois précédent »
  if (told && view.told_whole && view.told_whole->grain <= *grain) from = view.told_whole->first;
  // « le week-end prochain », written on a Tuesday, is the one to come.
  if (grain == PeriodGrain::weekend && words.shift && words.shift->steps > 0 && !told) {
    return Period{.grain = *grain, .first = next_after(6, from)};
  }
  // « se sont rendus ce week-end à Saint-Malo », written on a Tuesday: the one gone.
  const Period here = period_around(*grain, from);
  const bool gone = grain == PeriodGrain::weekend && !words.shift && here.first > from &&
                    view.tense.sure && view.tense.direction == Direction::past;
  if (gone) return move_period(here, -1);
  return move_period(period_around(*grain, from), words.shift ? words.shift->steps : 0);
}

}  // namespace

std::optional<PeriodGrain> grain_of(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::day: return PeriodGrain::day;
    case PeriodUnit::weekend: return PeriodGrain::weekend;
    case PeriodUnit::week: return PeriodGrain::week;
    case PeriodUnit::month: return PeriodGrain::month;
    case PeriodUnit::quarter: return PeriodGrain::quarter;
    case PeriodUnit::year: return PeriodGrain::year;
    case PeriodUnit::decade: return PeriodGrain::decade;
    case PeriodUnit::century: return PeriodGrain::century;
    default: return std::nullopt;
  }
}

bool is_absolute(const DateWords& words) { return words.year && words.month && words.day; }

std::optional<Day> resolve_day(const DateWords& words, const Viewpoint& view) {
  if (words.from_told && !words.day && !words.weekday) {
    return view.told.value_or(view.day) + days{*words.from_told};
  }
  if (words.day && words.month) {
    if (words.year) return make_day(*words.year, *words.month, *words.day);
    if (words.shift && words.shift->steps != 0) {
      return in_shifted_year(*words.month, *words.day, words.shift->steps, view);
    }
    return in_nearest_year(words, view);
  }
  if (words.from_entry) return view.day + days{*words.from_entry};
  if (!words.holiday.empty()) return resolve_holiday(words, view);
  if (words.day && words.unit == PeriodUnit::month) {  // « le 4 du mois prochain »
    const Day month = add_months(period_around(PeriodGrain::month, view.day).first,
                                 words.shift.value_or(DateShift{}).steps);
    return make_day(year_of(month), month_of(month), *words.day);
  }
  if (words.day) return in_nearest_month(*words.day, words, view);
  if (!words.weekday) return std::nullopt;
  if (words.unit == PeriodUnit::week) {
    return weekday_of_week(*words.weekday, words.shift.value_or(DateShift{}), view);
  }
  if (words.shift) return shifted_weekday(*words.weekday, *words.shift, view);
  return weekday_near(*words.weekday, view);
}

bool contradicts(const DateWords& words, Day day) {
  return words.weekday && words.day && weekday_of(day) != *words.weekday;
}

std::optional<Period> resolve_period(const DateWords& words, const Viewpoint& view) {
  auto period = resolve_whole(words, view);
  if (period) period->edge = words.edge;
  return period;
}

// Without a year: the one that began last, or the next where the sentence looks ahead.
std::optional<Period> resolve_quarter(const DateWords& words, const Viewpoint& view, days fresh) {
  if (!words.unit) return std::nullopt;
  const bool half = *words.unit == PeriodUnit::month;
  auto number = words.ordinal ? words.ordinal : words.day;
  // « le dernier trimestre 2021 » is its fourth, « le dernier trimestre » the one gone by.
  if (!number && words.shift && !words.year) {
    const Period here = period_around(half ? PeriodGrain::half : PeriodGrain::quarter, view.day);
    return move_period(here, words.shift->steps);
  }
  if (!number && words.shift && words.shift->steps < 0) number = half ? 2 : 4;
  if (!number || *number < 1 || *number > (half ? 2 : 4)) return std::nullopt;
  const PeriodGrain grain = half ? PeriodGrain::half : PeriodGrain::quarter;
  const int month = (*number - 1) * (half ? 6 : 3) + 1;
  const int year = words.year.value_or(year_of(view.day) + (words.shift ? words.shift->steps : 0));
  const auto first = make_day(year, month, 1);
  if (!first) return std::nullopt;
  const Period period{.grain = grain, .first = *first};
  if (words.year || words.shift) return period;
  const int turn = half ? 2 : 4;
  const Minute now{view.day};
  const bool ahead = view.tense.direction == Direction::future;
  if (ahead) {
    const Period last = end_of(period) <= now ? period : move_period(period, -turn);
    return end_of(last) + fresh > now ? last : move_period(last, turn);
  }
  if (start_of(period) > now) return move_period(period, -turn);
  return period;
}

}  // namespace greffier
