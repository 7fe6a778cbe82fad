// An HTML page as blocks of text under the elements that hold them: made by page_builder.cpp from
// libxml2's events, read by page_content.cpp (what of it is the bulletin) and page_entries.cpp.
#pragma once

#include <greffier/document.h>
#include <greffier/span.h>

#include "input/html_element.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

using BlockIndex = std::uint32_t;
using ElementIndex = std::uint32_t;
inline constexpr ElementIndex kNoElement = UINT32_MAX;

// Stretches of a page that no line runs over. `span` counts in HtmlPage::text.
struct PageBlock {
  Span span = {};
  ElementIndex element = kNoElement;      // the innermost that is kept
  ElementRole role = ElementRole::block;  // how it is parted from the block before: never `part`
  bool heading = false;
  std::uint32_t linked = 0;  // bytes of it that lead to other pages
};

// An element that makes blocks or that microdata marks. Its blocks are [first, last).
struct PageElement {
  std::string name = {};
  ElementIndex parent = kNoElement;
  BlockIndex first = 0;
  BlockIndex last = 0;
  std::string property = {};   // itemprop
  std::string item_type = {};  // itemtype
  bool main = false;           // « main », « role="main" »
  int chrome = 0;              // percent of the page that it may have and be left out: see chrome.h
};

// A time in the markup: « <time datetime="…">18h16</time> ».
struct PageTime {
  StatedTime time = {};
  ElementIndex element = kNoElement;
  BlockIndex block = 0;   // where it stands, or the next one
  Span span = {};         // its text; empty, but where it stands, if it shows none
  bool modified = false;  // « dateModified »
  bool dropped = false;   // in a header that is not read: still tells of the page
};

struct HtmlPage {
  std::string text = {};
  std::vector<PageBlock> blocks = {};
  std::vector<PageElement> elements = {};  // a parent stands before its children
  std::vector<PageTime> times = {};
  std::vector<std::string> json_ld = {};
  std::map<std::string, std::string, std::less<>> meta = {};  // by name or property, lower case
  std::string title = {};
  std::string canonical = {};  // URL
  std::string language = {};   // « fr-CA »
};

// Any bytes are a page. `html` is UTF-8.
HtmlPage read_html_page(std::string_view html);

// The text of a piece of HTML, its blocks parted by empty lines: « <p>Un.</p><p>Deux » -> "Un.\n\n
// Deux". Line ends count where no element makes blocks.
std::string read_fragment(std::string_view html);

// The bulletin of a page: what it states in JSON-LD, else its readable text. `document` has its
// source.
void read_html(std::string_view html, Document& document);

}  // namespace greffier
