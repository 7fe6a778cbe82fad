// Posts that no title heads, but whose first words are of one make: « 1. Le tramway s'arrête. »,
// « ÉNERGIE. Le réseau tient. », « ROCVAL – Le pont est fermé. », « • Le marché rouvre. Fermé… ».
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <vector>

namespace greffier {

// The lines that open the posts. None where the marks are of a list, an interview or the parts of
// one article.
std::vector<std::size_t> find_openers(const Page& page);

}  // namespace greffier
