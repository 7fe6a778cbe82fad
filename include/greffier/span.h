// Where something stands in a bulletin: the one coordinate that all facts share.
#pragma once

#include <cstdint>
#include <string_view>

namespace greffier {

// Bytes [begin, end) of the decoded text (UTF-8), both on character boundaries.
// Writers turn them into code points, bytes or UTF-16 units.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// The text that a span covers.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace greffier
