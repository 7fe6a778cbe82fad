// What the type of an organization tells of its name (lexicon/body_type.tsv): « l'agence |
// Vestra », but « l'hôpital Vestra »; « la CGT du Gard ».
#pragma once

#include "lex/lexicon.h"

#include <string_view>

namespace greffier {

// Whether the list says « yes » of a type in one of its columns: apposed, power, branch, motto.
bool is_body_type(const Lexicon& lexicon, std::string_view type, std::string_view column);

}  // namespace greffier
