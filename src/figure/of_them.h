// What a figure says of those that a figure before it counted.
//   « 300 élus votent. En un an, leur nombre a bondi de 17 % » -> « élus »;
//   « deux fusées, la seconde de 52 mètres » -> « fusées »
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class OfThem {
 public:
  explicit OfThem(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens) {}

  // Of the figure number `i`, by how much « leur nombre » moves.
  [[nodiscard]] std::optional<Item> their_number(std::size_t i, TokenRange sentence) const;
  // By « la première de », « la seconde de ».
  [[nodiscard]] std::optional<Item> one_of_them(std::size_t i, TokenRange sentence) const;

 private:
  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId ordinal_ = reading_.lexicon.get_class("ORDINAL_WORD");
};

}  // namespace greffier
