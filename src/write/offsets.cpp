#include "write/offsets.h"

namespace greffier {
namespace {

constexpr std::size_t kStride = 64;

// Units of the characters that begin in `bytes`.
std::uint32_t count_units(std::string_view bytes, OffsetUnit unit) {
  if (unit == OffsetUnit::byte) return static_cast<std::uint32_t>(bytes.size());
  std::uint32_t count = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    count += (byte & 0xC0) != 0x80;
    count += unit == OffsetUnit::utf16 && byte >= 0xF0;  // a surrogate pair
  }
  return count;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(units);
    units += count_units(text.substr(at, kStride), unit);
  }
}

std::uint32_t OffsetMap::units_before(std::uint32_t offset) const {
  const std::size_t checkpoint = offset / kStride;
  const std::size_t begin = checkpoint * kStride;
  return checkpoints_[checkpoint] + count_units(text_.substr(begin, offset - begin), unit_);
}

}  // namespace greffier
