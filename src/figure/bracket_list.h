// Shares in brackets behind what they are of, several in a sentence.
//   « la sécurité des biens (66 %) et la propreté de la ville (65 %) » -> the security, the
//   cleanliness
#pragma once

#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class BracketList {
 public:
  explicit BracketList(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens) {}

  // Of the figure number `i`; nothing where it is no share of such a list.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] bool is_alone(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> noun_before(TokenIndex bracket, TokenRange sentence) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
};

}  // namespace greffier
