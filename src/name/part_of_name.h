// A place inside another name: « le Tour de | France », « l'accord de | Paris »; not « le Festival
// de | Cannes ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Whether the place that begins at a token is but the end of an event's or a treaty's name.
bool is_part_of_name(const Reading& reading, TokenIndex first);

}  // namespace greffier
