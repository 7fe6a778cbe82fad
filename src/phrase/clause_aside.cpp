#include "phrase/clause_aside.h"

#include "lex/nearby.h"

#include <algorithm>

namespace greffier {

// « la Communauté des États (CEI) »: what stands in short brackets is no part of the clause.
TokenIndex ClauseAsides::end_of_brackets(TokenIndex token) const {
  constexpr TokenIndex kReach = 16;
  const TokenIndex limit = std::min(here_.range.last, token + kReach);
  for (TokenIndex end = token + 1; end < limit; ++end) {
    if (here_.text.surface(end) == ")") return end + 1;
  }
  return token + 1;
}

// « la même école | qu'un frère d'élève, | souffre », « plus haut | que le pont »: whom or what it
// is compared with has no verb.
TokenIndex ClauseAsides::end_of_comparison(TokenIndex que) const {
  constexpr TokenIndex kReach = 4;
  const auto* noun = que + 1 < here_.range.last
                         ? here_.text.annotations.find(que + 1, PhraseClass::noun_group)
                         : nullptr;
  if (noun == nullptr || noun->range.last >= here_.range.last) return que;
  if (!is_sign(here_.text, noun->range.last, ",")) return que;
  for (TokenIndex token = que; token-- > back_from(que, kReach, here_.range.first);) {
    if (is_one_of(here_.text.tokens, token, {"meme", "memes", "plus", "moins", "aussi"})) {
      return noun->range.last;
    }
  }
  return que;
}

// « Zoé Lin, onze ans | de métier, | qui parle »: told of her, between commas.
TokenIndex ClauseAsides::end_of_span(TokenIndex end, TokenIndex first) const {
  if (!here_.is(end, Pos::de) || !here_.is_behind_comma(first)) return end;
  const auto* noun = here_.text.annotations.find(end + 1, PhraseClass::noun_group);
  const bool closed = noun != nullptr && noun->range.last < here_.range.last &&
                      is_sign(here_.text, noun->range.last, ",");
  return closed ? noun->range.last : end;
}

}  // namespace greffier
