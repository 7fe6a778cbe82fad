#include "figure/object_after.h"

#include "lex/nearby.h"

namespace greffier {

const NounGroup* ObjectAfter::find(TokenIndex next, TokenRange sentence) const {
  // « chiffre à 40 millions par jour le coût »
  const bool rate =
      is_word(tokens_, next, "par") && has_pos(tokens_, next + 1, Pos::noun, sentence.last);
  if (rate) next += 2;
  if (!has_pos(tokens_, next, Pos::determiner, sentence.last)) return nullptr;
  if (tokens_[next].gap > Gap::blank) return nullptr;
  const NounGroup* group = reading_.noun_group_at(next);
  const bool definite = group != nullptr && group->features.has(Feature::definite);
  if (!definite || tokens_[group->head].word->classes.test(unit_)) return nullptr;
  // « à 80 cm les uns des autres »
  if (is_one_of(tokens_, group->head, {"uns", "unes"})) return nullptr;
  for (TokenIndex token = next; token <= group->head; ++token) {
    if (reading_.text.annotations.find(token, PhraseClass::date) != nullptr) return nullptr;
  }
  return group;
}

}  // namespace greffier
