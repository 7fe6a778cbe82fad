// Times in brackets behind the texts that they date: « La digue a cédé, a dit le préfet. (14:20) ».
#pragma once

#include "structure/header.h"
#include "structure/page.h"

#include <vector>

namespace greffier {

// The headers as they stand, where each ends a post; none where they are times of a programme or of
// what is told.
std::vector<Header> keep_text_times(std::vector<Header> headers, const Page& page);

}  // namespace greffier
