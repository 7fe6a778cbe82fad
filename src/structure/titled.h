// Posts that only titles, rules of signs or blank lines tell apart, on a page without times: « Deux
// ponts coupés⏎La mairie… », « *** ». The parts of one article look like them; but their headings
// are short, and what follows one comes back to what the article is about.
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <vector>

namespace greffier {

// The lines that begin the posts. None where they are of one article.
std::vector<std::size_t> find_titled(const Page& page);

}  // namespace greffier
