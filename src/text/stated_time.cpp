#include "text/stated_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace greffier {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Moves over a text from left to right; every `take_` leaves it where it stands if it fails.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
  [[nodiscard]] char look() const { return at_end() ? '\0' : text_[at_]; }

  bool take(char wanted) {
    if (look() != wanted) return false;
    ++at_;
    return true;
  }

  bool take_any(std::string_view wanted) {
    if (at_end() || wanted.find(look()) == std::string_view::npos) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    while (take(' ')) {
    }
  }

  // From `least` to `most` digits, with no digit behind.
  std::optional<int> take_number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    int number = 0;
    std::from_chars(text_.data() + at_, text_.data() + end, number);
    at_ = end;
    return number;
  }

  std::string_view take_letters() {
    const std::size_t begin = at_;
    while ((look() | 0x20) >= 'a' && (look() | 0x20) <= 'z') ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<local_days> make_day(int year, int month, int day) {
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok() || year < 1000) return std::nullopt;
  return local_days(date);
}

// « Dec », « December », as mail and feeds write months, whatever their language.
std::optional<int> month_named(std::string_view name) {
  constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
  if (name.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool same = std::ranges::equal(name.substr(0, 3), kMonths[i], {},
                                         [](char c) { return static_cast<char>(c | 0x20); });
    if (same) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

// « 2022-12-27 », « 2022/12/27 », « 20221227 »
std::optional<local_days> take_iso_day(Cursor& at) {
  if (const auto digits = at.take_number(8, 8)) {
    return make_day(*digits / 10000, *digits / 100 % 100, *digits % 100);
  }
  const auto year = at.take_number(4, 4);
  if (!year || !at.take_any("-/.")) return std::nullopt;
  const auto month = at.take_number(1, 2);
  if (!month || !at.take_any("-/.")) return std::nullopt;
  const auto day = at.take_number(1, 2);
  return day ? make_day(*year, *month, *day) : std::nullopt;
}

// « 27/12/2022 », « Tue, 27 Dec 2022 »
std::optional<local_days> take_written_day(Cursor& at) {
  at.take_letters();
  at.take(',');
  at.skip_blanks();
  const auto day = at.take_number(1, 2);
  if (!day || !at.take_any("/.- ")) return std::nullopt;
  auto month = at.take_number(1, 2);
  if (!month) month = month_named(at.take_letters());
  if (!month || !at.take_any("/.- ")) return std::nullopt;
  const auto year = at.take_number(4, 4);
  return year ? make_day(*year, *month, *day) : std::nullopt;
}

// « 18:16 », « 18:16:09.512 », « 18h16 »
std::optional<minutes> take_clock(Cursor& at) {
  const auto hour = at.take_number(1, 2);
  if (!hour || *hour > 24 || !at.take_any(":hH")) return std::nullopt;
  const auto minute = at.take_number(2, 2);
  if (!minute || *minute > 59) return std::nullopt;
  if (at.take(':')) at.take_number(2, 2);
  if (at.take_any(".,")) at.take_number(1, 9);
  return hours(*hour) + minutes(*minute);
}

// « Z », « +01:00 », « +0100 », « -05 »
std::optional<minutes> take_offset(Cursor& at) {
  at.skip_blanks();
  if (at.take_any("Zz")) return minutes{0};
  const std::string_view name = Cursor(at).take_letters();
  if (name == "GMT" || name == "UTC" || name == "UT") return minutes{0};
  const bool west = at.look() == '-';
  if (!at.take_any("+-")) return std::nullopt;
  auto hour = at.take_number(1, 4);
  if (!hour) return std::nullopt;
  int minute = 0;
  if (*hour > 24) {
    minute = *hour % 100;
    *hour /= 100;
  } else if (at.take(':')) {
    minute = at.take_number(2, 2).value_or(0);
  }
  if (*hour > 18 || minute > 59) return std::nullopt;
  const minutes offset = hours(*hour) + minutes(minute);
  return west ? -offset : offset;
}

// Seconds or milliseconds since 1970.
std::optional<StatedTime> read_count(std::string_view text) {
  constexpr std::size_t kSeconds = 10;
  constexpr std::size_t kMilliseconds = 13;
  if (text.size() != kSeconds && text.size() != kMilliseconds) return std::nullopt;
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (text.size() == kMilliseconds) count /= 1000;
  const std::chrono::local_time<seconds> moment{seconds(count)};
  const local_days day = std::chrono::floor<days>(moment);
  return StatedTime{
      .day = day, .clock = std::chrono::floor<minutes>(moment - day), .offset = minutes{0}};
}

}  // namespace

std::optional<StatedTime> read_stated_time(std::string_view text) {
  while (!text.empty() && text.front() <= ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() <= ' ') text.remove_suffix(1);
  if (auto count = read_count(text)) return count;
  Cursor at(text);
  std::optional<local_days> day = take_iso_day(at);
  if (!day) {
    at = Cursor(text);
    day = take_written_day(at);
  }
  if (!day) return std::nullopt;
  StatedTime time{.day = *day};
  if (!at.take_any("Tt")) {
    at.take(',');
    at.skip_blanks();
  }
  time.clock = take_clock(at);
  if (!time.clock) return time;
  if (*time.clock >= hours(24)) {
    time.day += days{1};
    time.clock = *time.clock - hours(24);
  }
  time.offset = take_offset(at);
  return time;
}

}  // namespace greffier
