// What an elliptical figure takes from the figures before it.
//   « 12 morts, contre 8 la veille » -> « morts »; « 3,4 %, contre 3,3 % » -> the same rate
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// Whether a bracket that closes before another figure compares it: « 75 % (contre 66 % ailleurs) ».
[[nodiscard]] bool is_compared_aside(const Reading& reading, const FigureMention& figure,
                                     const FigureMention& later);

class EarlierItems {
 public:
  explicit EarlierItems(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_) {}

  // The count before a figure in its sentence; null where there is none.
  [[nodiscard]] const Item* count_before(std::size_t i, TokenRange sentence) const;
  // What the share just before it in its sentence is of.
  [[nodiscard]] const Item* share_before(std::size_t i, TokenRange sentence) const;
  // The last count of the sentence before, in the same entry.
  [[nodiscard]] const Item* count_of_sentence_before(std::size_t i, TokenRange sentence) const;
  // The same, where the words of the figure take it up: « trois autres », « ils étaient 12 ».
  [[nodiscard]] const Item* resumed(std::size_t i, TokenRange sentence) const;
  // The last toll of the entry, which a « total » or « bilan » alone is of.
  [[nodiscard]] const Item* tallied(std::size_t i, TokenRange sentence) const;
  // The item of the figure right before, where this one only says another value of it.
  [[nodiscard]] std::optional<Item> repeated(std::size_t i, TokenRange sentence) const;
  // « en fermera 170 », « n'en recensait lundi que vingt-cinq ».
  [[nodiscard]] bool has_en(const FigureMention& figure, TokenRange sentence) const;

 private:
  [[nodiscard]] bool is_part(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool has_semicolon(TokenIndex from, TokenIndex to) const;
  [[nodiscard]] bool has_verb(TokenIndex from, TokenIndex to) const;
  [[nodiscard]] bool is_within_limits(const FigureMention& figure) const;
  [[nodiscard]] bool resumes(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool names_things(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_other_value(const FigureMention& last, const FigureMention& figure) const;
  [[nodiscard]] bool is_said_beside(const FigureMention& last, const FigureMention& figure) const;
  [[nodiscard]] bool only_time(TokenIndex from, TokenIndex to) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
  Column category_ = reading_.lexicon.get_column("COUNT_NOUN", "category");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
};

}  // namespace greffier
