// What a share or amount says again of the quantity that a figure before it told: of others, of
// another place, as somebody else expects it.
//   « Ils sont 69 % à le penser, contre 50 % pour l'ensemble des jeunes » -> « jeunes »
//   « La participation atteint 41 %. À Metz (38 %), … » -> « participation »
//   « une croissance de 3 %, quand le ministre table sur 2 % » -> « croissance »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>

namespace greffier {

class SameQuantity {
 public:
  explicit SameQuantity(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_) {}

  // The people that the words after a share name: « 50 % pour l'ensemble des jeunes ».
  [[nodiscard]] std::optional<Item> of_others(std::size_t i, TokenRange sentence) const;
  // By a pronoun, « d'entre eux », a place or who expects it.
  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;
  // « l'institut l'évalue à 6,1 »: what the pronoun is of the sentence before.
  [[nodiscard]] std::optional<Item> of_pronoun(std::size_t i, TokenRange sentence) const;
  // « La hausse atteint 2,9 % »: what rose in the sentence before.
  [[nodiscard]] std::optional<Item> of_movement(std::size_t i, const Item& movement,
                                                TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> compared_before(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> agreeing(std::size_t i, TokenRange sentence,
                                             std::string_view pronoun) const;
  [[nodiscard]] bool takes_up_people(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_in_place(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_expected(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_like_last(std::size_t i) const;
  [[nodiscard]] bool is_rival(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_answer(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] bool is_still(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_rise_elsewhere(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool has_role(TokenIndex noun, std::string_view role) const;
  [[nodiscard]] bool is_place(TokenIndex token) const;
  [[nodiscard]] std::optional<Item> level_before(std::size_t i) const;
  [[nodiscard]] std::optional<Item> last(std::size_t i, bool people) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId demonym_ = reading_.lexicon.get_class("DEMONYM");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  ClassId country_ = reading_.lexicon.get_class("COUNTRY");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
};

}  // namespace greffier
