// What a place is, in the words of the gazetteer and of place.rules: « water », « facility ».
#pragma once

#include <greffier/fact.h>

#include <optional>
#include <string_view>

namespace greffier {

std::optional<PlaceKind> place_kind(std::string_view name);

}  // namespace greffier
