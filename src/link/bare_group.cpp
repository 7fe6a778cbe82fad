#include "link/bare_group.h"

#include "lex/nearby.h"

namespace greffier {
namespace {

// « la femme | de 26 ans »
bool tells_age(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex of = group.base.last;
  return has_pos(tokens, of, Pos::de) && reading.number_at(of + 1) != nullptr &&
         has_pos(tokens, group.range.last - 1, Pos::noun) &&
         noun_lemma(tokens[group.range.last - 1]) == "an";
}

}  // namespace

bool is_bare(const Reading& reading, const NounGroup& group) {
  constexpr TokenIndex kMostWords = 2;
  return group.features.has(Feature::definite) && !group.features.has(Feature::possessive) &&
         group.number.empty() && (group.name.empty() || group.name.first == group.head) &&
         (group.range.last == group.base.last || tells_age(reading, group)) &&
         group.core.last <= group.core.first + kMostWords;
}

}  // namespace greffier
