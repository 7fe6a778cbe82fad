// A paper named after those who read it: « révèle le Parisien », nobody from Paris.
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// The paper that a group with its article names; nothing where none is known of that name.
std::optional<ActorMention> find_paper(const Reading& reading, const NounGroup& group);

}  // namespace greffier
