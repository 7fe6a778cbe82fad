// How far the words of what is counted reach behind its noun.
//   « villes | de plus de 10 000 habitants », « foyers | sans électricité » are told by them,
//   « élèves | en France », « blessés | et de 14 morts » end before them
#pragma once

#include "figure/state.h"
#include "reading/reading.h"

namespace greffier {

class CountedTail {
 public:
  explicit CountedTail(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), states_(reading) {}

  // Where the words of a group whose noun is `head` end, of another count, of a place; their own
  // end where none are.
  [[nodiscard]] TokenIndex cut(TokenRange words, TokenIndex head) const;
  // The end of what follows a group's `end` and still tells what is counted.
  [[nodiscard]] TokenIndex extend(TokenIndex end, TokenRange sentence) const;
  // The end of a clause right behind `end` that tells which they are: « élèves | qui dînent à
  // Mons », « enfants | ayant grandi ici », « communes | où l'eau manque »; `end` where
  // none is.
  [[nodiscard]] TokenIndex extend_clause(const NounGroup& group, TokenIndex end,
                                         TokenRange sentence) const;

 private:
  [[nodiscard]] TokenIndex cut_at_number(TokenRange words, TokenIndex head) const;
  [[nodiscard]] TokenIndex cut_at_place(TokenRange words, TokenIndex head) const;
  [[nodiscard]] TokenIndex extend_size(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] TokenIndex extend_label(TokenIndex end) const;
  [[nodiscard]] TokenIndex extend_list(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] TokenIndex extend_names(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] TokenIndex extend_governed(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] TokenIndex extend_state(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] const NounGroup* means_after(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] std::size_t clause_reach(const NounGroup& group, TokenIndex end) const;
  [[nodiscard]] bool is_plain(const NounGroup& group) const;

  const Reading& reading_;
  const Tokens& tokens_;
  StateReader states_;
  ClassId modifier_ = reading_.lexicon.get_class("MODIFIER");
  ClassId label_noun_ = reading_.lexicon.get_class("LABEL_NOUN");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId aside_ = reading_.lexicon.get_class("ASIDE");
  ClassId governing_ = reading_.lexicon.get_class("GOVERNING_NOUN");
  Column prepositions_ = reading_.lexicon.get_column("GOVERNING_NOUN", "prepositions");
  ClassId means_ = reading_.lexicon.get_class("MEANS_NOUN");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  ClassId country_ = reading_.lexicon.get_class("COUNTRY");
  ClassId place_head_ = reading_.lexicon.get_class("PLACE_HEAD");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
};

}  // namespace greffier
