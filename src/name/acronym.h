// Names with their short form in brackets: « Haut-Commissariat des Nations unies pour les réfugiés
// (HCR) ». The long form is found by the letters of the short one, right to left (Schwartz and
// Hearst, 2003), or is the group that ends at the bracket.
#pragma once

#include "reading/reading.h"

#include <vector>

namespace greffier {

struct AcronymPair {
  TokenRange name = {};     // the long form, without article
  TokenRange acronym = {};  // one token, without brackets
};

// In the order of the text; each name at most once for a bracket.
std::vector<AcronymPair> find_acronyms(const Reading& reading);

// Short forms of what is no body, « un prêt garanti par l'État (PGE) », and the long ones behind
// what they are, « un test Intra Dermo Réaction (IDR) ».
std::vector<TokenRange> find_thing_acronyms(const Reading& reading);

}  // namespace greffier
