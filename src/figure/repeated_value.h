// Figures that only say another value of what the figure right before them told.
//   « 3,4 %, contre 3,3 % en janvier », « perd 11 %, à 27 euros », « 45 mètres (150 pieds) »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class RepeatedValue {
 public:
  explicit RepeatedValue(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_) {}

  // The item of the figure before, in its sentence; nothing where the words name another.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] bool names_things(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_other_value(const FigureMention& last, const FigureMention& figure) const;
  [[nodiscard]] bool is_given_as_well(std::size_t i) const;
  [[nodiscard]] bool is_rate(TokenIndex article) const;
  [[nodiscard]] bool is_instead(TokenIndex first) const;
  [[nodiscard]] bool is_within_limits(const FigureMention& figure) const;
  [[nodiscard]] bool is_share_of_sum(std::size_t i) const;
  [[nodiscard]] bool is_dearer(std::size_t i) const;
  [[nodiscard]] bool is_borne(const FigureMention& last, const FigureMention& figure) const;
  [[nodiscard]] bool is_said_beside(std::size_t i) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId day_part_ = reading_.lexicon.get_class("DAY_PART");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
};

}  // namespace greffier
