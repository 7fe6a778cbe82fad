// Bodies that have a house of their own, where things happen and where people work.
#pragma once

#include "reading/reading.h"

namespace greffier {

// Whether a body that begins with `head` is where somebody works: « chercheuse à l'| université de
// Mons »; not « soigné à l'| hôpital ».
bool is_employer(const Reading& reading, TokenIndex head);

// Whether a body with a house of its own is where something happens: « transporté au CHU de
// Rocval », « à la gendarmerie », « devant la mairie »; not « a demandé à l'hôpital de Rocval ».
bool is_mere_house(const Reading& reading, TokenRange range);

}  // namespace greffier
