#include "lex/feature.h"

#include <algorithm>

namespace greffier {
namespace {

void add_mood(Mood mood, Features& features) {
  switch (mood) {
    case Mood::none: return;
    case Mood::present: return features.set(Feature::present);
    case Mood::imperfect: return features.set(Feature::imperfect);
    case Mood::past: return features.set(Feature::past);
    case Mood::future: return features.set(Feature::future);
    case Mood::conditional: return features.set(Feature::conditional);
    case Mood::subjunctive: return features.set(Feature::subjunctive);
    case Mood::imperative: return features.set(Feature::imperative);
  }
}

}  // namespace

std::optional<Feature> find_feature(std::string_view name) {
  const auto found = std::ranges::find(kFeatureNames, name);
  if (found == kFeatureNames.end()) return std::nullopt;
  return static_cast<Feature>(found - kFeatureNames.begin());
}

Features features_of(const Analysis& analysis) {
  Features features;
  if (analysis.number == Number::singular) features.set(Feature::singular);
  if (analysis.number == Number::plural) features.set(Feature::plural);
  if (analysis.gender == Gender::masculine) features.set(Feature::masculine);
  if (analysis.gender == Gender::feminine) features.set(Feature::feminine);
  if ((analysis.persons & 1U << 1) != 0) features.set(Feature::first);
  if ((analysis.persons & 1U << 2) != 0) features.set(Feature::second);
  if ((analysis.persons & 1U << 3) != 0) features.set(Feature::third);
  add_mood(analysis.mood, features);
  return features;
}

}  // namespace greffier
