// Whom first names alone name before a full name: « Igor et Zoé Roc » are Igor Roc and Zoé Roc.
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Gives first names alone the surname of the next of their list. `mentions` are in the order of
// the text.
void share_surnames(const Reading& reading, std::vector<ActorMention>& mentions);

}  // namespace greffier
