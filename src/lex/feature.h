// Grammatical features of tokens and phrases, as rules name them in braces: VERB_GROUP{passive}.
#pragma once

#include "lex/word.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier {

// One bit each.
enum class Feature : std::uint8_t {
  singular,
  plural,
  masculine,
  feminine,
  first,  // person
  second,
  third,
  present,  // tense and mood of a verb group's finite verb
  imperfect,
  past,  // simple past
  future,
  conditional,
  subjunctive,
  imperative,
  infinitive,   // « dire », « avoir dit »
  gerund,       // « ajoutant », « en ajoutant »
  compound,     // auxiliary and participle: « a déclaré »
  passive,      // « ont été tués »
  bare,         // a participle alone: « tués »
  pronominal,   // « s'est indigné »
  inverted,     // « a-t-il ajouté »
  negative,     // « n'a pas été »
  restrictive,  // « ne … que », without « pas »
  report,       // the verb reports speech
  quote_only,   // … but only beside a quotation: « lancer »
  harm,         // the verb says what befell somebody or something
  definite,     // « le », « cette », « leur »
  possessive,   // « son », « leurs »: definite too
  indefinite,   // « un », « des »
  bare_noun,    // no determiner
  named,        // holds a proper name
  titled,       // its head is an office or trade: « la ministre »
  human,        // its head is a person or group
  body,         // its head is an institution
  counted,      // begins with a number
  upper,        // written in capitals
};
inline constexpr std::array<std::string_view, 36> kFeatureNames{
    "singular",    "plural",     "masculine",  "feminine",   "first",       "second",
    "third",       "present",    "imperfect",  "past",       "future",      "conditional",
    "subjunctive", "imperative", "infinitive", "gerund",     "compound",    "passive",
    "bare",        "pronominal", "inverted",   "negative",   "restrictive", "report",
    "quote-only",  "harm",       "definite",   "possessive", "indefinite",  "bare-noun",
    "named",       "titled",     "human",      "body",       "counted",     "upper",
};

class Features {
 public:
  constexpr Features() = default;
  constexpr void set(Feature feature) { bits_ |= bit(feature); }
  constexpr void clear(Feature feature) { bits_ &= ~bit(feature); }
  [[nodiscard]] constexpr bool has(Feature feature) const { return (bits_ & bit(feature)) != 0; }
  [[nodiscard]] constexpr bool has_all(Features wanted) const {
    return (bits_ & wanted.bits_) == wanted.bits_;
  }
  [[nodiscard]] constexpr bool has_any(Features wanted) const {
    return (bits_ & wanted.bits_) != 0;
  }
  constexpr Features& operator|=(Features other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr bool operator==(Features, Features) = default;

 private:
  static constexpr std::uint64_t bit(Feature feature) {
    return std::uint64_t{1} << static_cast<unsigned>(feature);
  }
  std::uint64_t bits_ = 0;
};

// The feature of that name; nothing where there is none.
std::optional<Feature> find_feature(std::string_view name);

// What one reading of a word says: « déclarent » -> plural, third, present.
Features features_of(const Analysis& analysis);

}  // namespace greffier
