// How a token is capitalised: « ministre », « Ministre », « OTAN », « BioNTech ».
#pragma once

#include "lex/token.h"

#include <string_view>

namespace greffier {

// Of a word with hyphens, that of its first part: each part of « Saint-Ambroix », « Jean-Marc » has
// its own capital.
Shape shape_of(std::string_view surface, TokenKind kind);

}  // namespace greffier
