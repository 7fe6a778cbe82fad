// Letters as markup and protocols compare them.
#pragma once

namespace greffier {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace greffier
