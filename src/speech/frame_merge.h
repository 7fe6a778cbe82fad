// Frames of one sentence that belong together.
//   « a rapporté l'agence Zeta, citant le maire »: the mayor speaks, through Zeta
//   « a indiqué que …, et précisé que »: one speaker
#pragma once

#include "speech/attribution.h"

namespace greffier {

// « l'agence Zeta » -> « Zeta »; « le communiqué » -> « communiqué ».
TokenRange words_of_source(const Subject& subject);

// Gives each frame what its neighbours say of it, and takes out those that say no more.
void merge_frames(const Reading& reading, std::vector<Frame>& frames);

}  // namespace greffier
