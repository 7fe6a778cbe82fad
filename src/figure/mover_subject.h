// What moves: the subject of a verb of change, over times and what a participle agrees with.
//   « la participation à midi avait atteint 20 % » -> « participation »;
//   « les coûts de la faillite, évalués à 14 millions » -> « coûts »
#pragma once

#include "figure/outer_group.h"
#include "reading/reading.h"

namespace greffier {

class MoverSubjects {
 public:
  explicit MoverSubjects(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), outer_(reading) {}

  // What moves, and where its words end.
  struct Mover {
    const NounGroup* group = nullptr;
    TokenIndex end = 0;
  };
  // The group may be null.
  [[nodiscard]] Mover find(const VerbGroup& verb, TokenRange sentence) const;
  // « Quant aux bouchons, ils ont culminé »: what a pronoun takes up; null where it is none.
  [[nodiscard]] const NounGroup* topic(const VerbGroup& verb, TokenRange sentence) const;
  // Whether a token is a word of a date.
  [[nodiscard]] bool is_dated(TokenIndex token) const;

 private:
  [[nodiscard]] TokenIndex before_time(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] bool agree(const NounGroup& group, const VerbGroup& verb) const;
  [[nodiscard]] const NounGroup* agreeing(const VerbGroup& verb, TokenIndex end,
                                          TokenRange sentence) const;
  [[nodiscard]] const NounGroup* over_clause(const VerbGroup& verb, TokenRange sentence) const;
  [[nodiscard]] const VerbGroup* gerund_of(const NounGroup& group, TokenRange sentence) const;
  [[nodiscard]] bool moves(const VerbGroup& verb) const;

  const Reading& reading_;
  const Tokens& tokens_;
  OuterGroups outer_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
};

}  // namespace greffier
