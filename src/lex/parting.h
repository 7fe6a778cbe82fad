// What a run of letters and figures parts into, where an extractor lost the borders in it.
#pragma once

#include "lex/token.h"

#include <vector>

namespace greffier {

// What becomes a token of its own.
struct GluedPart {
  Span span = {};
  TokenKind kind = TokenKind::word;
  bool glued = false;  // a word cut from the word before it
};

struct Parting {
  std::vector<GluedPart> parts = {};
  std::size_t pieces = 0;  // that they take
};

}  // namespace greffier
