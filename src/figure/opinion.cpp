#include "figure/opinion.h"

#include "lex/nearby.h"

namespace greffier {

std::optional<Item> OpinionItems::find(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kReach = 24;  // tokens from the verb to the bracket
  const TokenIndex first = figure.range.first;
  const bool alone = figure.kind == FigureKind::percent && first > sentence.first + 2 &&
                     is_sign(reading_.text, first - 1, "(") &&
                     is_sign(reading_.text, figure.range.last, ")");
  if (!alone) return std::nullopt;
  if (auto most = most_before(first - 1, sentence)) return most;
  if (auto pair = joined_before(first - 1, sentence)) return pair;
  for (TokenIndex at = first - 1; at-- > back_from(first, kReach, sentence.first);) {
    if (is_sign(reading_.text, at, ";") || is_sign(reading_.text, at, ":")) return std::nullopt;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || !has_pos(tokens_, verb->finite, Pos::verb)) continue;
    if (!verb->report) continue;  // « jugent que la digue tient »
    if (!verb->features.has(Feature::plural) || verb->subject) return std::nullopt;
    // « une majorité de Français jugent »: the verb agrees with the Français
    const NounGroup* group = verb->subject_group ? &reading_.nouns[*verb->subject_group]
                                                 : outer_.until(verb->range.first, sentence);
    if (group == nullptr) return std::nullopt;
    if (const NounGroup* whole = outer_.complement_of(*group, group->range.last);
        whole != nullptr && group->features.has(Feature::singular)) {
      group = whole;
    }
    // not « ceux qui entendent voter »
    const bool named = !has_pos(tokens_, group->head, Pos::pronoun);
    const bool people =
        named && group->number.empty() &&
        (group->features.has(Feature::plural) || tokens_[group->head].word->classes.test(demonym_));
    if (!people) return std::nullopt;
    Item item = counted_.item_of(*group, 0, sentence);
    item.understood = true;
    return item;
  }
  return std::nullopt;
}

std::optional<Item> OpinionItems::most_before(TokenIndex bracket, TokenRange sentence) const {
  constexpr TokenIndex kNear = 5;  // « sont | encore les plus nombreux »
  if (!is_one_of(tokens_, bracket - 1, {"nombreux", "nombreuses"})) return std::nullopt;
  for (TokenIndex at = bracket - 1; at-- > back_from(bracket - 1, kNear, sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    const TokenIndex first = verb->range.first;
    const bool who = first > sentence.first && is_word(tokens_, first - 1, "qui");
    if (verb->lemma != "être" || verb->subject) return std::nullopt;
    const NounGroup* group = verb->subject_group ? &reading_.nouns[*verb->subject_group]
                             : who               ? outer_.until(first - 1, sentence)
                                                 : nullptr;
    const bool several = group != nullptr && group->number.empty() &&
                         !has_pos(tokens_, group->head, Pos::pronoun) &&
                         group->features.has(Feature::plural);
    if (!several) return std::nullopt;
    Item item = counted_.item_of(*group, 0, sentence);
    item.understood = true;
    return item;
  }
  return std::nullopt;
}

std::optional<Item> OpinionItems::joined_before(TokenIndex bracket, TokenRange sentence) const {
  constexpr TokenIndex kLong = 4;
  const TokenIndex et = bracket - 2;
  const bool joins = bracket > sentence.first + 3 && is_word(tokens_, et, "et") &&
                     tokens_[bracket - 1].word->classes.test(being_);
  for (TokenIndex at = et; joins && at-- > back_from(et, kLong, sentence.first);) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->base.last != et) continue;
    const bool governed = at > sentence.first && has_pos(tokens_, at - 1, Pos::preposition);
    const bool people = group->features.has(Feature::definite) && group->number.empty() &&
                        group->features.has(Feature::plural) && !governed &&
                        tokens_[group->head].word->classes.test(being_);
    if (!people) return std::nullopt;
    return Item{.words = {group->core.first, bracket}, .head = group->head};
  }
  return std::nullopt;
}

}  // namespace greffier
