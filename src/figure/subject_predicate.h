// What a verb says became of its subject, if it does: not what the subject did or said.
//   « ont été tués » -> « tués »; « sont sans électricité » -> « sans électricité »;
//   « 12 soldats ont tué » -> nothing
#pragma once

#include "figure/predicate_words.h"
#include "figure/state.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class SubjectPredicate {
 public:
  explicit SubjectPredicate(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), words_(reading), states_(reading) {}

  // `share`: of a part of the things, any predicate tells which: « 61 % des Français soutiennent ».
  [[nodiscard]] std::optional<Predicate> find(const VerbGroup& verb, TokenRange sentence,
                                              bool share) const;
  // A state that words at a token say, without a verb: « en garde à vue », « dans le coma ».
  [[nodiscard]] std::optional<Predicate> in_any_state(TokenIndex token, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Predicate> attributive(const VerbGroup& verb,
                                                     TokenRange sentence) const;
  [[nodiscard]] std::optional<Predicate> in_state(TokenIndex preposition,
                                                  TokenRange sentence) const;
  [[nodiscard]] bool has_object(const VerbGroup& verb, TokenRange sentence) const;
  [[nodiscard]] bool governs_infinitive(const VerbGroup& verb, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  PredicateWords words_;
  StateReader states_;
  ClassId aside_ = reading_.lexicon.get_class("ASIDE");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  Column role_ = reading_.lexicon.get_column("MEASURED_NOUN", "role");
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
};

}  // namespace greffier
