// The number that opens an item of a list or letter: « 1. », « 2) », « 3/ », « 4 | », « #5 »,
// « 6 – ».
#pragma once

#include "lex/annotation.h"

#include <optional>

namespace greffier {

struct ItemNumber {
  std::size_t value = 0;
  TokenIndex last = 0;  // the token after its sign
};

// The one that opens a line, where something stands behind it.
std::optional<ItemNumber> read_item_number(const AnnotatedText& text, TokenRange line);

}  // namespace greffier
