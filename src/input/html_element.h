// What an HTML element is to a reader: a block of its own, part of a line, or nothing to read.
#pragma once

#include <cstdint>
#include <string_view>

namespace greffier {

enum class ElementRole : std::uint8_t {
  part,     // of the line it stands in: « strong », and what is unknown
  block,    // begins and ends a paragraph
  line,     // begins and ends a line: a row of a table, a list item
  cell,     // parted from the one before by a tab
  heading,  // h1 to h6
  dropped,  // never read: scripts, forms' controls, navigation
};

ElementRole role_of(std::string_view element);

// Has no end tag: « br », « img ».
bool is_void(std::string_view element);

}  // namespace greffier
