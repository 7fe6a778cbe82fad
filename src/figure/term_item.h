// What a sentence is, where only another one of the entry says it.
//   « vingt ans de réclusion pour le chauffeur et dix pour son frère » -> « réclusion », both
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class TermItems {
 public:
  explicit TermItems(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens) {}

  // Of the figure number `i`, where it is a term that names no penalty.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] static bool is_term(const FigureMention& figure);
  [[nodiscard]] std::optional<Item> lived_in(const FigureMention& figure,
                                             TokenRange sentence) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
};

}  // namespace greffier
