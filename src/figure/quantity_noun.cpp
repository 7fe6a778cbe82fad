#include "figure/quantity_noun.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

bool QuantityNoun::is_measured(TokenIndex noun, std::string_view role) const {
  const auto row = find_word_row(reading_, noun, measured_);
  return row && reading_.lexicon.cell(*row, role_) == role;
}

// « un manque à gagner de 900 millions »: a quantity whose name no noun group holds.
std::optional<Item> QuantityNoun::locution_until(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kMost = 5;
  const TokenIndex limit = back_from(end, kMost, sentence.first);
  for (TokenIndex token = end; token-- > limit;) {
    const auto* name = reading_.text.annotations.find(token, measured_);
    if (name == nullptr || name->range.last != end) continue;
    if (reading_.lexicon.cell(*name->row, role_) != "") return std::nullopt;
    return Item{.words = name->range, .head = token};
  }
  return std::nullopt;
}

std::optional<Item> QuantityNoun::name_until(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kMost = 5;
  for (TokenIndex at = end; at-- > back_from(end, kMost, sentence.first);) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->range.last != end) continue;
    return group->only_name() ? std::optional<Item>(item_until(*group, end)) : std::nullopt;
  }
  return std::nullopt;
}

// « le nombre d'admissions en hausse de 3 % », « la baisse des prix de 3 % »: what moves.
std::optional<Item> QuantityNoun::moved(const NounGroup& movement, TokenIndex end,
                                        TokenRange sentence, bool share) const {
  if (const NounGroup* what = outer_.complement_of(movement, end)) return item_until(*what, end);
  const TokenIndex first = movement.range.first;
  if (first > sentence.first + 1 && is_word(tokens_, first - 1, "en")) {
    if (const NounGroup* group = outer_.until(first - 1, sentence)) {
      return counted_by(*group, first - 1, sentence);
    }
  }
  // « X a enregistré une hausse de 3 % »
  for (TokenIndex at = first; at-- > back_from(first, 6, sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    // « le groupe table sur une hausse de 3 % »: who says so does not rise
    // but « l'indice a terminé sur un repli de 3 % » tells what befell it
    const bool ends =
        verb->features.has(Feature::quote_only) && is_one_of(tokens_, first - 1, {"sur", "en"});
    const bool says = verb->report && !ends;
    if (says || find_verb_row(reading_, *verb, claim_verb_)) break;
    const auto subject = find_subject(reading_, *verb, sentence);
    if (!subject || subject->group == nullptr) break;
    const Features features = subject->group->features;
    if (!share && (features.has(Feature::human) || features.has(Feature::body))) break;
    return counted_by(*subject->group, subject->group->range.last, sentence);
  }
  return std::nullopt;
}

std::optional<Item> QuantityNoun::counted_by(const NounGroup& group, TokenIndex end,
                                             TokenRange sentence) const {
  if (is_measured(group.head, "limit")) return std::nullopt;
  if (!is_measured(group.head, "tally")) return item_until(group, end);
  const NounGroup* what = outer_.complement_of(group, std::max(end, group.range.last));
  const TokenIndex noun = group.base.last + 1;
  if (what == nullptr && has_pos(tokens_, noun - 1, Pos::de) && noun < sentence.last &&
      tokens_[noun].word->may_be(Pos::participle)) {
    return item_of_word(noun);  // « le nombre de tués »
  }
  // « le décompte de la police »: who counts
  const bool counts = what != nullptr && what->features.has(Feature::body) &&
                      what->features.has(Feature::definite) && !what->features.has(Feature::plural);
  if (counts) return std::nullopt;
  // « un total de 3 millions d'euros »: the figure itself
  if (what == nullptr || (what->range.last > end && !what->number.empty())) return std::nullopt;
  return counted_.item_of(*what, 0, {sentence.first, std::max(what->range.last, end)});
}

// « ramène de 58 à 37 | celui des disparus »: the number of them.
std::optional<Item> QuantityNoun::of_pronoun(TokenIndex pronoun, TokenRange sentence) const {
  if (!is_word(tokens_, pronoun, "celui") || !has_pos(tokens_, pronoun + 1, Pos::de, sentence.last))
    return std::nullopt;
  const NounGroup* what = reading_.noun_group_at(pronoun + 2);
  if (what == nullptr) what = reading_.noun_group_at(pronoun + 1);
  const bool plain = what != nullptr && what->number.empty();
  return plain ? std::optional<Item>(counted_.item_of(*what, 0, sentence)) : std::nullopt;
}

// « passages | aux urgences pour une grippe », « le trou | découvert dans les comptes »: as far as
// participles and complements follow each other.
TokenIndex QuantityNoun::end_of_complements(TokenIndex from, TokenIndex end) const {
  TokenIndex last = from;
  if (last < end && has_pos(tokens_, last, Pos::participle)) ++last;
  while (last + 1 < end) {
    const bool tied = has_pos(tokens_, last, Pos::preposition) || has_pos(tokens_, last, Pos::de) ||
                      is_one_of(tokens_, last, {"au", "aux", "du", "des"});
    const NounGroup* group = tied ? reading_.noun_group_at(last + 1) : nullptr;
    if (group == nullptr && tied) group = reading_.noun_group_at(last);
    const bool plain = group != nullptr && group->range.last <= end && group->number.empty() &&
                       reading_.text.annotations.find(last, PhraseClass::date) == nullptr &&
                       reading_.text.annotations.find(last + 1, PhraseClass::date) == nullptr;
    if (!plain) return last;
    last = group->range.last;
  }
  return last;
}

Item QuantityNoun::item_until(const NounGroup& group, TokenIndex end) const {
  TokenIndex last = std::max(std::min(group.range.last, end), group.head + 1);
  const TokenIndex further = end_of_complements(group.range.last, end);
  const bool whole = further == end || reading_.verb_group_at(further) != nullptr;
  if (last == group.range.last && whole) last = further;
  // « une autonomie allant jusqu'à 410 km »
  const bool leads = last - 1 > group.head && has_pos(tokens_, last - 1, Pos::adjective) &&
                     tokens_[last - 1].word->may_be(Pos::gerund);
  if (leads) --last;
  // « le CAC | 40 »
  const bool index = last == group.head + 1 && last < end &&
                     tokens_[group.head].shape == Shape::upper &&
                     tokens_[last].kind == TokenKind::number && tokens_[last].gap == Gap::blank;
  if (index) ++last;
  // « des ventes en hausse de 8 % »
  const bool moves =
      last > group.head + 2 && is_word(tokens_, last - 2, "en") && is_measured(last - 1, "move");
  if (moves) last -= 2;
  TokenIndex first = group.core.first;
  while (first < group.head && has_pos(tokens_, first, Pos::determiner)) ++first;
  // « Le Havre »: the article of a name
  if (group.only_name()) first = std::min(first, std::max(group.name.first, group.range.first));
  return {.words = {first, last}, .head = group.head};
}

void QuantityNoun::take_what_has_it(TokenRange sentence, Item& item) const {
  const TokenIndex first = item.words.first;
  const bool sum =
      item.words.last == first + 1 && is_one_of(tokens_, first, {"montant", "total", "valeur"});
  const bool tied = sum && first > sentence.first + 3 &&
                    is_one_of(tokens_, first - 1, {"un", "une"}) &&
                    has_pos(tokens_, first - 2, Pos::de);
  if (!tied) return;
  const TokenIndex end = is_sign(reading_.text, first - 3, ",") ? first - 3 : first - 2;
  const NounGroup* group = outer_.until(end, sentence);
  const bool thing = group != nullptr && !group->only_name() && group->number.empty() &&
                     tokens_[group->head].pos == Pos::noun && !group->features.has(Feature::human);
  if (thing) item = item_until(*group, end);
}

void QuantityNoun::take_what_moved(Item& item) const {
  if (!is_measured(item.head, "move") || item.words.first != item.head) return;
  const TokenIndex de = item.head + 1;
  const NounGroup* what = has_pos(tokens_, de, Pos::de) ? reading_.noun_group_at(de + 1) : nullptr;
  if (what == nullptr && is_word(tokens_, de, "des")) what = reading_.noun_group_at(de);
  const bool plain = what != nullptr && what->number.empty() && what->head < item.words.last;
  if (plain) item = item_until(*what, item.words.last);
}

void QuantityNoun::take_number_of(TokenRange sentence, Item& item) const {
  const TokenIndex first = item.words.first;
  const bool number = first > sentence.first + 1 && has_pos(tokens_, first - 1, Pos::de) &&
                      is_measured(first - 2, "tally");
  if (!number) return;
  item.words.first = item.head = first - 2;
}

}  // namespace greffier
