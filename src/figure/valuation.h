// What a value is put on, where its noun does not stand right before it: after it, in what a
// relative clause is of, before « c'est », or the unit that it buys.
//   « évalue à 3 millions le manque à gagner » -> « manque à gagner »;
//   « 21 euros la tonne » -> « tonne »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/object_after.h"
#include "figure/outer_group.h"
#include "figure/quantity_noun.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class ValuationReader {
 public:
  explicit ValuationReader(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), noun_(reading), counted_(reading),
        outer_(reading), objects_(reading) {}

  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> after_value(const FigureMention& figure,
                                                TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> equal_to(const FigureMention& figure,
                                             TokenRange sentence) const;
  // What a price is for, where nothing else says it.
  [[nodiscard]] std::optional<Item> unit_priced(const FigureMention& figure,
                                                TokenRange sentence) const;
  // What a participle behind a comma values: « la villa de Jean, estimée à 3 millions ».
  [[nodiscard]] std::optional<Item> appraised(const FigureMention& figure,
                                              TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> beneficiary(TokenIndex next, TokenRange sentence) const;
  [[nodiscard]] bool pays(const VerbGroup& verb) const;
  [[nodiscard]] bool invests(const VerbGroup& verb) const;
  [[nodiscard]] std::optional<Item> after_insertion(const FigureMention& figure,
                                                    TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> valued(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> equated(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> fronted(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> per_thing(TokenIndex next, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> purpose_of(const FigureMention& figure,
                                               TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  QuantityNoun noun_;
  CountedReader counted_;
  OuterGroups outer_;
  ObjectAfter objects_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId allotting_verb_ = reading_.lexicon.get_class("ALLOTTING_VERB");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
};

}  // namespace greffier
