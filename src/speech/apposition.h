// What stands behind a speaker and tells more of him: « , chirurgien à l'hôpital, », « (AFP) ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Past an apposition or brackets after a group: « (AFP) », « , chirurgien à l'hôpital, ». `named`
// becomes the name it holds, if any. `most` is how many such parts may follow each other.
TokenIndex skip_apposition(const Reading& reading, const NounGroup& of, TokenRange sentence,
                           TokenRange& named, int most = 3);

}  // namespace greffier
