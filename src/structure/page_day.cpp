#include "structure/page_day.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

constexpr std::size_t kHead = 12;  // lines above the first entry that are looked at

// « Les brèves du samedi 14 octobre »: a date with its weekday that ends a line of the head.
std::optional<WrittenTime> day_in_head(const Page& page, const Line& line) {
  constexpr std::size_t kLongest = 80;  // characters
  if (line.ended || line.characters > kLongest) return std::nullopt;
  for (TokenIndex token = line.range.first; token < line.range.last;) {
    const TokenIndex end = page.reader.skip_day_words(token, line.range.last);
    if (end > token && end == line.range.last) {
      const DateWords words = page.reader.read({token, end});
      const bool day = words.day && words.month && words.weekday;
      return day ? std::optional(written_time(words, {token, end})) : std::nullopt;
    }
    token = std::max(end, token + 1);
  }
  return std::nullopt;
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
