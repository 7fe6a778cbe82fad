// Positions as people count them: line and column from 1, columns in characters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// Built once a text, in one pass; a position costs a binary search.
class LineMap {
 public:
  // `text` must outlive this.
  explicit LineMap(std::string_view text);

  // « 3:14 » for the character at byte `offset`.
  [[nodiscard]] std::string position(std::uint32_t offset) const;

 private:
  [[nodiscard]] std::size_t characters_before(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> lines_;      // the byte that each line begins at
  std::vector<std::size_t> checkpoints_;  // characters that begin before every 64th byte
};

}  // namespace greffier
