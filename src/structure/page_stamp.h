// What a page says of itself: « Publié le 4 juin 2026 à 6 h 50 HAE | Mis à jour le 5 juin 2026 ».
#pragma once

#include "structure/page.h"

#include <vector>

namespace greffier {

struct PageStamp {
  WrittenTime time = {};
  bool update = false;
  bool saved = false;  // « Page actualisée à 18h16 »: when it was shown; an update too
  bool head = false;   // it stands above what is told, or below its lead
};

// The stamps on lines that are no bulletin, in the order of the text.
std::vector<PageStamp> read_stamps(const Page& page);

}  // namespace greffier
