// Which matches of the date rules are dates, seen from the words beside them: « Mars » the planet,
// « plus de 2000 », « Noël Mamère » are none. Runs before entries and sentences are known.
#pragma once

#include "extract/reading.h"

#include <vector>

namespace greffier {

// Keeps the dates among the matches; each one's range becomes its capture `extent`, where it has
// one.
std::vector<Match> keep_dates(const Reading& reading, std::vector<Match> matches);

}  // namespace greffier
