// Whether a date or place is an adjunct, which says when or where something is so.
//   « recensés | lundi | à Mornay »; not « a annoncé lundi », « le plan de mai », « l'évêque de
//   Mornay »
#pragma once

#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>

namespace greffier {

class Adjuncts {
 public:
  explicit Adjuncts(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  [[nodiscard]] bool is_time(TokenRange date, const FigureMention& figure,
                             const std::optional<Item>& item) const;
  // `country` tells whether the place is one, which « à l'… » gives something to.
  [[nodiscard]] bool is_place(TokenRange place, bool country, const FigureMention& figure,
                              const std::optional<Item>& item) const;

 private:
  [[nodiscard]] bool reaches(TokenIndex token, TokenIndex date) const;
  [[nodiscard]] bool is_said(TokenIndex end, TokenIndex floor) const;
  [[nodiscard]] bool tells_age(TokenIndex end, TokenIndex floor,
                               const std::optional<Item>& item) const;
  // What the list of prepositions says of a token in one of its columns; empty where it has none.
  [[nodiscard]] std::string_view governs(TokenIndex token, Column column) const;
  [[nodiscard]] bool opens_place(TokenIndex token, TokenIndex place, bool country) const;
  [[nodiscard]] bool ends_stretch(TokenIndex token) const;
  [[nodiscard]] bool is_part_of_land(TokenIndex noun) const;
  [[nodiscard]] bool is_actor(TokenIndex noun) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId preposition_ = reading_.lexicon.get_class("ADJUNCT_PREPOSITION");
  Column place_ = reading_.lexicon.get_column("ADJUNCT_PREPOSITION", "place");
  Column time_ = reading_.lexicon.get_column("ADJUNCT_PREPOSITION", "time");
  ClassId reach_ = reading_.lexicon.get_class("DATE_REACH");
  ClassId origin_ = reading_.lexicon.get_class("ORIGIN_VERB");
  ClassId event_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId report_ = reading_.lexicon.get_class("REPORT_VERB");
  ClassId title_ = reading_.lexicon.get_class("TITLE");
  ClassId body_ = reading_.lexicon.get_class("ORGANIZATION_HEAD");
  ClassId place_head_ = reading_.lexicon.get_class("PLACE_HEAD");
  ClassId whereabouts_ = reading_.lexicon.get_class("WHEREABOUTS");
};

}  // namespace greffier
