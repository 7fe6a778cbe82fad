// The votes that a share is of, where its own words do not say it.
//   « recueille 41 % des voix, devant le PS (23,9 %) » -> « voix »; « Élu avec 52 %, il succède à
//   Jean Roux (DVG), 31 % » in a bulletin that names the « voix » somewhere
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "figure/items_so_far.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class VoteShares {
 public:
  explicit VoteShares(ItemsSoFar found)
      : found_(found), reading_(found.reading), tokens_(reading_.text.tokens), counted_(reading_) {}

  [[nodiscard]] std::optional<Item> find(std::size_t i, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> answer_before(const FigureMention& figure,
                                                  TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> told_before(std::size_t i, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> named_elsewhere(std::size_t i) const;
  [[nodiscard]] bool is_vote(TokenIndex noun) const;
  [[nodiscard]] bool names_party(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool is_ranked(TokenIndex share, TokenRange sentence) const;
  [[nodiscard]] bool names_person(TokenIndex end, TokenRange sentence) const;
  [[nodiscard]] bool names_candidate(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool elects(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] bool reaches(TokenIndex main, TokenRange sentence) const;

  ItemsSoFar found_;
  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  ClassId vote_verb_ = reading_.lexicon.get_class("VOTE_VERB");
  ClassId count_noun_ = reading_.lexicon.get_class("COUNT_NOUN");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
  ClassId place_ = reading_.lexicon.get_class("PLACE");
  Column category_ = reading_.lexicon.get_column("COUNT_NOUN", "category");
  Column how_ = reading_.lexicon.get_column("VOTE_VERB", "how");
};

}  // namespace greffier
