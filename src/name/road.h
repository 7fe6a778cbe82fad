// Numbered roads: « l'A9 », « la RN 12 », « l'autoroute A 13 ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// In the order of the text. Roads whose noun stands before a bare number, « la route 113 », are a
// rule's (place.rules).
std::vector<PlaceMention> find_roads(const Reading& reading);

}  // namespace greffier
