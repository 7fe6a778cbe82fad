// When each entry was written: the times of their headers, and the days found by walking over them
// from the day that is known: 23h58 → 00h12 goes over midnight, 14h04 → 13h48 is only disorder.
#pragma once

#include "phrase/calendar.h"
#include "structure/outline.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

// In the entry's own local time.
struct EntryMoment {
  std::optional<Day> day = {};
  std::optional<std::chrono::minutes> clock = {};  // since midnight; only where a header has it
  TimeOrigin origin = TimeOrigin::none;
  std::string_view zone = {};                       // where the header states one
  std::optional<std::chrono::minutes> offset = {};  // east of UTC, where the page states it
};

// By entry. `reference` is the day the bulletin was published, `clock` its time where that is
// known: « Il y a 2 heures » is counted from it, else from when the page says that it was shown.
std::vector<EntryMoment> find_moments(const Outline& outline, std::optional<Day> reference,
                                      std::optional<std::chrono::minutes> clock = std::nullopt);

// The day of a written time; one without a year lies nearest to `near`. Nothing without either.
std::optional<Day> day_of(const WrittenTime& time, std::optional<Day> near);

}  // namespace greffier
