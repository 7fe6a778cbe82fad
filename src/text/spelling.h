// Whether two names are one, mistyped or transcribed otherwise: « Zelensky » and « Zelenskyy »,
// « Vandermeulen » and « Vandermeulan ».
#pragma once

#include <string_view>

namespace greffier {

// One letter more, fewer or other; the same first letter. Both in their folded form.
bool differ_by_a_letter(std::string_view one, std::string_view other);

}  // namespace greffier
