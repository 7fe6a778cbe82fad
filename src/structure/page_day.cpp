#include "structure/page_day.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

constexpr std::size_t kHead = 12;  // lines above the first entry that are looked at

// « Samedi 14 octobre 2023 — Lever du soleil : 7 h 59 », « Édition du samedi 14 octobre 2023 »: a
// date that opens or ends a line of the head; where it only ends one, with its weekday.
std::optional<WrittenTime> day_in_head(const Page& page, const Line& line) {
  constexpr std::size_t kLongest = 80;  // characters
  if (line.ended || line.characters > kLongest) return std::nullopt;
  const auto skip = [&](TokenIndex token) {
    TokenIndex end = page.reader.skip_day_word(token, line.range.last);
    while (end > token) {
      token = end;
      end = page.reader.skip_day_word(token, line.range.last);
    }
    return token;
  };
  TokenRange day;
  for (TokenIndex token = line.range.first; token < line.range.last;) {
    const TokenIndex end = skip(token);
    if (end > token && (token == line.range.first || end == line.range.last)) {
      day = {token, end};
      break;
    }
    token = std::max(end, token + 1);
  }
  if (day.empty()) return std::nullopt;
  const DateWords words = page.reader.read(day);
  if (!words.day || !words.month) return std::nullopt;
  if (!words.weekday && (!words.year || day.first > line.range.first)) return std::nullopt;
  return written_time(words, day);
}

bool may_stand_above(const Line& line) { return line.role == LineRole::masthead || !tells(line); }

// Of the lines [first, last) those right above `last` on which nothing is told.
std::optional<WrittenTime> find_day_above(const Page& page, std::size_t first, std::size_t last,
                                          bool head) {
  for (std::size_t i = last; i-- > first && last - i <= kHead;) {
    if (!may_stand_above(page.lines[i])) break;
    if (page.days[i]) return page.days[i];
    if (!head) continue;
    if (const auto day = day_in_head(page, page.lines[i])) return day;
  }
  return std::nullopt;
}

}  // namespace

void take_days_above(const Page& page, std::vector<Sketch>& sketches) {
  std::size_t free = 0;  // the first line that the entry before may not begin with
  for (Sketch& sketch : sketches) {
    const bool dated = sketch.header || sketch.time || sketch.day || sketch.stated != nullptr;
    if (!dated) {
      sketch.day = find_day_above(page, free, sketch.first, free == 0);
      if (sketch.day) sketch.origin = TimeOrigin::header;
    }
    free = sketch.first + 1;
  }
}

}  // namespace greffier
