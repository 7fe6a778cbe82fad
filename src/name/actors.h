// Who could act: persons and organizations by name, groups by what tells them apart, states where
// they act. Pronouns and titles of speakers are added when speech is attributed (link/resolver.h).
#pragma once

#include "name/mention.h"
#include "name/naming.h"
#include "reading/reading.h"

#include <string_view>
#include <vector>

namespace greffier {

// Mentions in the order of the text; a name inside a longer one is not among them. `home` is the
// country that the bulletin is of.
std::vector<ActorMention> find_actors(const Reading& reading, const std::vector<NameReading>& names,
                                      std::string_view home);

// The country that adjectives of nationality in a range show: « russe » -> RU; empty where none or
// several do.
std::string country_shown(const Reading& reading, TokenRange range);

}  // namespace greffier
