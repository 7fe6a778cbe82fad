// Whether two words may mean one: no gender or number that is clear in both differs.
//   « la ministre » and « elle » agree, « le ministre » and « elle » do not, « l'élève » and
//   « elle » may
#pragma once

#include "lex/feature.h"

namespace greffier {

// Whether `one` has a feature and not its opposite, and `other` the opposite alone.
[[nodiscard]] constexpr bool clash(Features one, Features other, Feature feature,
                                   Feature opposite) {
  return one.has(feature) && !one.has(opposite) && other.has(opposite) && !other.has(feature);
}

[[nodiscard]] constexpr bool agree_in_gender(Features one, Features other) {
  return !clash(one, other, Feature::feminine, Feature::masculine) &&
         !clash(one, other, Feature::masculine, Feature::feminine);
}

[[nodiscard]] constexpr bool agree(Features one, Features other) {
  return agree_in_gender(one, other) && !clash(one, other, Feature::plural, Feature::singular) &&
         !clash(one, other, Feature::singular, Feature::plural);
}

}  // namespace greffier
