// What a share, price or measure is of.
//   « 60 % des ponts » -> « ponts »; « une amende de 300 euros » -> « amende »;
//   « le taux de chômage a reculé de 0,2 point » -> « taux de chômage »
#pragma once

#include "figure/after_de.h"
#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/mover.h"
#include "figure/outer_group.h"
#include "figure/quantity_noun.h"
#include "figure/tie.h"
#include "figure/valuation.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class MeasuredReader {
 public:
  explicit MeasuredReader(const Reading& reading);

  // By the words around the figure itself; nothing where they do not say.
  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;
  // « le solde, soit 3 millions d'euros »: what comes to it.
  [[nodiscard]] std::optional<Item> find_equal(const FigureMention& figure,
                                               TokenRange sentence) const {
    return valuation_.equal_to(figure, sentence);
  }
  // Whether a noun only says which way a quantity goes: « progression ».
  [[nodiscard]] bool moves(TokenIndex noun) const { return noun_.is_measured(noun, "move"); }
  // The group that the figure is told of: « évalue à 17 millions le nombre de victimes », « le
  // nombre d'évacués grimpe à 7 800 ».
  [[nodiscard]] std::optional<Item> find_tally(const FigureMention& figure,
                                               TokenRange sentence) const;

 private:
  [[nodiscard]] bool says_which_way(TokenIndex token) const;
  [[nodiscard]] bool is_needed(const NounGroup& group) const;
  [[nodiscard]] std::optional<Item> asked(TokenIndex first) const;
  [[nodiscard]] std::optional<Item> headed(const Tie& tie, TokenRange sentence) const;
  [[nodiscard]] bool is_governed(const NounGroup& group, TokenRange sentence) const;
  [[nodiscard]] bool may_measure(const NounGroup& group, const Tie& tie,
                                 const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> magnitude_before(TokenIndex first, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> inside(const FigureMention& figure) const;
  [[nodiscard]] std::optional<Item> before(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_signed_share(const FigureMention& figure) const;
  [[nodiscard]] std::optional<Item> in_brackets(const FigureMention& figure,
                                                TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  QuantityNoun noun_;
  MoverReader mover_;
  CountedReader counted_;
  OuterGroups outer_;
  ValuationReader valuation_;
  AfterDe after_de_;
  TieReader ties_;
  ClassId modifier_ = reading_.lexicon.get_class("MODIFIER");
  ClassId being_ = reading_.lexicon.get_class("BEING_NOUN");
  ClassId extent_ = reading_.lexicon.get_class("EXTENT_ADJECTIVE");
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
};

}  // namespace greffier
