// The sections of a paper or of a letter, whose names stand above short items of a title and a text
// each: « FAITS DIVERS⏎⏎Rocval : un fourgon dans la Vouze⏎Le conducteur… ». A heading of an article
// has its text right below, and never a title.
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <vector>

namespace greffier {

// Lines [first, last), of which the first is the title.
struct SectionItem {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The items, where sections hold several. None where the page is no such.
std::vector<SectionItem> find_sectioned(const Page& page);

}  // namespace greffier
