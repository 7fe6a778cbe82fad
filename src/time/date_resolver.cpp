#include "time/date_resolver.h"

#include "phrase/decimal.h"
#include "time/place_in_time.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

DateResolver::DateResolver(const Reading& reading, std::string home)
    : reading_(reading), reader_(reading.text, reading.date_phrases, reading.lexicon),
      home_(std::move(home)) {}

std::optional<DateValue> DateResolver::resolve(const Match& match, const Context& context) const {
  using Resolve = std::optional<DateValue> (DateResolver::*)(const Match&, const Context&) const;
  constexpr std::array<std::pair<std::string_view, Resolve>, 20> kInContext{{
      {"point", &DateResolver::resolve_point},
      {"habit", &DateResolver::resolve_habit},
      {"night", &DateResolver::resolve_night},
      {"since_clock", &DateResolver::resolve_since_clock},
      {"clock_span", &DateResolver::resolve_clock_span},
      {"span", &DateResolver::resolve_span},
      {"period", &DateResolver::resolve_one_period},
      {"quarter", &DateResolver::resolve_quarter},
      {"nth", &DateResolver::resolve_nth},
      {"around", &DateResolver::resolve_around},
      {"listed", &DateResolver::resolve_listed},
      {"first_months", &DateResolver::resolve_first_months},
      {"half_month", &DateResolver::resolve_half_month},
      {"season_of_years", &DateResolver::resolve_season_of_years},
      {"ago", &DateResolver::resolve_ago},
      {"ahead", &DateResolver::resolve_ahead},
      {"told", &DateResolver::resolve_told},
      {"weeks_on", &DateResolver::resolve_weeks_on},
      {"same_day", &DateResolver::resolve_same_day},
      {"new_year", &DateResolver::resolve_new_year},
  }};
  const std::string_view as = match.rule->setting("as");
  for (const auto& [name, method] : kInContext) {
    if (name == as) return (this->*method)(match, context);
  }
  if (as == "decade") return resolve_decade(match);
  if (as == "century") return resolve_century(match);
  if (as == "duration") return resolve_duration(match);
  if (as == "set") return resolve_set(match);
  if (const auto clock = as == "habit_clock" ? read(match, "clock").clock : std::nullopt) {
    return DateValue{.value = clock_value(*clock), .kind = DateKind::time};
  }
  if (as == "reference") return DateValue{.value = std::string(read(match.range).reference)};
  return std::nullopt;
}

// ------------------------------------------------------------ days and clock times
std::optional<DateValue> DateResolver::resolve_point(const Match& match,
                                                     const Context& context) const {
  const DateWords whole = read(match.range);
  if (!context.moment.day && !is_absolute(whole)) return open_value(whole);
  const auto day = resolve_day(read(match, "day"), view_of(context));
  if (!day && !match.capture("day").empty()) return std::nullopt;
  return place_in_day(match, day, context);
}

// « ce soir à minuit », « fermé jusqu'à minuit »: the midnight that the day ends with. Told in the
// small hours, it has been.
bool DateResolver::ends_day(const Match& match, std::string_view part,
                            const Context& context) const {
  constexpr hours kSmallHours{6};
  if (!match.capture("to_clock").empty() || context.evening) return false;
  if (part == "TEV") return true;
  const Tokens& tokens = reading_.text.tokens;
  const TokenRange clock = match.capture("clock");
  if (clock.empty()) return false;
  constexpr TokenIndex kReach = 5;  // « jusqu'aux alentours de minuit »
  const TokenIndex limit = clock.first - std::min(clock.first, kReach);
  bool until = false;
  for (TokenIndex token = clock.first; token-- > limit && !until;) {
    if (tokens[token].pos == Pos::verb || tokens[token].kind == TokenKind::punctuation) break;
    until = tokens[token].word->folded == "jusqu'";
  }
  return until && context.moment.clock.value_or(kSmallHours) >= kSmallHours;
}

// « le dimanche »: each of them, unless the sentence tells of one gone by.
std::optional<DateValue> DateResolver::resolve_habit(const Match& match,
                                                     const Context& context) const {
  const bool past = context.tense.sure && context.tense.direction == Direction::past;
  return past ? resolve_point(match, context) : recurring_value(read(match.range));
}

std::optional<DateValue> DateResolver::place_in_day(const Match& match, std::optional<Day> day,
                                                    const Context& context) const {
  const DateWords moment = read(match, "day");  // « 2022-12-27T18:16:00Z »
  const DateWords clock = moment.clock ? moment : read(match, "clock");
  DateWords part = read(match, "part");
  if (part.part.empty()) part.part = read(match, "day").part;  // « samedi soir 15 septembre »
  if (clock.clock) {
    const minutes time = in_part(*clock.clock, part.part);
    // « ce soir à 22h » is today's, whatever the hour of the post.
    const bool today = match.rule->setting("value") == "today" && part.part != "TNI";
    const Day at = day ? *day : today ? *context.moment.day : day_of_clock(time, context);
    if (time == minutes{0} && ends_day(match, part.part, context)) {
      DateValue midnight = value_of_period(minute_of(at + days{1}, time));
      midnight.told = at;
      return midnight;
    }
    const auto until = read(match, "to_clock").clock;
    const bool universal = !match.capture("zone").empty() || moment.offset == minutes{0};
    if (universal) return value_of_period(to_local(minute_of(at, time), context.moment));
    if (!until) return value_of_period(minute_of(at, time));
    return value_of_ends(minute_of(at, time), minute_of(*until < time ? at + days{1} : at, *until));
  }
  if (part.clock) return place_part(day, {.part = "TMI"}, context);
  if (!part.part.empty()) {
    const auto shift = read(match.range).shift;
    // « la nuit prochaine » begins on the evening of this day.
    const int ahead = part.part == "TNI" && shift && shift->steps > 0 ? 1 : 0;
    // « la nuit précédente »: before the day told
    const auto from = shift && shift->from_told && context.told ? context.told : context.moment.day;
    if (shift && !day && from) day = *from + days{shift->steps - ahead};
    return place_part(day, part, context);
  }
  // « dans la journée » is of the day last named, or of the entry.
  if (!day && part.unit == PeriodUnit::day) day = context.near ? context.near : context.moment.day;
  return day ? std::optional(value_of_period({.first = *day, .edge = part.edge})) : std::nullopt;
}

std::optional<DateValue> DateResolver::resolve_night(const Match& match,
                                                     const Context& context) const {
  DateWords from = read(match, "from");
  const DateWords to = read(match, "to");
  if (!context.moment.day && !is_absolute(to)) return open_value(from);
  const Viewpoint view = view_of(context);
  auto end = resolve_day(to, view);
  if (!end) return std::nullopt;
  // « dans la nuit de lundi à mardi », written on Monday: the night to come, if nothing tells.
  const bool tonight = from.weekday && !from.day && context.moment.day &&
                       weekday_of(*context.moment.day) == *from.weekday;
  if (tonight && !(context.tense.sure && context.tense.direction == Direction::past)) {
    end = *context.moment.day + days{1};
  }
  DateValue value =
      value_of_period({.grain = PeriodGrain::part, .first = *end - days{1}, .name = "TNI"});
  value.told = end;
  return value;
}

// « à pareille date l'an dernier » is this day of that year, « à pareille époque » this month.
std::optional<DateValue> DateResolver::resolve_same_day(const Match& match,
                                                        const Context& context) const {
  constexpr int kMonths = 12;
  const auto shift = read(match.range).shift;
  if (!context.moment.day || !shift) return std::nullopt;
  const Day day = add_months(*context.moment.day, kMonths * shift->steps);
  const bool month = match.rule->setting("value") == "month";
  return value_of_period(month ? period_around(PeriodGrain::month, day) : Period{.first = day});
}

// « dès la nouvelle année »: told in the second half of a year, the next one.
std::optional<DateValue> DateResolver::resolve_new_year(const Match& match,
                                                        const Context& context) const {
  constexpr int kHalf = 6;
  if (!context.moment.day) return open_value(read(match.range));
  const Day day = add_months(*context.moment.day, kHalf);
  return value_of_period(period_around(PeriodGrain::year, day));
}

// « mardi en huit »: the Tuesday of a week after the next one.
std::optional<DateValue> DateResolver::resolve_weeks_on(const Match& match,
                                                        const Context& context) const {
  const DateWords words = read(match, "day");
  const auto weeks = parse_plain(match.rule->setting("value"));
  if (!context.moment.day || !words.weekday || !weeks) return std::nullopt;
  const Day next = next_after(*words.weekday, *context.moment.day);
  return value_of_period({.first = next + days{7 * static_cast<int>(weeks->value())}});
}

// « depuis 12h » is since noon, « depuis minuit » since midnight; « depuis 2h » and « depuis 24h »
// are rather as many hours long, and so is « depuis 6 h » but for a post of the afternoon.
std::optional<DateValue> DateResolver::resolve_since_clock(const Match& match,
                                                           const Context& context) const {
  constexpr hours kEarliest{5};
  constexpr hours kLatest{23};
  const auto clock = read(match, "clock").clock;
  const TokenRange words = match.capture("clock");
  if (!clock || words.empty()) return resolve_duration(match);
  const bool token = words.last == words.first + 1;
  const bool named = token && reading_.text.tokens[words.first].kind == TokenKind::word;
  const bool early = context.moment.clock && *clock < *context.moment.clock;
  // « depuis 19 heures », of no minute or written at night: since last evening
  const bool evening = *clock > hours{12} && context.moment.clock.value_or(minutes{0}) < kEarliest;
  const bool hour = (early || evening) && match.rule->setting("value") == "hour";
  const bool letter = token || (early && reading_.text.surface(words.last - 1) == "h");
  const bool time = named || hour || (letter && *clock >= kEarliest && *clock <= kLatest);
  return time ? resolve_point(match, context) : resolve_duration(match);
}

// « de 20H00 à 06H00 » goes over midnight: a habit, of no day.
std::optional<DateValue> DateResolver::resolve_clock_span(const Match& match,
                                                          const Context& context) const {
  constexpr double kEarliest = 5;  // « entre 2 et 3 heures » is rather a length
  auto from = read(match, "clock").clock;
  auto to = read(match, "to_clock").clock;
  if (const auto hour = to ? std::nullopt : count_of(match.capture("to_clock"))) {
    to = hours{static_cast<int>(*hour) + (*hour < 12 ? 12 : 0)};  // « entre midi et deux »
  }
  if (const auto hour = from ? std::nullopt : count_of(match.capture("clock"))) {
    if (*hour < kEarliest || !to || hours{static_cast<int>(*hour)} >= *to) return std::nullopt;
    from = hours{static_cast<int>(*hour)};
  }
  if (!from || !to || *to > hours{24}) return std::nullopt;
  const bool habit = *to < *from && match.rule->setting("value") != "once";
  if (habit || !context.moment.day) {
    return DateValue{.value = clock_value(*from) + "/" + clock_value(*to),
                     .kind = DateKind::interval};
  }
  const Day day = day_of_clock(*from, context);
  return value_of_ends(minute_of(day, *from), minute_of(*to < *from ? day + days{1} : day, *to));
}

// ------------------------------------------------------------ told from another day
std::optional<DateValue> DateResolver::resolve_told(const Match& match,
                                                    const Context& context) const {
  const DateWords words = read(match, "word");
  if (!context.moment.day) return open_value(words);
  Day day = context.told ? *context.told : *context.moment.day;
  if (const auto other = resolve_day(read(match, "day"), view_of(context))) day = *other;
  if (words.unit && *words.unit > PeriodUnit::night) {  // « cette année-là »
    const auto grain = grain_of(*words.unit);
    if (context.told_whole) day = context.told_whole->first;
    return grain ? std::optional(value_of_period(period_around(*grain, day))) : std::nullopt;
  }
  if (words.from_told) day += days{*words.from_told};
  // « Il faut un accord d'ici vendredi. L'aide arrivée la veille suffit »: the eve of today
  const bool gone = words.from_told && *words.from_told < 0 && day > *context.moment.day &&
                    context.tense.direction == Direction::past;
  if (gone) day = *context.moment.day + days{*words.from_told};
  // « On m'a dit : … Le lendemain, elle était partie »: of a day that nobody names.
  const bool past = context.tense.sure && context.tense.direction == Direction::past;
  if (!context.told && words.from_told && past && day > *context.moment.day) {
    const auto length = duration_value({.count = *words.from_told, .unit = PeriodUnit::day});
    return length ? std::optional(value_of_duration(*length)) : std::nullopt;
  }
  const DateWords part = read(match, "part");
  const std::string_view name = !part.part.empty() ? part.part : words.part;
  if (name.empty()) return value_of_period({.first = day});
  return value_of_period(
      {.grain = PeriodGrain::part, .first = day, .name = name, .edge = part.edge});
}

// ------------------------------------------------------------ again and again
std::optional<DateValue> DateResolver::resolve_set(const Match& match) const {
  const DateWords words = read(match.range);
  if (!words.recurrence.empty()) return value_of_set(std::string(words.recurrence));
  const double count = count_of(match.capture("count")).value_or(1);
  if (auto recurring = recurring_value(words); recurring && count == 1) return recurring;
  if (!words.unit) return std::nullopt;
  const auto value =
      duration_value({.count = count, .unit = *words.unit, .factor = words.unit_factor});
  return value ? std::optional(value_of_set(*value)) : std::nullopt;
}

}  // namespace greffier
