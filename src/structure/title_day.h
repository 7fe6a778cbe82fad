// Days that head posts under their titles, without a time: « Samedi 22 février » among « Hier,
// 17:30 », « Publié le 4 mars 2025 » under each.
#pragma once

#include "structure/header.h"
#include "structure/page.h"

#include <vector>

namespace greffier {

// The headers, and the days alone on their lines under titles where all of them stand so.
std::vector<Header> add_title_days(std::vector<Header> headers, const Page& page);

}  // namespace greffier
