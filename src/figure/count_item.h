// The item of a count, with what befell it: by the words that follow the number, or understood.
//   « 620 autres militaires russes avaient été tués » -> « militaires russes », « tués »
//   « 14 blessés, dont 3 grièvement » -> « blessés », « grièvement »
#pragma once

#include "figure/counted.h"
#include "figure/earlier_item.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "figure/measured.h"
#include "figure/mover.h"
#include "figure/part_item.h"
#include "figure/predicate.h"
#include "figure/repeated_value.h"
#include "figure/same_quantity.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class CountItems {
 public:
  explicit CountItems(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_),
        measured_(reading_), movers_(reading_), predicates_(reading_), parts_(reading_),
        earlier_(found), repeated_(found), same_(found) {}

  // Of the figure number `i`.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] bool is_said_again(std::size_t i, const NounGroup& group,
                                   TokenRange sentence) const;
  [[nodiscard]] bool is_reached(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_decimal(const FigureMention& figure) const;
  [[nodiscard]] bool is_awaited(std::size_t i, const NounGroup& group, TokenRange sentence) const;
  [[nodiscard]] bool tells_which(const FigureMention& figure, const NounGroup& group,
                                 TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_listed(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_bracketed(const FigureMention& figure,
                                                   TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_partitive(const FigureMention& figure,
                                                   TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_marked(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_nominal(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> find_understood(std::size_t i, TokenRange sentence) const;
  void take_own_predicate(const FigureMention& figure, TokenRange sentence, Item& item) const;
  void share_befell(std::size_t i, TokenRange sentence, Item& item) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  MeasuredReader measured_;
  MoverReader movers_;
  PredicateFinder predicates_;
  PartItems parts_;
  EarlierItems earlier_;
  RepeatedValue repeated_;
  SameQuantity same_;
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
  ClassId awaited_ = reading_.lexicon.get_class("AWAITED_WORD");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId measured_noun_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
};

}  // namespace greffier
