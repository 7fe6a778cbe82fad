// The noun group that stood last, and what a group right behind it is to it.
//   « Jean Roc, | 29 ans »: his age; « avec le patron du port, | Jean Roc »: as governed as he is
#pragma once

#include "phrase/clause_subject.h"
#include "phrase/noun_group.h"
#include "phrase/sentence_tokens.h"

#include <optional>
#include <vector>

namespace greffier {

class GroupBefore {
 public:
  // Both must outlive it.
  GroupBefore(const SentenceTokens& sentence, const std::vector<NounGroup>& nouns)
      : here_(sentence), nouns_(nouns) {}

  [[nodiscard]] const std::optional<GroupIndex>& index() const { return index_; }
  [[nodiscard]] bool governed() const { return governed_; }
  // Where it ends; only where there is one.
  [[nodiscard]] TokenIndex end() const { return nouns_[*index_].range.last; }
  void take(GroupIndex index, bool governed) {
    index_ = index;
    governed_ = governed;
  }
  // Its age ends at a token.
  void describe(TokenIndex end) { described_to_ = end; }

  // Whether a comma alone stands between it and a group that begins at `first`.
  [[nodiscard]] bool is_beside(TokenIndex first) const {
    return index_ && here_.is_behind_comma(first) && end() + 1 == first;
  }
  // Whether a comma and at most an age do.
  [[nodiscard]] bool is_followed(TokenIndex first) const {
    return is_beside(first) ||
           (index_ && here_.is_behind_comma(first) && described_to_ + 1 == first);
  }
  // « Jean Roc, | 29 ans, »
  [[nodiscard]] bool has_age(const NounGroup& group) const;
  // Whether a preposition governs the group at `first`, or one governs what it is joined to:
  // « après le gel et | les grêles ».
  [[nodiscard]] bool governs(TokenIndex first) const;
  // « avec le patron du port, | Jean Roc, »: the name of whom a preposition governs.
  [[nodiscard]] bool is_named_by(const NounGroup& group) const;

 private:
  const SentenceTokens& here_;
  const std::vector<NounGroup>& nouns_;
  std::optional<GroupIndex> index_;
  bool governed_ = false;
  TokenIndex described_to_ = 0xFFFFFFFE;
};

}  // namespace greffier
