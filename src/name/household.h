// People whom one family name tells apart, and who are none of them alone: « la famille Lin »,
// « les frères Roc », « les familles Roc et Lin »; not « les frères Paul et Luc Roc ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// The household of a family name; nothing where the name is one person's.
std::optional<ActorMention> find_household(const Reading& reading, const NamePhrase& name);

}  // namespace greffier
