#include "figure/bracket_list.h"

#include "lex/nearby.h"

namespace greffier {

std::optional<Item> BracketList::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  if (!is_alone(figure, sentence)) return std::nullopt;
  const bool before = i > 0 && is_alone(found_.figures[i - 1], sentence);
  const bool behind = i + 1 < found_.figures.size() && is_alone(found_.figures[i + 1], sentence);
  return before || behind ? noun_before(figure.range.first - 1, sentence) : std::nullopt;
}

// « (66 %) », not « (+2 %) », « (66 %, contre 60 %) ».
bool BracketList::is_alone(const FigureMention& figure, TokenRange sentence) const {
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const bool share = figure.kind == FigureKind::percent && number != nullptr && !number->signed_;
  return share && figure.range.first > sentence.first + 1 && figure.range.last < sentence.last &&
         is_sign(reading_.text, figure.range.first - 1, "(") &&
         is_sign(reading_.text, figure.range.last, ")");
}

// The nouns from the last sign, verb or preposition to the bracket, with all that « de » and « et »
// tie to the first of them.
std::optional<Item> BracketList::noun_before(TokenIndex bracket, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 14;  // tokens
  TokenIndex first = bracket;
  while (first > back_from(bracket, kLongest, sentence.first)) {
    const Token& here = tokens_[first - 1];
    const bool tie = here.pos == Pos::de || here.pos == Pos::conjunction ||
                     here.pos == Pos::determiner || here.pos == Pos::adjective ||
                     here.pos == Pos::noun || here.pos == Pos::name;
    if (!tie || here.kind == TokenKind::punctuation) break;
    --first;
  }
  while (first < bracket &&
         (has_pos(tokens_, first, Pos::conjunction) || has_pos(tokens_, first, Pos::de))) {
    ++first;
  }
  const NounGroup* group = first < bracket ? reading_.noun_group_at(first) : nullptr;
  if (group == nullptr || !group->number.empty() || group->head >= bracket) return std::nullopt;
  // « Genève (57 %) »: of those there; « restés en contact (62 %) »
  const bool bare = group->features.has(Feature::bare_noun) &&
                    !is_one_of(tokens_, first - 1, {"des", "du", "aux", "au"});
  if (group->only_name() || bare || has_pos(tokens_, first - 2, Pos::pronoun)) {
    return std::nullopt;  // « celui des élus (37 %) »
  }
  return Item{.words = {group->core.first, bracket}, .head = group->head, .understood = true};
}

}  // namespace greffier
