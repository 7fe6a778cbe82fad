// Periods of the date resolver: months, weeks, quarters, decades, « le premier mercredi de
// septembre », and what lies between two of them or two days.
#include "time/date_resolver.h"
#include "time/place_in_time.h"

#include <algorithm>
#include <cmath>

namespace greffier {
namespace {

using std::chrono::days;

// « de novembre 2023 à janvier »: the first that comes.
void share_year(const DateWords& from, DateWords& to) {
  if (!from.year || !from.month || to.year || !to.month || to.shift) return;
  to.year = *from.year + (*to.month < *from.month ? 1 : 0);
}

// The first end takes what the second one alone says: « du 24 au 27 décembre », « novembre 2021 ».
void share_ends(DateWords& from, const DateWords& to) {
  if (!from.month && from.day && to.month) {
    from.month = to.month;
    if (to.day && *from.day > *to.day) from.month = *to.month > 1 ? *to.month - 1 : 12;
  }
  if (from.year || !to.year || !(from.month || !from.season.empty())) return;
  from.year = to.year;
  if (from.month && to.month && *from.month > *to.month) --*from.year;
}

std::optional<Period> resolve_end(const DateWords& words, const Viewpoint& view) {
  const auto day = resolve_day(words, view);
  if (!day) return resolve_period(words, view);
  if (words.clock) return minute_of(*day, *words.clock);
  if (!words.part.empty()) {
    return Period{.grain = PeriodGrain::part, .first = *day, .name = words.part};
  }
  return Period{.first = *day};
}

// The first end lies before the last: « de jeudi à lundi », « de novembre à mars ».
std::optional<Period> end_before(Period first, const Period& last, const DateWords& from) {
  if (first.first <= last.first && !from.weekday) return first;
  if (from.weekday && !from.day) {
    first.first = last_on_or_before(*from.weekday, last.first);
    return first;
  }
  if (first.first <= last.first) return first;
  if (from.year || !from.month) return std::nullopt;
  first.first = add_months(first.first, -12);
  return first.first <= last.first ? std::optional(first) : std::nullopt;
}

bool names_bare_day(const DateWords& words) {
  return words.day && !words.month && !words.year && !words.weekday && !words.shift;
}

struct Ends {
  Period first, last;
};

// « du 10 au 14 », « du 28 au 3 »: the last end by the tense, the first one next before it.
std::optional<Ends> ends_in_month(const DateWords& from, const DateWords& to,
                                  const Viewpoint& view) {
  const auto last = resolve_end(to, view);
  if (!last) return std::nullopt;
  const Day month = *from.day > *to.day ? add_months(last->first, -1) : last->first;
  const auto first = make_day(year_of(month), month_of(month), *from.day);
  return first ? std::optional(Ends{.first = {.first = *first}, .last = *last}) : std::nullopt;
}

// On the 11th « du 10 au 14 » are the days that it lies in, unless the sentence tells of days gone.
std::optional<Ends> bare_days(const DateWords& from, const DateWords& to, const Viewpoint& view) {
  const bool past = view.tense.sure && view.tense.direction == Direction::past;
  Viewpoint ahead = view;
  ahead.tense.direction = Direction::future;
  const auto coming = past ? std::nullopt : ends_in_month(from, to, ahead);
  return coming && coming->first.first <= view.day ? coming : ends_in_month(from, to, view);
}

// « premier » is the first day of a month, too.
std::optional<int> place_of(const DateWords& count) {
  if (count.shift) return -1;
  return count.ordinal ? count.ordinal : count.day;
}

}  // namespace

// ------------------------------------------------------------ two ends
std::optional<DateValue> DateResolver::resolve_span(const Match& match,
                                                    const Context& context) const {
  DateWords from = read(match, "from");
  DateWords to = read(match, "to");
  share_year(from, to);
  share_ends(from, to);
  if (!context.moment.day && !(from.year && to.year)) return open_value(read(match.range));
  const Viewpoint view = view_of(context);
  if (names_bare_day(from) && names_bare_day(to)) {
    const auto ends = bare_days(from, to, view);
    return ends ? std::optional(value_of_ends(ends->first, ends->last)) : std::nullopt;
  }
  const auto first = resolve_end(from, view);
  const auto last = resolve_end(to, view);
  if (!first || !last) return std::nullopt;
  const auto before = end_before(*first, *last, from);
  return before ? std::optional(value_of_ends(*before, *last)) : std::nullopt;
}

// ------------------------------------------------------------ periods
// « ont vendu 20 000 voitures sur l'année », written in January: the one gone by.
bool DateResolver::is_year_gone(const Match& match, const DateWords& words,
                                const Context& context) const {
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = match.range.first;
  const bool whole = words.unit == PeriodUnit::year && !words.shift && words.edge.empty() &&
                     match.range.last == first + 1 && first > 1 &&
                     tokens[first - 2].word->folded == "sur";
  return whole && context.moment.day && month_of(*context.moment.day) == 1 && context.tense.sure &&
         context.tense.direction == Direction::past;
}

std::optional<DateValue> DateResolver::resolve_one_period(const Match& match,
                                                          const Context& context) const {
  DateWords words = read(match.range);
  // In Canada « la fin de semaine » is the week-end.
  if (home_ == "CA" && words.edge == "end" && words.unit == PeriodUnit::week) {
    words.unit = PeriodUnit::weekend;
    words.edge = {};
  }
  if (!context.moment.day && !words.year) return open_value(words);
  if (is_year_gone(match, words, context)) words.shift = DateShift{.steps = -1};
  const auto period = resolve_period(words, view_of(context));
  return period ? std::optional(value_of_period(*period)) : std::nullopt;
}

// How long a quarter gone by is spoken of rather than the next of its number: « publiera ses
// ventes du quatrième trimestre », but « ouvrira au quatrième trimestre ».
days DateResolver::freshness(const Match& match, const Context& context) const {
  constexpr days kResults{190};
  constexpr days kOutlook{75};
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex first = match.range.first;
  const bool of = first > 0 && tokens[first - 1].pos == Pos::de;
  if (of || !context.tense.sure) return kResults;
  const bool at = first > 0 && tokens[first - 1].word->folded == "au";
  return at ? days{0} : kOutlook;
}

std::optional<DateValue> DateResolver::resolve_quarter(const Match& match,
                                                       const Context& context) const {
  DateWords words = read(match.range);
  // « 2 % au deuxième trimestre, contre 1 % au premier »
  if (!words.unit) {
    const DateWords named = read(match, "unit");
    words.unit = named.unit;
    words.unit_factor = named.unit_factor;
  }
  if (!context.moment.day && !words.year) return open_value(words);
  auto period = greffier::resolve_quarter(words, view_of(context), freshness(match, context));
  const bool later = period && !match.capture("word").empty() && context.told_whole &&
                     period->first >= context.told_whole->first;
  if (later) period->first = add_months(period->first, -12);
  return period ? std::optional(value_of_period(*period)) : std::nullopt;
}

// « le premier mercredi de septembre », « le dernier week-end du mois ».
std::optional<DateValue> DateResolver::resolve_nth(const Match& match,
                                                   const Context& context) const {
  const DateWords within = read(match, "period");
  // of no year it is known to lie in May alone: « premier » is no day of the month
  if (!context.moment.day && !within.year) return open_value(within);
  const auto period = resolve_period(within, view_of(context));
  const DateWords day = read(match, "day");
  const auto place = place_of(read(match, "count"));
  if (!period || !place) return std::nullopt;
  const auto found = nth_period_in(*period, day, *place);
  return found ? std::optional(value_of_period(*found)) : std::nullopt;
}

// « la semaine du 12 mars », « le week-end du 14 juillet ».
std::optional<DateValue> DateResolver::resolve_around(const Match& match,
                                                      const Context& context) const {
  const DateWords words = read(match, "day");
  if (!context.moment.day && !is_absolute(words)) return open_value(words);
  const auto day = resolve_day(words, view_of(context));
  if (!day) return std::nullopt;
  const bool weekend = read(match, "unit").unit == PeriodUnit::weekend;
  DateValue value =
      value_of_period(period_around(weekend ? PeriodGrain::weekend : PeriodGrain::week, *day));
  value.told = day;  // « la semaine précédente » after it
  return value;
}

// « les 12 et 19 juin »: the first of them is of the month that stands behind the last.
std::optional<DateValue> DateResolver::resolve_listed(const Match& match,
                                                      const Context& context) const {
  DateWords words = read(match, "day");
  const DateWords month = read(match, "month");
  words.month = month.month;
  words.year = month.year;
  if (!context.moment.day && !is_absolute(words)) return open_value(words);
  const auto day = resolve_day(words, view_of(context));
  return day ? std::optional(value_of_period({.first = *day})) : std::nullopt;
}

// « les cinq premiers mois de l'année », « les trois derniers mois de 2023 ».
std::optional<DateValue> DateResolver::resolve_first_months(const Match& match,
                                                            const Context& context) const {
  DateWords within = read(match, "period");
  const auto count = count_of(match.capture("count"));
  if (!within.year && context.moment.day) within.year = year_of(*context.moment.day);
  if (!within.year || !count || *count < 2 || *count > 11) return std::nullopt;
  const int months = static_cast<int>(*count);
  const bool early = !match.capture("word").empty();
  const auto first = make_day(*within.year, early ? 1 : 13 - months, 1);
  const auto last = make_day(*within.year, early ? months : 12, 1);
  if (!first || !last) return std::nullopt;
  return value_of_ends({.grain = PeriodGrain::month, .first = *first},
                       {.grain = PeriodGrain::month, .first = *last});
}

// « la première quinzaine de mars ».
std::optional<DateValue> DateResolver::resolve_half_month(const Match& match,
                                                          const Context& context) const {
  const DateWords month = read(match, "month");
  if (!context.moment.day && !month.year) return open_value(month);
  const auto period = resolve_period(month, view_of(context));
  const auto place = place_of(read(match, "count"));
  if (!period || !place) return std::nullopt;
  const Day first = period->first;
  const bool early = place == 1;
  return value_of_ends({.first = early ? first : first + days{15}},
                       {.first = early ? first + days{14} : add_months(first, 1) - days{1}});
}

// « la saison dernière », written in August 2023, is 2022/2023: a season begins in July. « la
// saison 2022/23 » says so.
std::optional<DateValue> DateResolver::resolve_season_of_years(const Match& match,
                                                               const Context& context) const {
  constexpr int kFirstMonth = 7;
  const auto from = read(match, "from").year;
  const auto shift = read(match, "period").shift;
  if (!from && (!context.moment.day || !shift)) return std::nullopt;
  if (from && count_of(match.capture("to")) != (*from + 1) % 100) return std::nullopt;
  const Day day = context.moment.day.value_or(Day{});
  const int year =
      from ? *from : year_of(day) - (month_of(day) < kFirstMonth ? 1 : 0) + shift->steps;
  const auto first = make_day(year, 1, 1);
  const auto last = make_day(year + 1, 1, 1);
  if (!first || !last) return std::nullopt;
  return value_of_ends({.grain = PeriodGrain::year, .first = *first},
                       {.grain = PeriodGrain::year, .first = *last});
}

std::optional<DateValue> DateResolver::resolve_decade(const Match& match) const {
  const DateWords words = read(match, "year");
  int year = words.year.value_or(0);
  if (!words.year) {
    const auto number = count_of(match.capture("year"));
    if (!number || *number >= 100 || std::fmod(*number, 10) != 0) return std::nullopt;
    year = 1900 + static_cast<int>(*number);
  }
  const auto first = make_day(year, 1, 1);
  if (!first) return std::nullopt;
  const Period decade = period_around(PeriodGrain::decade, *first);
  auto to = read(match, "to").year;  // « les années 1970-1980 »
  const auto tens = to ? std::nullopt : count_of(match.capture("to"));  // « 1980-90 »
  if (tens && *tens < 100 && std::fmod(*tens, 10) == 0)
    to = year - year % 100 + static_cast<int>(*tens);
  if (to && std::fmod(year, 10) != 0) return std::nullopt;  // « les années 2012 et 2017 »
  const auto last = to ? make_day(*to, 1, 1) : std::nullopt;
  if (!last || *last <= *first) return value_of_period(decade);
  return value_of_ends(decade, period_around(PeriodGrain::decade, *last));
}

std::optional<DateValue> DateResolver::resolve_century(const Match& match) const {
  const auto number = place_of(read(match, "count"));
  // The calendar begins with the year 1.
  const auto first = make_day(std::max((number.value_or(0) - 1) * 100, 1), 1, 1);
  if (!number || *number < 1 || !first) return std::nullopt;
  return value_of_period(
      {.grain = PeriodGrain::century, .first = *first, .edge = read(match.range).edge});
}

}  // namespace greffier
