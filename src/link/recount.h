// Verbs that give a number out only beside another's, or of a time: « compter », whose subject else
// just has so many.
//   « le syndicat revendique 300 grévistes, la mairie en compte 90 », « la ville compte 90 écoles »
#pragma once

#include "reading/reading.h"

namespace greffier {

bool recounts(const Reading& reading, const VerbGroup& verb, TokenRange sentence);

}  // namespace greffier
