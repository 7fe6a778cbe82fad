// What moves or costs as far as a figure tells, where the verb is that of the figure before it.
//   « Vestra a gagné 2,1 % et Norvia 3,6 % » -> « Norvia »;
//   « les achats ont reculé de 3 %, les ventes de 4 % » -> « ventes »
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "figure/quantity_noun.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class GappedSubject {
 public:
  explicit GappedSubject(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), noun_(reading_) {}

  // Of the figure number `i`.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] const NounGroup* group_before(std::size_t i) const;
  [[nodiscard]] TokenIndex after_comparison(TokenIndex from, TokenIndex end) const;
  [[nodiscard]] bool names_whole(std::size_t i) const;
  [[nodiscard]] bool has_own_verb(std::size_t i) const;
  [[nodiscard]] TokenIndex before_tie(std::size_t i) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  QuantityNoun noun_;
};

}  // namespace greffier
