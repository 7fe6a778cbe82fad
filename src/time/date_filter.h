// Which matches of the date rules are dates, seen from the words beside them: « Mars » the planet,
// « plus de 2000 », « Noël Mamère » are none. Runs before entries and sentences are known.
#pragma once

#include "reading/reading.h"

#include <vector>

namespace greffier {

// Puts the dates among the matches into `reading.dates`, and those of rules of as=none, which keep
// their place free of dates, into `reading.no_dates`. Each one's range becomes its capture
// `extent`, where it has one.
void keep_dates(Reading& reading, std::vector<Match> matches);

}  // namespace greffier
