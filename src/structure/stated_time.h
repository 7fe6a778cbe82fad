// Times that a page states, on the clock of its readers: `21:00Z` of a newsroom in Paris is 22:00.
#pragma once

#include <greffier/document.h>

#include "text/timezone.h"

#include <optional>

namespace greffier {

// The same moment by the clock of `zone`, without an offset. One that is stated by another clock
// than that of `zone` or of UTC keeps it: its writer counts days by it. The zone is asked for only
// where a time has an offset.
class LocalClock {
 public:
  explicit LocalClock(std::string_view zone) : name_(zone) {}

  void localize(Statements& stated);

 private:
  void localize(std::optional<StatedTime>& time);

  std::string_view name_;
  std::optional<TimeZone> zone_ = {};
};

}  // namespace greffier
