// The articles of an export of a press archive. Each ends with the archive's own code, which has
// its day:
//   « news·20250304·SZS·x7c41 » (Europresse), « Document SDAF000020241016ekag001p5 » (Factiva)
#pragma once

#include "structure/sketch.h"

#include <vector>

namespace greffier {

// What a reader looks for stands around the day of the article: with the one archive the names of
// the paper above it and the title below, with the other the title above and the paper below.
std::vector<Sketch> sketch_exports(const Page& page);

}  // namespace greffier
