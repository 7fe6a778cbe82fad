// What bytes are, told by how they begin: page, JSON, JSON Lines, text, or nothing to read.
#pragma once

#include <greffier/input.h>

#include <string_view>

namespace greffier {

// How many first bytes are looked at.
inline constexpr std::size_t kSniffed = std::size_t{1} << 14;

// `head` are the first kSniffed bytes of something, or all; `name` may end in `.jsonl`, `.html`.
// html, json, jsonl or text; a page in UTF-16 is told too.
InputFormat sniff_format(std::string_view head, std::string_view name);

// Whether bytes are no text in any charset: pictures, programs.
bool is_binary(std::string_view head);

}  // namespace greffier
