#include "figure/of_them.h"

#include "lex/nearby.h"

namespace greffier {

std::optional<Item> OfThem::their_number(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kReach = 8;
  constexpr std::size_t kMost = 4;  // figures looked back over
  const TokenIndex first = found_.figures[i].range.first;
  for (TokenIndex at = first; at-- > back_from(first, kReach, sentence.first + 1);) {
    if (!is_word(tokens_, at, "nombre")) continue;
    if (!is_word(tokens_, at - 1, "leur")) return std::nullopt;
    for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
      const bool near = sentence.contains(found_.figures[j].range.first) ||
                        found_.is_in_sentence_before(j, sentence);
      if (!near) return std::nullopt;
      const bool counts = found_.figures[j].kind == FigureKind::count && found_.items[j];
      if (!counts) continue;
      Item item = *found_.items[j];
      item.understood = true;
      return item;
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Item> OfThem::one_of_them(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const bool one = i > 0 && first > sentence.first + 4 && has_pos(tokens_, first - 1, Pos::de) &&
                   tokens_[first - 2].word->classes.test(ordinal_) &&
                   is_one_of(tokens_, first - 3, {"le", "la"}) &&
                   is_sign(reading_.text, first - 4, ",");
  if (!one || !sentence.contains(found_.figures[i - 1].range.first) || !found_.items[i - 1])
    return std::nullopt;
  const FigureMention& all = found_.figures[i - 1];
  const bool several = all.kind == FigureKind::count || all.unit == figure.unit;
  return several ? std::optional<Item>(found_.understood(i - 1)) : std::nullopt;
}

}  // namespace greffier
