// Whether a noun group stands without complement, as for somebody or something named before.
//   « la responsable », « l'élu », « l'entraîneur liégeois », « la femme de 26 ans »
#pragma once

#include "reading/reading.h"

namespace greffier {

bool is_bare(const Reading& reading, const NounGroup& group);

}  // namespace greffier
