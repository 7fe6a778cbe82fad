// Whether the capital of the land that a bulletin is of stands for its government there: « Paris
// refuse », « Paris a rompu avec Bamako »; its news are full of the town, « Paris compte 300
// écoles », « Paris s'éveille ».
#pragma once

#include "reading/reading.h"

#include <string_view>

namespace greffier {

// `capital` is a name that acts like a government (name/acting.h), `home` its ISO 3166-1 alpha-2.
bool governs_home(const Reading& reading, TokenRange capital, std::string_view home);

}  // namespace greffier
