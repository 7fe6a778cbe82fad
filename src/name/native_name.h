// Names that say where somebody comes from: « la Suisse Anna Keller », « le Suisse »,
// « le Franco-Algérien ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Whether a name is that of the people of a land or town, and no actor's nor place's.
bool is_native_name(const Reading& reading, const NamePhrase& name);

}  // namespace greffier
