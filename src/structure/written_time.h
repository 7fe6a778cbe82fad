// A day and time as the layout of a page states them: in a header, a dateline, a stamp.
#pragma once

#include "phrase/date_words.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace greffier {

// The year is often not written, the day only where it is not that of the page.
struct WrittenTime {
  TokenRange range = {};  // where it is written
  std::optional<int> weekday = {};
  std::optional<int> day = {};  // with a month
  std::optional<int> month = {};
  std::optional<int> year = {};
  std::optional<std::chrono::minutes> clock = {};
  std::optional<std::chrono::minutes> offset = {};  // east of UTC, where it is one
  std::string_view zone = {};                       // IANA name or offset, where one is stated
  std::optional<std::chrono::minutes> ago = {};     // before the page was saved
  std::optional<int> from_now = {};  // days: « Hier à 19h32 » of a page saved the day after

  [[nodiscard]] bool has_day() const { return day && month; }
};

inline WrittenTime written_time(const DateWords& words, TokenRange range) {
  return {.range = range,
          .weekday = words.weekday,
          .day = words.day,
          .month = words.month,
          .year = words.year,
          .clock = words.clock,
          .offset = words.offset,
          .from_now = words.from_entry};
}

}  // namespace greffier
