// The SHA-256 of a source, by nettle: the `sha256` of every document printed.
#pragma once

#include <string>
#include <string_view>

namespace greffier {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

}  // namespace greffier
