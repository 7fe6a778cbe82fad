// The item of a share, price or measure, with what befell it.
//   « 61 % des Français approuvent » -> « Français », « approuvent »
//   « 300 hectares sont partis en fumée » -> « hectares », « partis en fumée »
#pragma once

#include "figure/bracket_list.h"
#include "figure/counted.h"
#include "figure/deal.h"
#include "figure/earlier_item.h"
#include "figure/figures.h"
#include "figure/gapped.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "figure/measured.h"
#include "figure/mover.h"
#include "figure/of_them.h"
#include "figure/opinion.h"
#include "figure/part_item.h"
#include "figure/predicate.h"
#include "figure/quantity_noun.h"
#include "figure/repeated_value.h"
#include "figure/same_quantity.h"
#include "figure/term_item.h"
#include "figure/vote_share.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class MeasuredItems {
 public:
  explicit MeasuredItems(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_),
        noun_(reading_), measured_(reading_), mover_(reading_), predicates_(reading_),
        parts_(reading_), opinions_(reading_), earlier_(found), repeated_(found), same_(found),
        votes_(found), terms_(found), deals_(found), gapped_(found), of_them_(found),
        bracketed_(found) {}

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
  void share_fate(std::size_t i, TokenRange sentence, Item& item) const;
  void take_fate(const FigureMention& figure, TokenRange sentence, Item& item) const;
  [[nodiscard]] std::optional<Item> one_in_some(std::size_t i, TokenRange sentence) const;
  void take_predicate(const FigureMention& figure, TokenRange sentence, Item& item) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  QuantityNoun noun_;
  MeasuredReader measured_;
  MoverReader mover_;
  PredicateFinder predicates_;
  PartItems parts_;
  OpinionItems opinions_;
  EarlierItems earlier_;
  RepeatedValue repeated_;
  SameQuantity same_;
  VoteShares votes_;
  TermItems terms_;
  Deals deals_;
  GappedSubject gapped_;
  OfThem of_them_;
  BracketList bracketed_;
};

}  // namespace greffier
