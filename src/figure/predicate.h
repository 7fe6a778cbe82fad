// What a sentence says befell the things that a figure counts.
//   « 620 militaires avaient été tués » -> « tués »; « a détruit sept ponts » -> « détruit »;
//   « la mort de 12 personnes » -> « mort »; « dont 3 grièvement » -> « grièvement »
#pragma once

#include "figure/object_predicate.h"
#include "figure/predicate_words.h"
#include "figure/subject_predicate.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class PredicateFinder {
 public:
  explicit PredicateFinder(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), words_(reading), of_verb_(reading),
        before_(reading) {}

  // Of a noun group that counts, from `first`, where its figure begins. `share`: of a part of the
  // things, any predicate tells which: « 61 % des Français soutiennent ».
  [[nodiscard]] std::optional<Predicate> find(const NounGroup& group, TokenIndex first,
                                              TokenRange sentence, bool share) const;
  // Of a figure whose noun is understood, by the words after it: « dont 16 ont été incendiés ».
  [[nodiscard]] std::optional<Predicate> find_after(TokenIndex token, TokenRange sentence) const;
  // The participle that a group ends with: « 27 400 clients coupés ».
  [[nodiscard]] std::optional<Predicate> find_inside(const NounGroup& group) const;
  // Of a group that is but part of those its words tell of: « dix des vingt élèves enlevés sont
  // rentrés », by the verb alone.
  [[nodiscard]] std::optional<Predicate> find_of_part(const NounGroup& group, TokenIndex first,
                                                      TokenRange sentence) const;
  // Of a group by the verb it is the subject of.
  [[nodiscard]] std::optional<Predicate> find_verb(const NounGroup& group, TokenIndex first,
                                                   TokenRange sentence) const {
    return of_subject(group, first, sentence, false);
  }
  // A participle with its agent right after a token, which tells which things are meant.
  [[nodiscard]] std::optional<Predicate> beside(TokenIndex token, TokenRange sentence) const;
  // What stands before it: « a tué 12 civils », « la mort de 12 civils ».
  [[nodiscard]] std::optional<Predicate> find_before(TokenIndex first, TokenRange sentence) const {
    return before_.find(first, sentence);
  }

 private:
  [[nodiscard]] std::optional<Predicate> of_subject(const NounGroup& group, TokenIndex first,
                                                    TokenRange sentence, bool share) const;
  [[nodiscard]] std::optional<Predicate> in_relative(TokenIndex token, TokenRange sentence) const;
  [[nodiscard]] bool closes_list(const NounGroup& last, TokenRange sentence) const;
  [[nodiscard]] bool closes_clause(TokenIndex first, TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] bool is_joined(const NounGroup& group, const NounGroup& subject,
                               TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  PredicateWords words_;
  SubjectPredicate of_verb_;
  ObjectPredicate before_;
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId etre_verb_ = reading_.lexicon.get_class("ETRE_VERB");
  ClassId source_ = reading_.lexicon.get_class("SOURCE_PREPOSITION");
  ClassId manner_ = reading_.lexicon.get_class("MANNER_ADVERB");
};

}  // namespace greffier
