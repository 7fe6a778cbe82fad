#include "link/back_reference.h"

#include "lex/nearby.h"

namespace greffier {
namespace {

// « le groupe de réflexion », « la compagnie aérienne »
bool is_one_noun(const Reading& reading, const NounGroup& group) {
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  const Annotation* noun = reading.text.annotations.find(group.head, head);
  return noun != nullptr && noun->range.last == group.range.last;
}

}  // namespace

bool tells_age(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex of = group.base.last;
  return has_pos(tokens, of, Pos::de) && reading.number_at(of + 1) != nullptr &&
         has_pos(tokens, group.range.last - 1, Pos::noun) &&
         noun_lemma(tokens[group.range.last - 1]) == "an";
}

bool is_bare(const Reading& reading, const NounGroup& group) {
  constexpr TokenIndex kMostWords = 2;
  return group.features.has(Feature::definite) && !group.features.has(Feature::possessive) &&
         group.number.empty() && (group.name.empty() || group.name.first == group.head) &&
         (group.range.last == group.base.last || tells_age(reading, group) ||
          is_one_noun(reading, group)) &&
         group.core.last <= group.core.first + kMostWords;
}

bool is_same_source(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  if (!group.title || reading.lexicon.cell(*group.title, "category") != "source") return false;
  return determiner_kind(tokens, group.base.first) == 'd' ||
         is_word(tokens, group.core.first, "meme");
}

bool is_latter(const Reading& reading, const NounGroup& group) {
  return points_back(reading, group) && noun_lemma(reading.text.tokens[group.head]) == "dernier";
}

bool points_back(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  return group.name.empty() && determiner_kind(tokens, group.base.first) == 'd';
}

}  // namespace greffier
