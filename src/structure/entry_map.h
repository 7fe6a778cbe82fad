// Which entry a token stands in: facts outside every entry are none.
#pragma once

#include <greffier/fact.h>

#include "structure/outline.h"

#include <optional>

namespace greffier {

// Binary search over the outline's entries.
std::optional<Index> entry_of(const Outline& outline, TokenIndex token);

}  // namespace greffier
