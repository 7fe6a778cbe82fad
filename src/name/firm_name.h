// What a firm is called for short: « Thalassa » for « Thalassa Shipping ».
#pragma once

#include "reading/reading.h"

#include <string>

namespace greffier {

// The key (fold.h) of a firm's name without the last word that tells that it is one; empty where it
// has none: « Vestra Technologies » -> « vestra ».
std::string short_firm_name(const Reading& reading, TokenRange name);

}  // namespace greffier
