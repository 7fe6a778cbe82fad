// Figures that two numbers make together; none where the second is no part of the first.
#pragma once

#include "figure/figures.h"
#include "figure/unit_reader.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// « deux euros et dix centimes » -> 2.1 EUR, « un mètre cinquante » -> 1.5 meter
[[nodiscard]] std::vector<FigureMention> read_sum(const Reading& reading, const UnitReader& units,
                                                  const Match& match);
// « 1 min 52 » -> 112 second, « 9''97 » -> 9.97; « 62' 12 » are a minute of a match and another
// number.
[[nodiscard]] std::vector<FigureMention> read_chrono(const Reading& reading, const Match& match);

}  // namespace greffier
