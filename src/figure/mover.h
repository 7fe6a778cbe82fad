// The quantity that a verb says to move, stand or reach as far as a figure tells.
//   « le prix s'élève à 3 euros » -> « prix »; « des bouchons s'étirent sur 12 km » -> « bouchons »
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "figure/mover_subject.h"
#include "figure/object_after.h"
#include "figure/quantity_noun.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>

namespace greffier {

class MoverReader {
 public:
  explicit MoverReader(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), noun_(reading), objects_(reading),
        subjects_(reading) {}

  // The subject, or for « a réduit de 3 % les prix » the object, of the verb before the figure.
  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> offered_from(const FigureMention& figure,
                                                 TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> stretched(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] TokenIndex before_insertion(TokenIndex first, TokenRange sentence) const;
  [[nodiscard]] bool pays(const VerbGroup& verb) const;
  [[nodiscard]] bool sells(const VerbGroup& verb, const FigureMention& figure) const;
  [[nodiscard]] std::string_view role_of(const VerbGroup& verb) const;
  [[nodiscard]] bool may_move(const NounGroup& group, const VerbGroup& verb) const;
  [[nodiscard]] bool is_water(const NounGroup& group) const;
  [[nodiscard]] bool moves_by(const NounGroup& group, const VerbGroup& verb,
                              const FigureMention& figure) const;
  [[nodiscard]] TokenIndex end_of_change(const FigureMention& figure) const;
  [[nodiscard]] std::optional<Item> of_subject(const VerbGroup& verb, const FigureMention& figure,
                                               TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  QuantityNoun noun_;
  ObjectAfter objects_;
  MoverSubjects subjects_;
  ClassId counter_ = reading_.lexicon.get_class("COUNTER_ADJECTIVE");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId place_head_ = reading_.lexicon.get_class("PLACE_HEAD");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  Column kind_ = reading_.lexicon.get_column("PLACE", "kind");
  ClassId currency_ = reading_.lexicon.get_class("CURRENCY");
  ClassId report_noun_ = reading_.lexicon.get_class("REPORT_NOUN");
};

}  // namespace greffier
