#include "structure/entry_map.h"

#include <algorithm>

namespace greffier {

std::optional<Index> entry_of(const Outline& outline, TokenIndex token) {
  const auto after = std::ranges::upper_bound(outline.entries, token, {},
                                              [](const EntryRange& e) { return e.range.first; });
  if (after == outline.entries.begin()) return std::nullopt;
  const auto found = after - 1;
  if (!found->range.contains(token)) return std::nullopt;
  return static_cast<Index>(found - outline.entries.begin());
}

}  // namespace greffier
