#include "figure/gapped.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"

namespace greffier {

std::optional<Item> GappedSubject::find(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 8;  // figures of one list
  const bool share = is_share(found_.figures[i]);
  if (i == 0 || found_.figures[i].kind == FigureKind::count) return std::nullopt;
  const NounGroup* own = group_before(i);
  if (own == nullptr) return std::nullopt;
  // « Vestra a gagné 2 %, Norvia 3 % et Alpia 4 % »: back to the one that has the verb
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const FigureMention& before = found_.figures[j];
    // « coûte 14 % de plus, le gaz près d'un tiers »
    const bool alike =
        share ? is_share(before)
              : before.kind == found_.figures[i].kind && before.unit == found_.figures[i].unit;
    if (!alike || !sentence.contains(before.range.first) || !found_.items[j]) return std::nullopt;
    if (has_own_verb(j)) {
      // « celle de blé de 12 % »: the noun of the figure before, of something else
      if (!has_pos(tokens_, own->head, Pos::pronoun))
        return noun_.counted_by(*own, before_tie(i), sentence);
      Item item = item_of_word(found_.items[j]->head);
      item.understood = true;
      return item;
    }
    // « 41 % des voix, la gauche 33 % », but not « 60 % des hommes, les femmes 40 % »
    if (names_whole(j)) {
      const bool several = own->features.has(Feature::plural) && own->features.has(Feature::human);
      return several ? std::nullopt : std::optional<Item>(found_.understood(j));
    }
    if (group_before(j) == nullptr) return std::nullopt;
  }
  return std::nullopt;
}

// The figure without « de » or « à » before it.
TokenIndex GappedSubject::before_tie(std::size_t i) const {
  const TokenIndex first = found_.figures[i].range.first;
  const bool tied =
      has_pos(tokens_, first - 1, Pos::de) || is_one_of(tokens_, first - 1, {"a", "avec"});
  return tied ? first - 1 : first;
}

// What stands alone between the figure before, a sign or « et », and this one.
const NounGroup* GappedSubject::group_before(std::size_t i) const {
  if (i == 0) return nullptr;
  TokenIndex at = found_.figures[i - 1].range.last;
  if (names_whole(i - 1)) at = found_.items[i - 1]->words.last;
  at = after_comparison(at, before_tie(i));
  const TokenIndex end = before_tie(i);
  const bool comma = is_sign(reading_.text, at, ",") || is_sign(reading_.text, at, ";");
  if (comma) ++at;
  const bool joins = is_word(tokens_, at, "et");
  if (joins) ++at;
  if ((!comma && !joins) || at >= end) return nullptr;
  const NounGroup* group = reading_.noun_group_at(at);
  // « celle de ceux qui n'ont plus leur mère »
  const bool other = group != nullptr && has_pos(tokens_, group->head, Pos::pronoun) &&
                     is_one_of(tokens_, group->head, {"celle", "celui", "celles", "ceux"}) &&
                     group->range.last < end && !has_verb(reading_, group->range.last, end);
  const bool plain = group != nullptr && (other || group->range.last == end) &&
                     group->number.empty() &&
                     reading_.text.annotations.find(at, PhraseClass::date) == nullptr;
  // « , un record à 3 euros »: the value, said again
  return plain && !group->features.has(Feature::indefinite) ? group : nullptr;
}

// « coûte 14 % de plus qu'en mai, »: the comma behind what it is compared with
TokenIndex GappedSubject::after_comparison(TokenIndex from, TokenIndex end) const {
  constexpr TokenIndex kMost = 10;
  const bool compares =
      has_pos(tokens_, from, Pos::de) && is_one_of(tokens_, from + 1, {"plus", "moins"});
  if (!compares) return from;
  TokenIndex at = from + 2;
  while (at < end && at < from + kMost && !is_sign(reading_.text, at, ",")) ++at;
  return only_time(reading_, from + 3, at) || at == from + 2 ? at : from;
}

// « 41 % des voix »
bool GappedSubject::names_whole(std::size_t i) const {
  const auto& item = found_.items[i];
  return item && is_share(found_.figures[i]) && !item->understood &&
         item->words.first == found_.figures[i].range.last + 1 &&
         tokens_[item->words.first].gap <= Gap::blank;
}

// Whether the item is the subject of a verb that stands between it and the figure.
bool GappedSubject::has_own_verb(std::size_t i) const {
  const Item& item = *found_.items[i];
  const TokenIndex first = found_.figures[i].range.first;
  return item.words.last <= first && !item.understood && has_verb(reading_, item.words.last, first);
}

}  // namespace greffier
