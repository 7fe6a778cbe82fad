#include "time/reference.h"

#include "phrase/date_words.h"
#include "structure/entry_time.h"

#include <algorithm>
#include <set>

namespace greffier {
namespace {

// The day on which this version of the program was released: no bulletin is younger.
constexpr std::string_view kReleaseDay = "2026-11-24";
constexpr int kYearsBack = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// « 2022-12-27-direct.txt », « 3331131-20220728-live.html »: a day of its own, between other signs.
std::optional<Day> day_in_name(std::string_view name) {
  const std::string_view file = name.substr(name.find_last_of('/') + 1);
  for (std::size_t at = 0; at < file.size(); ++at) {
    if (!is_digit(file[at]) || (at > 0 && is_digit(file[at - 1]))) continue;
    std::string digits;
    std::size_t end = at;
    while (end < file.size() && digits.size() < 8) {
      const bool sign = (file[end] == '-' || file[end] == '_' || file[end] == '.') &&
                        (digits.size() == 4 || digits.size() == 6);
      if (is_digit(file[end]))
        digits += file[end];
      else if (!sign)
        break;
      ++end;
    }
    if (digits.size() != 8 || (end < file.size() && is_digit(file[end]))) continue;
    const std::string text =
        digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
    const auto day = parse_day(text);
    if (day && year_of(*day) >= 1900 && year_of(*day) < 2100) return day;
  }
  return std::nullopt;
}

// A weekday and a day of the month that the text puts together.
struct DayPair {
  int weekday = 0;
  int day = 0;
  int month = 0;
  friend auto operator<=>(const DayPair&, const DayPair&) = default;
};

class YearFinder {
 public:
  YearFinder(std::set<DayPair> pairs, Day today) : pairs_(std::move(pairs)), today_(today) {}

  // The latest day named, in each of the years in which most of the pairs hold, youngest first.
  [[nodiscard]] std::vector<Day> find() const {
    std::vector<Day> found;
    std::size_t most = 1;
    for (int year = year_of(today_); year > year_of(today_) - kYearsBack; --year) {
      const auto [holding, latest] = test(year);
      if (holding < most || !latest || *latest > today_) continue;
      if (holding > most) found.clear();
      most = holding;
      found.push_back(*latest);
    }
    return found;
  }

 private:
  // How many pairs hold in a year, and the latest of the days that do. A bulletin at the turn of
  // the year names days of both.
  [[nodiscard]] std::pair<std::size_t, std::optional<Day>> test(int year) const {
    const bool turn = std::ranges::any_of(pairs_, [](const DayPair& p) { return p.month == 12; }) &&
                      std::ranges::any_of(pairs_, [](const DayPair& p) { return p.month == 1; });
    std::size_t holding = 0;
    std::optional<Day> latest;
    for (const DayPair& pair : pairs_) {
      const auto day = make_day(turn && pair.month == 12 ? year - 1 : year, pair.month, pair.day);
      if (!day || weekday_of(*day) != pair.weekday) continue;
      ++holding;
      if (!latest || *day > *latest) latest = day;
    }
    return {holding, latest};
  }

  std::set<DayPair> pairs_;
  Day today_;
};

std::set<DayPair> collect_pairs(const Reading& reading) {
  const DateReader reader(reading.text, reading.date_phrases, reading.lexicon);
  std::set<DayPair> pairs;
  for (const Match& match : reading.dates) {
    if (match.rule->setting("as") == "nth") continue;  // « le premier dimanche de mai »
    const DateWords words = reader.read(match.range);
    if (!words.weekday || !words.day || !words.month || words.year) continue;
    pairs.insert({.weekday = *words.weekday, .day = *words.day, .month = *words.month});
  }
  return pairs;
}

// « Publié le … » before « mis à jour le … ».
std::optional<Day> stamped_day(const Outline& outline) {
  for (const bool update : {false, true}) {
    for (const PageStamp& stamp : outline.stamps) {
      if (stamp.update == update && stamp.time.year) return day_of(stamp.time, std::nullopt);
    }
  }
  return std::nullopt;
}

// The oldest of the days that the page states for its entries: a live goes on over midnight.
std::optional<Day> stated_day(const Outline& outline) {
  std::optional<Day> oldest;
  for (const EntryRange& entry : outline.entries) {
    if (entry.stated && (!oldest || entry.stated->day < *oldest)) oldest = entry.stated->day;
  }
  return oldest;
}

// The youngest of the days that datelines and day headers state in full.
std::optional<Day> headed_day(const Outline& outline) {
  std::optional<Day> latest;
  for (const EntryRange& entry : outline.entries) {
    for (const auto& time : {entry.time, entry.day}) {
      const auto day = time ? day_of(*time, std::nullopt) : std::nullopt;
      if (day && (!latest || *day > *latest)) latest = day;
    }
  }
  return latest;
}

Warning warn_of_years(const std::vector<Day>& fitting) {
  constexpr std::size_t kShown = 4;
  std::string message = "the year is inferred from weekdays: " + format_day(fitting.front());
  for (std::size_t i = 1; i < std::min(fitting.size(), kShown); ++i) {
    message += (i == 1 ? "; as well " : ", ") + format_day(fitting[i]);
  }
  return {.code = "inferred-reference-date", .message = message + "; give it with --date"};
}

}  // namespace

std::optional<Warning> missing_reference(const Bulletin& bulletin) {
  const bool dates = std::ranges::any_of(
      bulletin.dates, [](const Date& date) { return date.value.starts_with("XXXX"); });
  const bool times = std::ranges::any_of(bulletin.entries, [](const Entry& entry) {
    return !entry.time.value && !entry.time.span.empty();
  });
  if (!dates && !times) return std::nullopt;
  return Warning{.code = "no-reference-date",
                 .message = "nothing tells the day of this bulletin; give it with --date"};
}

FoundReference find_reference(const Reading& reading, const ParseOptions& options,
                              std::string_view name, std::optional<Day> today) {
  FoundReference found;
  const auto take = [&](std::optional<Day> day, ReferenceOrigin origin) {
    if (found.day || !day) return;
    found.day = day;
    found.reference.date = format_day(*day);
    found.reference.origin = origin;
  };
  if (options.reference) {
    take(parse_day(std::string_view(*options.reference).substr(0, 10)), ReferenceOrigin::option);
    if (found.day) found.reference.date = *options.reference;
    if (const auto minute = parse_minute(*options.reference)) {
      found.clock = *minute - Minute{*found.day};
    }
  }
  take(stamped_day(reading.outline), ReferenceOrigin::metadata);
  take(stated_day(reading.outline), ReferenceOrigin::metadata);
  take(headed_day(reading.outline), ReferenceOrigin::header);
  take(day_in_name(name), ReferenceOrigin::filename);
  if (found.day) return found;
  const std::vector<Day> fitting =
      YearFinder(collect_pairs(reading), today.value_or(*parse_day(kReleaseDay))).find();
  if (fitting.empty()) return found;
  take(fitting.front(), ReferenceOrigin::inferred);
  found.warnings.push_back(warn_of_years(fitting));
  return found;
}

}  // namespace greffier
