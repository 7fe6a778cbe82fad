#include "figure/state.h"

namespace greffier {

const NounGroup* StateReader::noun_after(TokenIndex preposition, TokenRange sentence) const {
  const TokenIndex noun = preposition + 1;
  if (noun >= sentence.last) return nullptr;
  const NounGroup* group = reading_.noun_group_at(noun);
  const bool bare = group != nullptr && group->features.has(Feature::bare_noun) &&
                    group->name.empty() && group->number.empty() &&
                    tokens_[group->head].pos == Pos::noun && !tokens_[group->head].capitalised;
  const Annotations& known = reading_.text.annotations;
  const bool other = known.find(preposition, aside_) != nullptr ||
                     known.find(preposition, PhraseClass::date) != nullptr ||
                     known.find(noun, PhraseClass::date) != nullptr;
  return bare && !other ? group : nullptr;
}

}  // namespace greffier
