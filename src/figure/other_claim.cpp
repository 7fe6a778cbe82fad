#include "figure/ellipsis.h"
#include "figure/same_quantity.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {

// « La ville chiffre le coût à 3 millions ; l'État n'en voyait que deux »: another's number of the
// same.
bool SameQuantity::is_rival(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kNear = 8;
  if (!is_like_last(i)) return false;
  TokenIndex end = found_.figures[i].range.first;
  if (end > sentence.first && has_pos(tokens_, end - 1, Pos::que)) --end;
  const VerbGroup* verb = nullptr;
  for (TokenIndex at = end; at-- > back_from(end, kNear, sentence.first + 1);) {
    const VerbGroup* here = reading_.verb_group_at(at);
    if (here != nullptr && here->range.last == end) verb = here;
    if (!is_sign(reading_.text, at, ";")) continue;
    const NounGroup* who = reading_.noun_group_at(at + 1);
    return verb != nullptr && who != nullptr && who->range.last <= verb->range.first &&
           found_.figures[i - 1].range.last <= at;
  }
  return false;
}

// « 85 % du personnel a débrayé. La régie, elle, évoque 60 % »: a sentence that gives nothing but
// another number.
bool SameQuantity::is_answer(std::size_t i, TokenRange sentence) const {
  return is_like_last(i) && found_.is_in_sentence_before(i - 1, sentence) &&
         only_gives_number(reading_, found_.figures[i], sentence);
}

// The figure before has an item, and is in the same unit.
bool SameQuantity::is_like_last(std::size_t i) const {
  return i > 0 && found_.items[i - 1] && found_.figures[i - 1].kind == found_.figures[i].kind &&
         found_.figures[i - 1].unit == found_.figures[i].unit;
}

// « quand le ministre table sur 2 % et la banque sur 1,5 % ».
bool SameQuantity::is_expected(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kNear = 3;  // « n'attendait que 2 % »
  const auto on = [&](const FigureMention& figure) {
    const TokenIndex first = figure.range.first;
    return first > sentence.first && is_word(tokens_, first - 1, "sur");
  };
  const FigureMention& figure = found_.figures[i];
  if (figure.kind == FigureKind::count || figure.unit == "point" || i == 0) return false;
  if (!sentence.contains(found_.figures[i - 1].range.first)) return false;
  // « recense 76 000 réfugiés et réclame 214 millions »: of nothing of the kind
  if (found_.figures[i - 1].kind == FigureKind::count) return false;
  if (on(figure) && on(found_.figures[i - 1])) return true;
  const TokenIndex end = on(figure) ? figure.range.first - 1 : figure.range.first;
  for (TokenIndex at = end; at-- > back_from(end, kNear, sentence.first);) {
    if (has_pos(tokens_, at, Pos::verb) || has_pos(tokens_, at, Pos::participle)) {
      return find_word_row(reading_, at, claim_verb_).has_value();
    }
    if (!has_pos(tokens_, at, Pos::que) && !has_pos(tokens_, at, Pos::adverb)) return false;
  }
  return false;
}

}  // namespace greffier
