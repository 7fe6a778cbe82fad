// What else somebody is called: « Michèle Roc, dite « Mimi » Roc » is also « Mimi Roc », « Mimi ».
#pragma once

#include "reading/reading.h"

#include <string>
#include <vector>

namespace greffier {

// The keys (text/fold.h) of the nicknames told behind the name of a person; none where nothing is.
std::vector<std::string> nicknames_of(const Reading& reading, TokenRange person);

}  // namespace greffier
