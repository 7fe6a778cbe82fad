#include "figure/part_item.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

void befall(const Predicate& found, Item& item) {
  // « rescapés ramenés à terre »: what follows it in the item is its own
  const bool within = item.words.first < found.words.first && found.words.last < item.words.last &&
                      item.head < found.words.first;
  const TokenIndex end = within ? item.words.last : found.words.last;
  item.befell = {.words = {found.words.first, end}, .lemma = found.lemma, .event = found.event};
  const bool inside = item.words.first < found.words.first && end == item.words.last;
  if (inside) item.words.last = found.words.first;
}

// « dix des vingt élèves enlevés sont rentrés »: the participle tells who, the verb what befell.
Item PartItems::item_of_part(const NounGroup& group, TokenIndex first, TokenRange sentence) const {
  Item item = counted_.item_of(group, 0, sentence);
  if (const auto which = predicates_.beside(group.range.last, sentence);
      which && which->words.first == group.range.last) {
    item.words.last = which->words.last;
  }
  if (auto found = predicates_.find_of_part(group, first, sentence)) {
    // « les trois quarts de la somme iront | aux digues »: things do nothing
    const bool people = group.features.has(Feature::human) || group.only_name();
    const bool plain = !found->event && found->words.first == found->main;
    if (!people && plain && has_pos(tokens_, found->main, Pos::verb))
      found->words.last = found->main + 1;
    befall(*found, item);
  }
  return item;
}

// « Parmi les agents, 75 % ont peur », « Sur les douze molécules, deux agissent »: of whom.
std::optional<Item> PartItems::find_among(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = sentence.first;
  if (first + 2 >= sentence.last) return std::nullopt;
  if (!is_one_of(tokens_, first, {"parmi", "sur", "chez"})) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(first + 1);
  // « Parmi les Français »
  const bool named = group != nullptr && group->only_name();
  const bool people = named && find_word_row(reading_, group->head, demonym_).has_value();
  const bool several = group != nullptr && group->features.has(Feature::plural) &&
                       group->features.has(Feature::definite) &&
                       (people || (!named && tokens_[group->head].pos == Pos::noun));
  constexpr TokenIndex kReach = 40;  // tokens from the group to the figure
  const TokenIndex limit = std::min(figure.range.first, first + kReach);
  if (!several || group->range.last >= limit) return std::nullopt;
  TokenIndex comma = group->range.last;
  while (comma < limit && reading_.text.surface(comma) != ",") ++comma;
  // « Parmi les élèves, les deux tiers … »
  const bool article = comma + 2 == figure.range.first && is_share(figure) &&
                       has_pos(tokens_, comma + 1, Pos::determiner);
  if (comma + 1 != figure.range.first && !article) return std::nullopt;
  Item item = counted_.item_of(*group, 0, sentence);
  item.understood = true;
  return item;
}

std::optional<Item> PartItems::find_whole(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 3) return std::nullopt;
  const bool part = is_word(tokens_, first - 1, "dont") && is_sign(reading_.text, first - 2, ",");
  const bool more = is_word(tokens_, first - 1, "et") &&
                    is_one_of(tokens_, figure.range.last, {"autre", "autres"});
  if (!part && !more) return std::nullopt;
  const TokenIndex end = part ? first - 2 : first - 1;
  constexpr TokenIndex kReach = 8;
  for (TokenIndex at = end; at-- > back_from(end, kReach, sentence.first);) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->range.last != end) continue;
    const TokenIndex opening = group->range.first;
    const bool of = is_word(tokens_, opening - 1, "des");
    const bool fits = group->number.empty() && !group->only_name() &&
                      tokens_[group->head].pos == Pos::noun &&
                      (has_pos(tokens_, opening, Pos::determiner) || (part && of));
    // « l'exploitation des caméras, dont deux étaient inactives »: of things too, where they do
    const VerbGroup* theirs = reading_.verb_group_at(figure.range.last);
    const bool things = theirs != nullptr && theirs->features.has(Feature::plural) &&
                        !group->features.has(Feature::singular);
    const bool people =
        group->features.has(Feature::plural) && (things || group->features.has(Feature::human));
    const bool one = group->features.has(Feature::singular);
    if (!fits || (part ? !people : !one)) return std::nullopt;
    Item item = part ? counted_.item_of(*group, 0, sentence) : item_of_word(group->head);
    item.understood = true;
    return item;
  }
  return std::nullopt;
}

// « Venus à douze, les pompiers … », « Les pompiers, venus à douze, … »
std::optional<Item> PartItems::find_arrived(const FigureMention& figure,
                                            TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex comma = figure.range.last;
  const bool came = first >= sentence.first + 2 && is_word(tokens_, first - 1, "a") &&
                    has_pos(tokens_, first - 2, Pos::participle) &&
                    is_sign(reading_.text, comma, ",");
  const bool opens = came && first == sentence.first + 2;
  const bool inside = came && !opens && is_sign(reading_.text, first - 3, ",");
  const NounGroup* group = opens    ? reading_.noun_group_at(comma + 1)
                           : inside ? outer_.until(first - 3, sentence)
                                    : nullptr;
  const bool several = group != nullptr && group->features.has(Feature::plural) &&
                       group->features.has(Feature::human) && group->number.empty() &&
                       tokens_[group->head].pos == Pos::noun;
  return several ? std::optional<Item>(counted_.item_of(*group, 0, sentence)) : std::nullopt;
}

std::optional<Item> PartItems::find_numbered(const FigureMention& figure,
                                             TokenRange sentence) const {
  if (auto item = find_arrived(figure, sentence)) return item;
  constexpr TokenIndex kMost = 4;  // « n'étaient plus que »
  const TokenIndex first = figure.range.first;
  for (TokenIndex at = first; at-- > back_from(first, kMost, sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    const bool states = verb->lemma == "être" && verb->features.has(Feature::plural) &&
                        verb->range.last <= first && verb->range.last + 1 >= first;
    const auto subject = states ? find_subject(reading_, *verb, sentence) : std::nullopt;
    const NounGroup* group = subject ? subject->group : nullptr;
    const bool several = group != nullptr && group->features.has(Feature::plural) &&
                         group->features.has(Feature::human) && group->number.empty() &&
                         !group->only_name() && tokens_[group->head].pos == Pos::noun;
    if (!several) return std::nullopt;
    return counted_.item_of(*group, 0, sentence);
  }
  return std::nullopt;
}

std::optional<Item> PartItems::find_under_en(const FigureMention& figure,
                                             TokenRange sentence) const {
  constexpr TokenIndex kReach = 24;
  TokenIndex en = figure.range.first;
  const TokenIndex limit = back_from(en, kReach, sentence.first);
  while (en > limit && !is_word(tokens_, en - 1, "en")) --en;
  if (en == limit || reading_.noun_group_at(en) != nullptr) return std::nullopt;
  for (TokenIndex at = en - 1; at-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(at);
    const bool things = group != nullptr && group->features.has(Feature::plural) &&
                        !group->features.has(Feature::singular) && group->number.empty() &&
                        !group->only_name() && tokens_[group->head].pos == Pos::noun &&
                        has_pos(tokens_, group->range.first, Pos::determiner) &&
                        !group->features.has(Feature::human) &&
                        !group->features.has(Feature::body) &&
                        reading_.text.annotations.find(at, PhraseClass::date) == nullptr;
    const bool governed = at > sentence.first && (has_pos(tokens_, at - 1, Pos::preposition) ||
                                                  has_pos(tokens_, at - 1, Pos::de));
    if (!things || governed) continue;
    Item item = counted_.item_of(*group, 0, sentence);
    item.understood = true;
    return item;
  }
  return std::nullopt;
}

// « des heures supplémentaires, environ 11 200 selon le syndicat »: of the things before the comma.
std::optional<Item> PartItems::find_apposed(const FigureMention& figure,
                                            TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const auto signs = [&](TokenIndex token) {
    return is_sign(reading_.text, token, ",") || is_sign(reading_.text, token, "-") ||
           is_sign(reading_.text, token, "–");
  };
  // « les victimes, au nombre de 60, … »
  const bool numbered = first > sentence.first + 4 && has_pos(tokens_, first - 1, Pos::de) &&
                        is_word(tokens_, first - 2, "nombre") && is_word(tokens_, first - 3, "au");
  const TokenIndex sign = numbered ? first - 4 : first - 1;
  // « des centaines d'exilés (380 selon la préfecture) »
  const bool bracket = !numbered && is_sign(reading_.text, sign, "(");
  if (first < sentence.first + 2 || !(bracket || signs(sign))) return std::nullopt;
  const bool whole =
      is_one_of(tokens_, next, {"au", "en"}) && is_one_of(tokens_, next + 1, {"total", "tout"});
  const bool closed = whole || next >= sentence.last || signs(next) ||
                      is_sign(reading_.text, next, ".") ||
                      reading_.text.annotations.find(next, source_) != nullptr ||
                      is_word(tokens_, next, "selon") || is_word(tokens_, next, "d'apres");
  const NounGroup* group = closed ? outer_.until(sign, sentence) : nullptr;
  const bool things = group != nullptr && group->features.has(Feature::plural) &&
                      !group->features.has(Feature::singular) && group->number.empty() &&
                      !group->only_name() && tokens_[group->head].pos == Pos::noun;
  // « 3 000 selon les syndicats, 1 200 selon la police »: governed, they are not what is counted
  const TokenIndex before = things ? group->range.first - 1 : sentence.first;
  const bool governed =
      before >= sentence.first && !is_word(tokens_, before, "des") &&
      (has_pos(tokens_, before, Pos::preposition) || has_pos(tokens_, before, Pos::de) ||
       is_word(tokens_, before, "apres"));  // « d'après les syndicats, 1 200 »
  if (!things || governed) return std::nullopt;
  // « des milliers de personnes (3 000 selon la police) »
  const bool vague = bracket && find_word_row(reading_, group->head, number_word_).has_value();
  const NounGroup* of = vague ? outer_.complement_of(*group, sign) : nullptr;
  Item item = counted_.item_of(of != nullptr ? *of : *group, 0, sentence);
  item.understood = true;
  return item;
}

}  // namespace greffier
