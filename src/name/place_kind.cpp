#include "name/place_kind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {

std::optional<PlaceKind> place_kind(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, PlaceKind>, 6> kKinds{{
      {"country", PlaceKind::country},
      {"region", PlaceKind::region},
      {"city", PlaceKind::city},
      {"water", PlaceKind::water},
      {"area", PlaceKind::area},
      {"facility", PlaceKind::facility},
  }};
  const auto* const found =
      std::ranges::find(kKinds, name, &std::pair<std::string_view, PlaceKind>::first);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace greffier
