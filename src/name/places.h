// Where the text names places: by the gazetteer, and by patterns that need none (place.rules).
#pragma once

#include "name/mention.h"
#include "name/naming.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Mentions in the order of the text. A country that acts is here too; a name inside a longer place
// is not.
std::vector<PlaceMention> find_places(const Reading& reading, const RuleSet& rules,
                                      const std::vector<NameReading>& names);

}  // namespace greffier
