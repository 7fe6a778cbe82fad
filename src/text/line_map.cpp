#include "text/line_map.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kStride = 64;  // bytes

// The characters that begin in `bytes`: all bytes but the continuations of UTF-8.
std::size_t count_begins(std::string_view bytes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

LineMap::LineMap(std::string_view text) : text_(text), lines_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    lines_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  std::size_t characters = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(characters);
    characters += count_begins(text.substr(at, kStride));
  }
}

std::size_t LineMap::characters_before(std::uint32_t offset) const {
  const std::size_t checkpoint = offset / kStride;
  const std::size_t begin = checkpoint * kStride;
  return checkpoints_[checkpoint] + count_begins(text_.substr(begin, offset - begin));
}

std::string LineMap::position(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(lines_, offset);
  const std::size_t column = characters_before(offset) - characters_before(*(after - 1)) + 1;
  return std::to_string(after - lines_.begin()) + ":" + std::to_string(column);
}

}  // namespace greffier
