// The posts of a live as its page marks them up: by microdata, or by a « <time> » in each.
#pragma once

#include "input/page.h"
#include "input/page_content.h"

#include <optional>
#include <vector>

namespace greffier {

// Blocks [first, last) of the page, of which those of the content are read.
struct PageEntry {
  BlockIndex first = 0;
  BlockIndex last = 0;
  const PageTime* time = nullptr;
};

// In the order of the page, not overlapping; none where the page is no live.
std::vector<PageEntry> find_page_entries(const HtmlPage& page, const PageContent& content);

}  // namespace greffier
