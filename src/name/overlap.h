// One stretch of text is one mention: names inside longer names go, and a hospital or school is a
// body where it acts, a place where things happen.
//   « la préfecture de l'Hérault » -> no place Hérault; « à l'hôpital saoudien » -> a place
//   « 412 millions de dollars US » -> no state
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Both lists stay in the order of the text.
void part_overlaps(const Reading& reading, std::vector<ActorMention>& actors,
                   std::vector<PlaceMention>& places);

}  // namespace greffier
