// What a sum buys, where the sentence tells of the deal.
//   « a vendu la maison 148 000 euros » -> « maison »;
//   « livrera deux radars, pour 290 millions d'euros » -> « radars »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class Deals {
 public:
  explicit Deals(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_) {}

  // Of the figure number `i`.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> of_things(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> of_object(const FigureMention& figure,
                                              TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> of_object_behind(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_deal(const VerbGroup& verb) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
};

}  // namespace greffier
