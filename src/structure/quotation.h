// Quotation marks paired. A mark's own direction is evidence, not truth: extractors and copying
// lose and turn marks, and « " » opens and closes alike. One pass finds the cheapest reading of all
// marks of a block: outside, inside a quotation, or inside one inside it.
//   « il a dit : "Oui.""Non", a-t-il ajouté. » -> "Oui." and "Non"
#pragma once

#include "lex/annotation.h"

#include <optional>
#include <vector>

namespace greffier {

struct Quotation {
  TokenRange range = {};    // marks included, the closing one only where there is one
  TokenRange content = {};  // what stands between them
  std::optional<std::uint32_t> parent = {};  // the quotation that this one stands in
  bool closed = true;  // false where the closing mark is lost: content ends with its paragraph
};

// The quotations of the tokens of a block (an entry, or a text without entries), in the order of
// their opening marks. Linear in the marks.
std::vector<Quotation> pair_quotation_marks(const AnnotatedText& text, TokenRange block);

}  // namespace greffier
