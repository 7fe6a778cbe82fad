// Dates: what the matches of data/rules/date.rules say, resolved against the time of their entry.
// « hier à 21 h 15 » in an entry of 2026-06-04 -> `2026-06-03T21:15`
#pragma once

#include <greffier/fact.h>

#include "reading/reading.h"
#include "structure/entry_time.h"

#include <string_view>
#include <vector>

namespace greffier {

struct FoundDates {
  std::vector<Date> dates = {};
  std::vector<Warning> warnings = {};  // weekday-mismatch
};

// `moments` by entry; `home` is the time zone of those that state none. Without a day, what depends
// on it stays open: `XXXX-12-26`, no interval.
FoundDates find_dates(const Reading& reading, const std::vector<EntryMoment>& moments,
                      std::string_view home);

}  // namespace greffier
