#include "figure/captures.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, FigureKind>, 7> kKinds{{
    {"percent", FigureKind::percent},
    {"money", FigureKind::money},
    {"measure", FigureKind::measure},
    {"duration", FigureKind::duration},
    {"age", FigureKind::age},
    {"ratio", FigureKind::ratio},
    {"score", FigureKind::score},
}};

}  // namespace

FigureKind kind_of(const Rule& rule) {
  const std::string_view name = rule.setting("kind");
  const auto* const found =
      std::ranges::find(kKinds, name, &std::pair<std::string_view, FigureKind>::first);
  return found == kKinds.end() ? FigureKind::count : found->second;
}

const NumberPhrase* number_of(const Reading& reading, TokenRange range) {
  return range.empty() ? nullptr : reading.number_at(range.first);
}

TokenRange extent(const Match& match) {
  TokenRange range{match.range.last, match.range.first};
  for (const TokenRange capture : match.captures) {
    if (capture.empty()) continue;
    range.first = std::min(range.first, capture.first);
    range.last = std::max(range.last, capture.last);
  }
  return range.first < range.last ? range : match.range;
}

}  // namespace greffier
