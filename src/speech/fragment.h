// Quotations that no frame claims: fragments inside the writer's own sentence, which hang on its
// verb, and quotations that stand alone, which belong to whoever speaks around them.
//   « Le syndicat juge l'accord "inacceptable" » -> the union
//   « La CFDT y voit "un plan social à peine déguisé" » -> the CFDT
#pragma once

#include "speech/marked.h"

namespace greffier {

// Appends what is said in the free quotations to `speech`.
void find_fragments(const Reading& reading, MarkedWords& marked, std::vector<Speech>& speech);

}  // namespace greffier
