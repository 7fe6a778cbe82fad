// What the noun of a quantity is of: itself, what it tallies, or what it says the movement of.
//   « le taux de chômage » -> itself; « le nombre de victimes » -> « victimes »
//   « la baisse des prix » -> « prix »
#pragma once

#include "figure/counted.h"
#include "figure/item.h"
#include "figure/outer_group.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>

namespace greffier {

class QuantityNoun {
 public:
  explicit QuantityNoun(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), counted_(reading), outer_(reading) {}

  // Whether MEASURED_NOUN has the noun in this role.
  [[nodiscard]] bool is_measured(TokenIndex noun, std::string_view role) const;
  // « ramène de 58 à 37 | celui des disparus »: of whom the number is.
  [[nodiscard]] std::optional<Item> of_pronoun(TokenIndex pronoun, TokenRange sentence) const;

  // « le nombre de victimes »: of what a tally counts; the group itself where it is no tally.
  [[nodiscard]] std::optional<Item> counted_by(const NounGroup& group, TokenIndex end,
                                               TokenRange sentence) const;
  // The group, as far as `end`.
  [[nodiscard]] Item item_until(const NounGroup& group, TokenIndex end) const;
  // What a noun of movement is of: « la baisse des prix de 3 % ».
  [[nodiscard]] std::optional<Item> moved(const NounGroup& movement, TokenIndex end,
                                          TokenRange sentence, bool share) const;
  // A quantity of several words that ends at `end`: « un manque à gagner de ».
  [[nodiscard]] std::optional<Item> locution_until(TokenIndex end, TokenRange sentence) const;
  // The name alone that ends at `end`: « Vestra | +3,1 % ».
  [[nodiscard]] std::optional<Item> name_until(TokenIndex end, TokenRange sentence) const;

  // « le prêt, d'un montant de 3 millions »: of the loan.
  void take_what_has_it(TokenRange sentence, Item& item) const;
  // « la hausse des loyers atteint 3 % »: of the rents.
  void take_what_moved(Item& item) const;
  // « le nombre de chômeurs recule de 3 % »: the number moves, not they.
  void take_number_of(TokenRange sentence, Item& item) const;

 private:
  [[nodiscard]] TokenIndex end_of_complements(TokenIndex from, TokenIndex end) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  OuterGroups outer_;
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
};

}  // namespace greffier
