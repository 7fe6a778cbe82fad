// What befell somebody, named by a noun: it has been when a day stands behind it.
//   « Ils enquêtent sur la mort de Jean Roc, lundi matin »: the Monday gone by
#pragma once

#include "reading/reading.h"

namespace greffier {

class ToldHarm {
 public:
  explicit ToldHarm(const Reading& reading)
      : reading_(reading), noun_(reading.lexicon.get_class("EVENT_NOUN")),
        category_(reading.lexicon.get_column("EVENT_NOUN", "category")),
        past_(reading.lexicon.get_class("PAST_NOUN")),
        role_(reading.lexicon.get_column("PAST_NOUN", "role")) {}

  // Before a day that a comma parts from it, with no verb between, not further back than `limit`.
  [[nodiscard]] bool stands_before(TokenIndex day, TokenIndex limit) const;
  // « L'agression a lieu samedi soir »: the subject of a verb.
  [[nodiscard]] bool is_subject_of(const VerbGroup& verb, TokenRange sentence) const;

  // « les violences urbaines du 1er mai », « après son succès 121-113 lundi »
  [[nodiscard]] bool dates_past(TokenRange date) const;

 private:
  [[nodiscard]] std::string_view role_of(TokenIndex token) const;
  [[nodiscard]] bool is_harm(TokenIndex token) const;

  const Reading& reading_;
  ClassId noun_;
  Column category_;
  ClassId past_;
  Column role_;
};

}  // namespace greffier
