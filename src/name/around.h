// What the words beside a place say of the land around it: « Rocval (Gironde) », « Rocval (33) »,
// « Trois-Rivières, au Québec », « Sion, en Suisse »; and whether it is told as such a land itself.
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

namespace greffier {

// Fills `around` and `region` of a mention whose rows are known.
void find_around(const Reading& reading, PlaceMention& mention);

// Whether a name is told as a region: beside one, or between brackets behind a town.
bool is_told_as_region(const Reading& reading, TokenRange name);

}  // namespace greffier
