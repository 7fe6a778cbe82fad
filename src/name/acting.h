// Whether a state acts where it is named, or is only where things happen: « l'Ukraine accuse »,
// « par Moscou », « à l'Ukraine »; not « en Ukraine » nor « à Moscou ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Whether a country acts here, as subject or object.
bool acts(const Reading& reading, TokenRange range);

// Whether a capital stands for its government here: « Moscou continue d'exiger », « sommé
// Téhéran », « jure Québec ».
bool acts_as_government(const Reading& reading, TokenRange range);

// Whether a body that begins with `head` is where somebody works: « chercheuse à l'| université de
// Mons »; not « soigné à l'| hôpital ».
bool is_employer(const Reading& reading, TokenIndex head);

// Whether a body with a house of its own is where something happens: « transporté au CHU de
// Rocval », « à la gendarmerie »; not « a demandé à l'hôpital de Rocval ».
bool is_mere_house(const Reading& reading, TokenRange range);

}  // namespace greffier
