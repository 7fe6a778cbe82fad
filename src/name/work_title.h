// Names inside the title of a work, who are nobody that the bulletin tells of: « dans "La vie
// d'Adèle" », « l'émission "L'aventure Robinson" ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Drops the persons that stand in titles. `mentions` are in the order of the text.
void drop_persons_in_titles(const Reading& reading, std::vector<ActorMention>& mentions);

}  // namespace greffier
