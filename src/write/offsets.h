// From bytes of UTF-8 to the unit that a reader wants: code points, bytes or UTF-16 units.
#pragma once

#include <greffier/span.h>
#include <greffier/write.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace greffier {

// Built once a text, in one pass; a lookup reads at most 64 bytes.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  // How many units stand before byte `offset`, which is on a character boundary.
  [[nodiscard]] std::uint32_t units_before(std::uint32_t offset) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> checkpoints_;  // units before every 64th byte
};

}  // namespace greffier
