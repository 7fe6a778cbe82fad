// The item of a share, price or measure, with what befell it.
//   « 61 % des Français approuvent » -> « Français », « approuvent »
//   « 300 hectares sont partis en fumée » -> « hectares », « partis en fumée »
#pragma once

#include "figure/counted.h"
#include "figure/earlier_item.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/measured.h"
#include "figure/mover.h"
#include "figure/part_item.h"
#include "figure/predicate.h"
#include "figure/same_quantity.h"
#include "figure/vote_share.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class MeasuredItems {
 public:
  // `items` are those found of the figures so far.
  MeasuredItems(const Reading& reading, const std::vector<FigureMention>& figures,
                const std::vector<std::optional<Item>>& items)
      : tokens_(reading.text.tokens), reading_(reading), figures_(figures), items_(items),
        counted_(reading), measured_(reading), mover_(reading), predicates_(reading),
        parts_(reading), earlier_(reading, figures, items), same_(reading, figures, items),
        votes_(reading, figures, items) {}

  // Of the figure number `i`.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> of_whole_quantity(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool follows_in_brackets(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool goes_with(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_other_side(std::size_t i, TokenRange sentence) const;
  void take_suspension(const FigureMention& figure, Item& item) const;
  [[nodiscard]] std::optional<Item> find_area(const FigureMention& figure,
                                              TokenRange sentence) const;
  void take_fate(const FigureMention& figure, TokenRange sentence, Item& item) const;
  [[nodiscard]] std::optional<Item> one_in_some(std::size_t i, TokenRange sentence) const;
  void take_predicate(const FigureMention& figure, TokenRange sentence, Item& item) const;

  const Tokens& tokens_;
  const Reading& reading_;
  const std::vector<FigureMention>& figures_;
  const std::vector<std::optional<Item>>& items_;
  CountedReader counted_;
  MeasuredReader measured_;
  MoverReader mover_;
  PredicateFinder predicates_;
  PartItems parts_;
  EarlierItems earlier_;
  SameQuantity same_;
  VoteShares votes_;
};

}  // namespace greffier
