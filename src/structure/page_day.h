// Days that stand above the entries of a page without times: on a line of their own, or in the head
// of the page: « Édition du samedi 14 octobre 2023 ».
#pragma once

#include "structure/sketch.h"

#include <vector>

namespace greffier {

// Gives entries without a time the day right above them.
void take_days_above(const Page& page, std::vector<Sketch>& sketches);

}  // namespace greffier
