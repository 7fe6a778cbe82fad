#include "phrase/calendar.h"

#include <array>
#include <charconv>
#include <cstdlib>

namespace greffier {
namespace {

using namespace std::chrono;

// Gauss, for the Gregorian calendar.
Day easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month_and_day = h + l - 7 * m + 114;
  return *make_day(year, month_and_day / 31, month_and_day % 31 + 1);
}

// The Nth weekday of a month; N is -1 for the last.
std::optional<Day> nth_weekday(int year, int month, int n, int weekday) {
  const auto first = make_day(year, month, 1);
  if (!first) return std::nullopt;
  if (n > 0) return next_on_or_after(weekday, *first) + days{7 * (n - 1)};
  return last_before(weekday, add_months(*first, 1));
}

// « w3-7 », « w-1-7 », perhaps with « +1 » behind.
std::optional<Day> weekday_rule(std::string_view rule, int year, int month) {
  rule.remove_prefix(1);
  const bool last = rule.front() == '-';
  if (last) rule.remove_prefix(1);
  const std::size_t dash = rule.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::size_t plus = rule.find('+', dash);
  const auto n = parse_digits(rule.substr(0, dash));
  const auto weekday = parse_digits(rule.substr(
      dash + 1, plus == std::string_view::npos ? std::string_view::npos : plus - dash - 1));
  const auto more = plus == std::string_view::npos ? 0 : parse_digits(rule.substr(plus + 1));
  if (!n || !weekday || !more) return std::nullopt;
  const auto day = nth_weekday(year, month, last ? -1 : *n, *weekday);
  return day ? std::optional(*day + days{*more}) : std::nullopt;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return local_days{date};
}

year_month_day civil(Day day) { return year_month_day{day}; }
int year_of(Day day) { return static_cast<int>(civil(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).day())); }
int weekday_of(Day day) { return static_cast<int>(weekday{day}.iso_encoding()); }

std::string_view weekday_name(int weekday) {
  constexpr std::array<std::string_view, 7> kNames{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
  return kNames[static_cast<std::size_t>(weekday - 1)];
}

Day last_on_or_before(int weekday, Day from) {
  return from - days{(weekday_of(from) - weekday + 7) % 7};
}
Day last_before(int weekday, Day from) { return last_on_or_before(weekday, from - days{1}); }
Day next_on_or_after(int weekday, Day from) {
  return from + days{(weekday - weekday_of(from) + 7) % 7};
}
Day next_after(int weekday, Day from) { return next_on_or_after(weekday, from + days{1}); }

Day add_months(Day day, int months) {
  const year_month_day date = civil(day);
  const year_month month = date.year() / date.month() + std::chrono::months{months};
  const year_month_day moved = month / date.day();
  return moved.ok() ? local_days{moved} : local_days{month / last};
}

Day monday_of(Day day) { return last_on_or_before(1, day); }

// The ISO year of a week is that of its Thursday.
IsoWeek iso_week(Day day) {
  const Day thursday = monday_of(day) + days{3};
  const int year = year_of(thursday);
  const auto since = thursday - *make_day(year, 1, 1);
  return {.year = year, .week = static_cast<int>(since.count() / 7) + 1};
}

std::optional<Day> holiday_in(std::string_view rule, int year) {
  if (year < 1 || year > 9998) return std::nullopt;
  if (rule.starts_with("easter")) {
    const std::string_view shift = rule.substr(6);
    if (shift.empty()) return std::nullopt;
    const auto count = parse_digits(shift.substr(1));
    if (!count) return std::nullopt;
    return easter_sunday(year) + days{shift.front() == '-' ? -*count : *count};
  }
  const auto month = parse_digits(rule.substr(0, rule.find('-')));
  if (!month || rule.size() < 4) return std::nullopt;
  const std::string_view rest = rule.substr(rule.find('-') + 1);
  if (rest.starts_with('w')) return weekday_rule(rest, year, *month);
  const auto day = parse_digits(rest);
  return day ? make_day(year, *month, *day) : std::nullopt;
}

std::string format_day(Day day) {
  return padded(year_of(day), 4) + "-" + padded(month_of(day), 2) + "-" +
         padded(day_of_month(day), 2);
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  if (text.front() == '-') return std::nullopt;
  return value;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, *month, *day);
}

std::string format_minute(Minute minute) {
  const Day day = floor<days>(minute);
  const auto since = (minute - day).count();
  return format_day(day) + "T" + padded(static_cast<int>(since / 60), 2) + ":" +
         padded(static_cast<int>(since % 60), 2);
}

std::optional<Minute> parse_minute(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto hour = parse_digits(text.substr(11, 2));
  const auto minute = parse_digits(text.substr(14, 2));
  if (!day || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return Minute{*day} + hours{*hour} + minutes{*minute};
}

}  // namespace greffier
