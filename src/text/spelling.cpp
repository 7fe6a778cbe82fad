#include "text/spelling.h"

#include <algorithm>
#include <utility>

namespace greffier {

bool differ_by_a_letter(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  if (one.empty() || one.front() != other.front() || other.size() - one.size() > 1) return false;
  const auto ends = std::ranges::mismatch(one, other);
  const auto at = static_cast<std::size_t>(ends.in1 - one.begin());
  if (one.size() == other.size()) {
    return at < one.size() && one.substr(at + 1) == other.substr(at + 1);
  }
  return one.substr(at) == other.substr(at + 1);
}

}  // namespace greffier
