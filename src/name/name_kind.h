// What a proper name may name, and evidence for each kind as weights that add up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace greffier {

enum class NameKind : std::uint8_t { none, person, organization, group, state, place };

constexpr std::size_t kNameKinds = 6;

using NameScores = std::array<int, kNameKinds>;

inline int& of(NameScores& scores, NameKind kind) { return scores[static_cast<std::size_t>(kind)]; }

}  // namespace greffier
