// ICU's break iterator over data/tokens/fr.rules: text cut into pieces, each with its rule status.
#pragma once

#include <greffier/span.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// The statuses that data/tokens/fr.rules gives, with its meanings.
enum class PieceStatus : std::uint8_t {
  blank = 1,
  line = 2,
  sign = 10,
  ellipsis = 11,
  word = 20,
  code = 21,
  elision = 22,
  hyphen_word = 23,
  clitic = 24,
  abbreviation = 25,
  initials = 26,
  address = 27,
  number = 30,
  decimal = 31,
  grouped = 32,
  ordinal = 34,
  clock = 35,
  date = 36,
  moment = 37,
};

struct Piece {
  Span span = {};
  PieceStatus status = PieceStatus::sign;
};

// Cuts valid UTF-8 text; the pieces cover it without gaps.
class BreakRules {
 public:
  // From the rules as genbrk compiled them, or, where these are empty, from their source (21 ms).
  // DataError when ICU does not take them, with the line at fault.
  BreakRules(std::string_view compiled, std::string_view source, const std::string& path);
  BreakRules(const BreakRules&) = delete;
  BreakRules& operator=(const BreakRules&) = delete;
  ~BreakRules();

  [[nodiscard]] std::vector<Piece> cut(std::string_view text) const;

 private:
  struct Prototype;
  std::unique_ptr<const Prototype> prototype_;
};

}  // namespace greffier
