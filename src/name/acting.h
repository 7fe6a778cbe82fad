// Whether a state acts where it is named, or is only where things happen: « l'Ukraine accuse »,
// « par Moscou », « à l'Ukraine »; not « en Ukraine » nor « à Moscou ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Whether a country acts here, as subject or object.
bool acts(const Reading& reading, TokenRange range);

// Whether the verb before a token says that what follows is struck, left or reached: « a frappé
// Katmandou », « a quitté Paris » mean the town, not its government.
bool harms(const Reading& reading, TokenIndex token);

// Whether a capital stands for its government here: « Moscou continue d'exiger », « sommé
// Téhéran », « jure Québec ».
bool acts_as_government(const Reading& reading, TokenRange range);

}  // namespace greffier
