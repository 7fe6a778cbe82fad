// Who is of the opinion whose share stands in brackets behind it.
//   « les employés et ouvriers (75 %) » -> « employés et ouvriers »;
//   « Une majorité de Français jugent le maire compétent (62 %) » -> « Français »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/outer_group.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class OpinionItems {
 public:
  explicit OpinionItems(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), counted_(reading), outer_(reading) {}

  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;

 private:
  // « les retraités sont plus nombreux | (25 %) à le penser »
  [[nodiscard]] std::optional<Item> most_before(TokenIndex bracket, TokenRange sentence) const;
  // « les employés et ouvriers (75 %) »
  [[nodiscard]] std::optional<Item> joined_before(TokenIndex bracket, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  OuterGroups outer_;
  ClassId being_ = reading_.lexicon.get_class("BEING_NOUN");
  ClassId demonym_ = reading_.lexicon.get_class("DEMONYM");
};

}  // namespace greffier
