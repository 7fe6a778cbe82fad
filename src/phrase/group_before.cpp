#include "phrase/group_before.h"

#include "lex/nearby.h"

namespace greffier {

bool GroupBefore::has_age(const NounGroup& group) const {
  if (!index_ || nouns_[*index_].name.empty() || group.number.empty()) return false;
  return is_followed(group.range.first) &&
         is_one_of(here_.text.tokens, group.head, {"an", "ans"}) &&
         is_sign(here_.text, group.range.last, ",");
}

bool GroupBefore::governs(TokenIndex first) const {
  if (first == here_.range.first) return false;
  const Pos before = here_[first - 1].pos;
  if (before == Pos::preposition || before == Pos::de) return true;
  if (first < here_.range.first + 2) return false;
  // « dans toute | la France »
  if (is_one_of(here_.text.tokens, first - 1, {"tout", "toute", "tous", "toutes"})) {
    return here_[first - 2].pos == Pos::preposition || here_[first - 2].pos == Pos::de;
  }
  const bool also = before == Pos::adverb;
  const TokenIndex joint = also ? first - 2 : first - 1;
  // « avec notamment | le patron »
  const bool among = is_one_of(here_.text.tokens, first - 1, {"notamment", "surtout"});
  if (among && here_[joint].pos == Pos::preposition) return true;
  // « comme Zoé Lin ou encore | Jean Roc »
  return governed_ && index_ && here_[joint].pos == Pos::conjunction && end() == joint;
}

bool GroupBefore::is_named_by(const NounGroup& group) const {
  if (!governed_ || !group.only_name() || !is_beside(group.range.first)) return false;
  const NounGroup& office = nouns_[*index_];
  // « L'un des avocats, Jean Roc, a parlé »
  const bool one = !office.features.has(Feature::plural);
  return one && office.title && office.name.empty() && is_sign(here_.text, group.range.last, ",");
}

}  // namespace greffier
