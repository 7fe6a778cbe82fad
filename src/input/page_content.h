// What of a page is the bulletin: not its menus, its adverts and its links to other pages.
#pragma once

#include "input/page.h"

#include <vector>

namespace greffier {

// The blocks to read, in the order of the page.
struct PageContent {
  std::vector<BlockIndex> blocks = {};
  ElementIndex root = kNoElement;  // the element that holds them, but perhaps the title
  std::size_t bytes = 0;           // of their text
};

PageContent find_content(const HtmlPage& page);

}  // namespace greffier
