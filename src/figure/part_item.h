// Items that are named as a whole, of which the figure counts a part.
//   « dix des vingt élèves enlevés sont rentrés » -> « élèves enlevés », « rentrés »
//   « Parmi les agents, 75 % ont peur » -> « agents »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/outer_group.h"
#include "figure/predicate.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// Gives an item what befell it; a participle that ends its words leaves them: « élèves enlevés ».
void befall(const Predicate& found, Item& item);

class PartItems {
 public:
  explicit PartItems(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), counted_(reading), outer_(reading),
        predicates_(reading) {}

  // The group after « de » and what befell the part; `first` is where the figure begins.
  [[nodiscard]] Item item_of_part(const NounGroup& group, TokenIndex first,
                                  TokenRange sentence) const;
  // The group that opens the sentence: « Parmi les agents, », « Sur les douze molécules, ».
  [[nodiscard]] std::optional<Item> find_among(const FigureMention& figure,
                                               TokenRange sentence) const;
  // The things before the comma that a number alone counts: « des cas, une centaine selon elle ».
  [[nodiscard]] std::optional<Item> find_apposed(const FigureMention& figure,
                                                 TokenRange sentence) const;
  // « contre les ravisseurs, dont quatre ont été tués », « cette étude et trois autres »: what the
  // number is a part of, or has one of beside it.
  [[nodiscard]] std::optional<Item> find_whole(const FigureMention& figure,
                                               TokenRange sentence) const;
  // « Les grévistes qui tiennent le port sont 300 »: those the number says how many they are.
  [[nodiscard]] std::optional<Item> find_numbered(const FigureMention& figure,
                                                  TokenRange sentence) const;
  // « ferme les écoles, mais en avait rouvert 41 »: the things that « en » takes up.
  [[nodiscard]] std::optional<Item> find_under_en(const FigureMention& figure,
                                                  TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> find_arrived(const FigureMention& figure,
                                                 TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  OuterGroups outer_;
  PredicateFinder predicates_;
  ClassId number_word_ = reading_.lexicon.get_class("NUMBER_WORD");
  ClassId source_ = reading_.lexicon.get_class("SOURCE_PREPOSITION");
  ClassId demonym_ = reading_.lexicon.get_class("DEMONYM");
};

}  // namespace greffier
