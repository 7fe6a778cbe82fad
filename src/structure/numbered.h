// Posts that are numbered where no time heads them: « 1. ÉNERGIE – Le réseau tient », then a text.
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <vector>

namespace greffier {

// The lines that head the posts of a letter: those that count from one on, and « LE CHIFFRE –
// 12 % » among them. None where the numbers are of a list, a ranking or the parts of one article.
std::vector<std::size_t> find_numbered(const Page& page);

}  // namespace greffier
