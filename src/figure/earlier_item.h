// What an elliptical figure counts of the counts and shares before it.
//   « 12 morts, contre 8 la veille » -> « morts »; « trois autres » -> the same
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

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
  // « L'Estrie (61 300) est la plus touchée. »: of what was counted before, there.
  [[nodiscard]] const Item* placed(std::size_t i, TokenRange sentence) const;
  // « magnitude », where the entry told one of an earthquake.
  [[nodiscard]] std::optional<Item> magnitude_before(std::size_t i) const;

 private:
  [[nodiscard]] std::size_t nearest_of_list(std::size_t last, std::size_t i) const;
  [[nodiscard]] const Item* side_of_pair(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_part(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool has_semicolon(TokenIndex from, TokenIndex to) const;
  [[nodiscard]] bool resumes(const FigureMention& figure, TokenRange sentence) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  ClassId counter_ = reading_.lexicon.get_class("COUNTER_ADJECTIVE");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
  Column category_ = reading_.lexicon.get_column("COUNT_NOUN", "category");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
};

}  // namespace greffier
