// What kind of token a piece is that stands for itself.
#pragma once

#include "lex/break_rules.h"
#include "lex/token.h"

namespace greffier {

[[nodiscard]] TokenKind kind_of(PieceStatus status);

// « " », « « », « “ »: what quotation marks are made of.
[[nodiscard]] bool is_quotation_mark(char32_t c);

}  // namespace greffier
