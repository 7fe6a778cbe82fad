// The verb that the things a figure counts are the object of, or the noun that they complement.
//   « a tué 12 civils » -> « tué »; « a coûté la vie à six personnes » -> « coûté la vie »;
//   « la mort de 12 civils » -> « mort »
#pragma once

#include "figure/predicate_words.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class ObjectPredicate {
 public:
  explicit ObjectPredicate(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), words_(reading) {}

  // Of the things whose figure begins at `first`.
  [[nodiscard]] std::optional<Predicate> find(TokenIndex first, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Predicate> locution_before(TokenIndex first,
                                                         TokenRange sentence) const;
  [[nodiscard]] std::optional<Predicate> nominal(TokenIndex first, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  PredicateWords words_;
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId event_noun_ = reading_.lexicon.get_class("EVENT_NOUN");
  ClassId holding_verb_ = reading_.lexicon.get_class("HOLDING_VERB");
};

}  // namespace greffier
