#include "extract/dates.h"

#include "extract/day_resolver.h"
#include "extract/span_of_time.h"
#include "phrase/period.h"
#include "structure/entry_map.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace greffier {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

// What a match says, before it becomes a fact.
struct Resolved {
  std::string value = {};
  std::optional<Minute> start = {};
  std::optional<Minute> end = {};
  DateKind kind = DateKind::date;
  std::optional<Day> told = {};  // the day that « la veille » counts from afterwards
};

Resolved from_period(const Period& period) {
  const bool time = period.grain == PeriodGrain::minute || period.grain == PeriodGrain::part;
  Resolved resolved{.value = value_of(period),
                    .start = start_of(period),
                    .end = end_of(period),
                    .kind = time ? DateKind::time : DateKind::date};
  if (time || period.grain == PeriodGrain::day) resolved.told = period.first;
  return resolved;
}

Resolved from_ends(const Period& first, const Period& last) {
  return {.value = value_of(first) + "/" + value_of(last),
          .start = start_of(first),
          .end = end_of(last),
          .kind = DateKind::interval,
          .told = last.first};
}

std::string two_digits(int value) {
  return std::string(1, static_cast<char>('0' + value / 10 % 10)) +
         static_cast<char>('0' + value % 10);
}

std::string clock_text(minutes clock) {
  const auto count = static_cast<int>(clock.count());
  return "T" + two_digits(count / 60) + ":" + two_digits(count % 60);
}

class DateResolver {
 public:
  DateResolver(const Reading& reading, const std::vector<EntryMoment>& moments)
      : reading_(reading), text_(reading.text), tokens_(reading.text.tokens), moments_(moments),
        reader_(reading.text, reading.date_phrases, reading.lexicon), tense_(reading) {}

  FoundDates find() {
    mark_figures();
    for (const Match& match : reading_.dates) {
      if (is_figure(match)) continue;
      const auto entry = entry_of(reading_.outline, match.range.first);
      if (!entry || stands_in_header(*entry, match)) continue;
      if (entry != entry_) enter(*entry);
      add(match);
    }
    return std::move(found_);
  }

 private:
  // ------------------------------------------------------------ which matches are dates
  // « cinq ans de prison », « 34 ans »: a figure that wins over dates.
  void mark_figures() {
    figure_.assign(tokens_.size() + 1, false);
    for (const Match& match : reading_.figures) {
      if (match.rule->setting("over") != "date") continue;
      const TokenRange value = match.capture("value");
      const TokenIndex first = value.empty() ? match.range.first : value.first;
      for (TokenIndex token = first; token < match.range.last; ++token) figure_[token] = true;
    }
  }

  [[nodiscard]] bool is_figure(const Match& match) const {
    for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
      if (figure_[token]) return true;
    }
    return false;
  }

  [[nodiscard]] bool stands_in_header(Index entry, const Match& match) const {
    const TokenRange header = reading_.outline.entries[entry].header;
    return header.contains(match.range.first) || header.contains(match.range.last - 1);
  }

  void enter(Index entry) {
    entry_ = entry;
    moment_ = entry < moments_.size() ? moments_[entry] : EntryMoment{};
    told_ = {};
    sentence_day_ = {};
    sentence_ = {};
  }

  void add(const Match& match) {
    enter_sentence(match.range.first);
    const auto resolved = resolve(match);
    if (!resolved) return;
    if (resolved->told) told_ = sentence_day_ = resolved->told;
    found_.dates.push_back({.entry = *entry_,
                            .span = text_.span(match.range),
                            .value = resolved->value,
                            .start = bound(resolved->start),
                            .end = bound(resolved->end),
                            .kind = resolved->kind,
                            .rule = match.rule->name});
  }

  static std::optional<std::string> bound(std::optional<Minute> minute) {
    return minute ? std::optional(format_bound(*minute)) : std::nullopt;
  }

  void enter_sentence(TokenIndex token) {
    if (sentence_.contains(token)) return;
    const auto& levels = reading_.sentences.pieces;
    const auto after = std::ranges::upper_bound(levels, token, {}, &TokenRange::first);
    sentence_ = after == levels.begin() ? TokenRange{} : *(after - 1);
    sentence_day_ = {};
  }

  // ------------------------------------------------------------ by what the rule computes
  std::optional<Resolved> resolve(const Match& match) {
    const std::string_view as = match.rule->setting("as");
    if (as == "point") return resolve_point(match);
    if (as == "night") return resolve_night(match);
    if (as == "clock_span") return resolve_clock_span(match);
    if (as == "span") return resolve_span(match);
    if (as == "period") return resolve_one_period(match);
    if (as == "quarter") return with_view(match, resolve_quarter);
    if (as == "decade") return resolve_decade(match);
    if (as == "century") return resolve_century(match);
    if (as == "ago") return resolve_ago(match, -1);
    if (as == "ahead") return resolve_ago(match, 1);
    if (as == "duration") return resolve_duration(match);
    if (as == "told") return resolve_told(match);
    if (as == "set") return resolve_set(match);
    if (as == "reference") return Resolved{.value = std::string(read(match.range).reference)};
    return std::nullopt;
  }

  [[nodiscard]] DateWords read(TokenRange range) const { return reader_.read(range); }
  [[nodiscard]] DateWords read(const Match& match, std::string_view name) const {
    return reader_.read(match.capture(name));
  }

  [[nodiscard]] Viewpoint view_of(TokenRange range) const {
    return {.day = *moment_.day, .told = told_, .tense = tense_.tense_at(range)};
  }

  template <typename Resolve>
  std::optional<Resolved> with_view(const Match& match, Resolve resolve_words) const {
    if (!moment_.day) return open_value(match);
    const auto period = resolve_words(read(match.range), view_of(match.range));
    return period ? std::optional(from_period(*period)) : std::nullopt;
  }

  // ------------------------------------------------------------ days and clock times
  std::optional<Resolved> resolve_point(const Match& match) {
    const DateWords whole = read(match.range);
    const bool absolute = whole.year && whole.month && whole.day;
    if (!moment_.day && !absolute) return open_value(match);
    const DateWords day_words = read(match, "day");
    const Viewpoint view = moment_.day ? view_of(match.range) : Viewpoint{};
    const auto day = resolve_day(day_words, view);
    if (!day && !match.capture("day").empty()) return std::nullopt;
    if (day && contradicts(day_words, *day)) warn(match, day_words, *day);
    return place_in_day(match, day, view);
  }

  std::optional<Resolved> place_in_day(const Match& match, std::optional<Day> day,
                                       const Viewpoint& view) {
    const DateWords clock = read(match, "clock");
    const DateWords part = read(match, "part");
    const DateWords to_clock = read(match, "to_clock");
    if (clock.clock) {
      minutes time = *clock.clock;
      if ((part.part == "TAF" || part.part == "TEV") && time < hours{12} && time > hours{0}) {
        time += hours{12};
      }
      const Day at = day ? *day : day_of_clock(time, view);
      const Period from = make_minute(at, time);
      if (!to_clock.clock) return from_period(from);
      return from_ends(from, make_minute(at, *to_clock.clock));
    }
    if (!part.part.empty() || part.clock) {
      const std::string_view name = part.clock ? "TMI" : part.part;
      const Day at = day ? *day : day_of_part(match, name, view);
      return from_period({.grain = PeriodGrain::part, .first = at, .name = name});
    }
    return day ? std::optional(from_period({.first = *day})) : std::nullopt;
  }

  static Period make_minute(Day day, minutes clock) {
    if (clock >= hours{24})
      return {.grain = PeriodGrain::minute, .first = day + days{1}, .clock = clock - hours{24}};
    return {.grain = PeriodGrain::minute, .first = day, .clock = clock};
  }

  // A clock time alone is of the day its sentence names, else of the entry's; the next day where
  // the sentence looks ahead and the hour is gone, the day before where a night post looks back.
  [[nodiscard]] Day day_of_clock(minutes clock, const Viewpoint& view) const {
    if (sentence_day_) return *sentence_day_;
    if (!moment_.clock) return view.day;
    const bool past = view.tense.direction == Direction::past;
    const bool night = *moment_.clock < hours{6};
    if (night && past && clock > *moment_.clock && clock >= hours{12}) return view.day - days{1};
    if (view.tense.direction == Direction::future && clock + hours{6} < *moment_.clock) {
      return view.day + days{1};
    }
    return view.day;
  }

  [[nodiscard]] Day day_of_part(const Match& match, std::string_view part,
                                const Viewpoint& view) const {
    const bool last = read(match.range).shift && read(match.range).shift->steps < 0;
    if (sentence_day_ && !last) return *sentence_day_;
    const bool past = view.tense.direction == Direction::past;
    const bool small_hours = moment_.clock && *moment_.clock < hours{6};
    if (part == "TNI") {
      if (last || small_hours) return view.day - days{1};
      const bool evening = moment_.clock && *moment_.clock >= hours{18};
      return past && !evening ? view.day - days{1} : view.day;
    }
    const bool late = part == "TEV" || part == "TAF";
    return late && small_hours && view.tense.direction != Direction::future ? view.day - days{1}
                                                                            : view.day;
  }

  std::optional<Resolved> resolve_night(const Match& match) {
    DateWords from = read(match, "from");
    const DateWords to = read(match, "to");
    if (!from.month) from.month = to.month;
    if (!from.year) from.year = to.year;
    if (!moment_.day && !(from.year && from.month && from.day)) return open_value(match);
    const Viewpoint view = moment_.day ? view_of(match.range) : Viewpoint{};
    auto day = resolve_day(from, view);
    // « dans la nuit de lundi à mardi » on a Monday looks ahead; on a Tuesday it is the night gone.
    const auto end = resolve_day(to, view);
    if (end && from.weekday && !from.day) day = last_before(*from.weekday, *end + days{1});
    if (!day) return std::nullopt;
    Resolved resolved = from_period({.grain = PeriodGrain::part, .first = *day, .name = "TNI"});
    resolved.told = *day + days{1};
    return resolved;
  }

  // « de 20H00 à 06H00 » goes over midnight: a habit, of no day.
  std::optional<Resolved> resolve_clock_span(const Match& match) {
    const auto from = read(match, "clock").clock;
    const auto to = read(match, "to_clock").clock;
    if (!from || !to) return std::nullopt;
    const bool between = tokens_[match.range.first].word->folded == "entre";
    if ((*to < *from && !between) || !moment_.day) {
      return Resolved{.value = clock_text(*from) + "/" + clock_text(*to),
                      .kind = DateKind::interval};
    }
    const Viewpoint view = view_of(match.range);
    const Day day = day_of_clock(*from, view);
    return from_ends(make_minute(day, *from), make_minute(*to < *from ? day + days{1} : day, *to));
  }

  // ------------------------------------------------------------ two ends
  std::optional<Resolved> resolve_span(const Match& match) {
    DateWords from = read(match, "from");
    DateWords to = read(match, "to");
    if (!from.month && from.day) from.month = to.month;
    if (!from.year && (from.day || from.month)) from.year = to.year;
    const bool absolute = from.year && to.year;
    if (!moment_.day && !absolute) return open_value(match);
    const Viewpoint view = moment_.day ? view_of(match.range) : Viewpoint{};
    const auto first = resolve_end(from, view);
    const auto last = resolve_end(to, view);
    if (!first || !last) return std::nullopt;
    return order_ends(*first, *last, from, to);
  }

  static std::optional<Period> resolve_end(const DateWords& words, const Viewpoint& view) {
    if (const auto day = resolve_day(words, view)) {
      if (words.clock) return make_minute(*day, *words.clock);
      if (!words.part.empty()) {
        return Period{.grain = PeriodGrain::part, .first = *day, .name = words.part};
      }
      return Period{.first = *day};
    }
    return resolve_period(words, view);
  }

  // « du lundi au jeudi », « de novembre à mars »: the second end lies after the first.
  static std::optional<Resolved> order_ends(Period first, Period last, const DateWords& from,
                                            const DateWords& to) {
    if (last.first < first.first) {
      if (to.weekday && !to.day)
        last.first = next_after(*to.weekday, first.first);
      else if (to.month && !from.year)
        first = move_years(first, -1);
      else
        return std::nullopt;
    }
    return from_ends(first, last);
  }

  static Period move_years(Period period, int years) {
    period.first = add_months(period.first, 12 * years);
    return period;
  }

  // ------------------------------------------------------------ periods
  std::optional<Resolved> resolve_one_period(const Match& match) const {
    const DateWords words = read(match.range);
    const bool absolute = words.year && (words.month || words.season.empty());
    if (!moment_.day && !absolute && !(words.year && !words.season.empty())) {
      return open_value(match);
    }
    const auto period = resolve_period(words, moment_.day ? view_of(match.range) : Viewpoint{});
    return period ? std::optional(from_period(*period)) : std::nullopt;
  }

  std::optional<Resolved> resolve_decade(const Match& match) const {
    const DateWords words = read(match, "year");
    int year = words.year.value_or(0);
    if (!words.year) {
      const auto number = count_of(match.capture("year"));
      if (!number || *number >= 100 || std::fmod(*number, 10) != 0) return std::nullopt;
      year = 1900 + static_cast<int>(*number);
    }
    const auto first = make_day(year, 1, 1);
    if (!first) return std::nullopt;
    return from_period(period_around(PeriodGrain::decade, *first));
  }

  std::optional<Resolved> resolve_century(const Match& match) const {
    const auto number = read(match, "count").ordinal;
    const auto first = make_day((number.value_or(0) - 1) * 100, 1, 1);
    if (!number || !first) return std::nullopt;
    return from_period({.grain = PeriodGrain::century, .first = *first});
  }

  // ------------------------------------------------------------ counted time
  [[nodiscard]] std::optional<double> count_of(TokenRange range) const {
    if (range.empty()) return std::nullopt;
    const NumberPhrase* number = reading_.number_at(range.first);
    return number != nullptr ? std::optional(number->value.value()) : std::nullopt;
  }

  [[nodiscard]] std::optional<TimeAmount> amount_of(const Match& match, std::string_view count,
                                                    std::string_view unit) const {
    const DateWords words = read(match, unit);
    if (!words.unit) return std::nullopt;
    return TimeAmount{
        .count = count_of(match.capture(count)), .unit = *words.unit, .factor = words.unit_factor};
  }

  // « il y a six mois » is that month, « dans quatre semaines » that week: the unit that it counts.
  std::optional<Resolved> resolve_ago(const Match& match, int sign) const {
    const auto amount = amount_of(match, "count", "unit");
    if (!amount) return std::nullopt;
    if (!amount->count) return Resolved{.value = sign < 0 ? "PAST_REF" : "FUTURE_REF"};
    if (!moment_.day || *amount->count > 9000) return resolve_duration(match);
    const int steps = sign * static_cast<int>(*amount->count * amount->factor);
    const Day day = *moment_.day;
    switch (amount->unit) {
      case PeriodUnit::year: return moved(PeriodGrain::year, day, steps);
      case PeriodUnit::decade: return moved(PeriodGrain::decade, day, steps);
      case PeriodUnit::century: return moved(PeriodGrain::century, day, steps);
      case PeriodUnit::month: return moved(PeriodGrain::month, day, steps);
      case PeriodUnit::quarter: return moved(PeriodGrain::month, day, 3 * steps);
      case PeriodUnit::week: return moved(PeriodGrain::week, day, steps);
      case PeriodUnit::day: return moved(PeriodGrain::day, day, steps);
      case PeriodUnit::hour: return moved_minutes(60 * steps, match);
      case PeriodUnit::minute: return moved_minutes(steps, match);
      default: return resolve_duration(match);
    }
  }

  static Resolved moved(PeriodGrain grain, Day day, int steps) {
    return from_period(move_period(period_around(grain, day), steps));
  }

  [[nodiscard]] std::optional<Resolved> moved_minutes(int steps, const Match& match) const {
    if (!moment_.clock) return resolve_duration(match);
    return from_period(move_period(make_minute(*moment_.day, *moment_.clock), steps));
  }

  std::optional<Resolved> resolve_duration(const Match& match) const {
    const auto amount = amount_of(match, "count", "unit");
    if (!amount) return std::nullopt;
    const auto more = amount_of(match, "to_count", "to_unit");
    const auto value = more ? duration_value(*amount, *more) : duration_value(*amount);
    if (!value) return std::nullopt;
    return Resolved{.value = *value, .kind = DateKind::duration};
  }

  // ------------------------------------------------------------ told from another day
  std::optional<Resolved> resolve_told(const Match& match) {
    if (!moment_.day) return open_value(match);
    const Viewpoint view = view_of(match.range);
    const DateWords words = read(match, "word");
    Day day = told_.value_or(view.day);
    if (const auto other = resolve_day(read(match, "day"), view)) day = *other;
    if (words.from_told) day += days{*words.from_told};
    const DateWords part = read(match, "part");
    const std::string_view name = !part.part.empty() ? part.part : words.part;
    if (name.empty()) return from_period({.first = day});
    return from_period({.grain = PeriodGrain::part, .first = day, .name = name});
  }

  // ------------------------------------------------------------ again and again
  std::optional<Resolved> resolve_set(const Match& match) const {
    const DateWords words = read(match.range);
    if (!words.recurrence.empty()) {
      return Resolved{.value = std::string(words.recurrence), .kind = DateKind::set};
    }
    if (words.weekday) {
      return Resolved{
          .value = "XXXX-WXX-" + std::to_string(*words.weekday) + std::string(words.part),
          .kind = DateKind::set};
    }
    if (words.month) {
      return Resolved{.value = "XXXX-" + two_digits(*words.month), .kind = DateKind::set};
    }
    if (!words.part.empty() && !words.unit) {
      return Resolved{.value = "XXXX-XX-XX" + std::string(words.part), .kind = DateKind::set};
    }
    if (!words.unit) return std::nullopt;
    const double count = count_of(match.capture("count")).value_or(1);
    const auto value =
        duration_value({.count = count, .unit = *words.unit, .factor = words.unit_factor});
    return value ? std::optional(Resolved{.value = *value, .kind = DateKind::set}) : std::nullopt;
  }

  // ------------------------------------------------------------ without a day to count from
  // « XXXX-12-26 », « XXXX-WXX-1TEV », « XXXX-XX-XX ».
  std::optional<Resolved> open_value(const Match& match) const {
    const DateWords words = read(match.range);
    std::string value = words.year ? std::to_string(*words.year) : "XXXX";
    if (words.month && words.day) {
      value += "-" + two_digits(*words.month) + "-" + two_digits(*words.day);
    } else if (words.month) {
      value += "-" + two_digits(*words.month);
    } else if (words.weekday) {
      value += "-WXX-" + std::to_string(*words.weekday);
    } else if (!words.season.empty()) {
      value += "-" + std::string(words.season);
    } else if (words.unit == PeriodUnit::week || words.unit == PeriodUnit::weekend) {
      value += "-WXX";
    } else if (!words.year && words.unit != PeriodUnit::year) {
      value += words.unit == PeriodUnit::month ? "-XX" : "-XX-XX";
    }
    if (words.clock)
      value += clock_text(*words.clock);
    else
      value += words.part;
    return Resolved{.value = value,
                    .kind = words.clock || !words.part.empty() ? DateKind::time : DateKind::date};
  }

  // ------------------------------------------------------------ warnings
  void warn(const Match& match, const DateWords& words, Day day) {
    constexpr std::array<std::string_view, 7> kNames{"lundi",    "mardi",  "mercredi", "jeudi",
                                                     "vendredi", "samedi", "dimanche"};
    const auto name = [&](int weekday) {
      return std::string(kNames[static_cast<std::size_t>(weekday - 1)]);
    };
    const Span span = text_.span(match.range);
    found_.warnings.push_back(
        {.code = "weekday-mismatch",
         .message = "« " + std::string(slice(text_.text, span)) + " »: " + format_day(day) +
                    " is a " + name(weekday_of(day)) + ", the nearest " + name(*words.weekday) +
                    " is " + format_day(nearest(*words.weekday, day)),
         .span = span});
  }

  static Day nearest(int weekday, Day day) {
    const Day before = last_before(weekday, day);
    return (day - before) <= days{3} ? before : before + days{7};
  }

  const Reading& reading_;
  const AnnotatedText& text_;
  const Tokens& tokens_;
  const std::vector<EntryMoment>& moments_;
  DateReader reader_;
  TenseReader tense_;
  std::vector<bool> figure_;
  std::optional<Index> entry_;
  EntryMoment moment_;
  std::optional<Day> told_;  // the day named last in this entry
  TokenRange sentence_;
  std::optional<Day> sentence_day_;  // the day named last in this sentence
  FoundDates found_;
};

}  // namespace

FoundDates find_dates(const Reading& reading, const std::vector<EntryMoment>& moments) {
  return DateResolver(reading, moments).find();
}

}  // namespace greffier
