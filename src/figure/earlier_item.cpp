#include "figure/earlier_item.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

namespace greffier {

const Item* EarlierItems::count_before(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (!sentence.contains(figures_[j].range.first)) return nullptr;
    if (figures_[j].kind != FigureKind::count || !items_[j]) continue;
    // « 110 personnes, dont dix mineurs ; soixante ont été secourues »: of the whole
    const bool whole = j > 0 && is_part(j, sentence) &&
                       has_semicolon(figures_[j].range.last, figures_[i].range.first);
    if (whole) continue;
    // « six immeubles de huit étages, dont cinq »: of the six
    const bool inner = j > 0 && items_[j - 1] && figures_[j - 1].kind == FigureKind::count &&
                       items_[j - 1]->words.contains(figures_[j].range.first);
    return inner ? &*items_[j - 1] : &*items_[j];
  }
  return nullptr;
}

bool EarlierItems::is_part(std::size_t i, TokenRange sentence) const {
  const TokenIndex first = figures_[i].range.first;
  return first > sentence.first && is_word(tokens_, first - 1, "dont");
}

bool EarlierItems::has_semicolon(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    if (reading_.text.surface(token) == ";") return true;
  }
  return false;
}

const Item* EarlierItems::share_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !items_[i - 1] || !sentence.contains(figures_[i - 1].range.first)) return nullptr;
  return is_share(figures_[i - 1]) ? &*items_[i - 1] : nullptr;
}

const Item* EarlierItems::count_of_sentence_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !items_[i - 1] || figures_[i - 1].kind != FigureKind::count) return nullptr;
  return is_in_sentence_before(figures_[i - 1], sentence) ? &*items_[i - 1] : nullptr;
}

bool EarlierItems::is_in_sentence_before(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex before = figure.range.first;
  return reading_.sentence_at(before).last == sentence.first &&
         entry_of(reading_.outline, before) == entry_of(reading_.outline, sentence.first);
}

const Item* EarlierItems::resumed(std::size_t i, TokenRange sentence) const {
  const Item* last = count_of_sentence_before(i, sentence);
  return last != nullptr && resumes(figures_[i], sentence) ? last : nullptr;
}

bool EarlierItems::resumes(const FigureMention& figure, TokenRange sentence) const {
  const NounGroup* group = counted_.group_of(figure, sentence);
  if (group != nullptr && counted_.lacks_noun(*group)) return true;
  if (has_en(figure, sentence)) return true;
  const TokenIndex next = figure.range.last;
  const bool among = has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre");
  const TokenIndex first = figure.range.first;
  const bool pronoun = first > sentence.first + 1 &&
                       has_pos(tokens_, first - 2, Pos::subject_pronoun) &&
                       has_pos(tokens_, first - 1, Pos::verb);
  return among || pronoun;
}

bool EarlierItems::has_en(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    if (verb->range.first > sentence.first && is_word(tokens_, verb->range.first - 1, "en"))
      return true;
    for (TokenIndex word = verb->range.first; word < verb->main; ++word) {
      if (is_word(tokens_, word, "en") && has_pos(tokens_, word, Pos::object_pronoun)) return true;
    }
  }
  return false;
}

std::optional<Item> EarlierItems::repeated(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !sentence.contains(figures_[i - 1].range.first) || !items_[i - 1]) {
    return std::nullopt;
  }
  const FigureMention& figure = figures_[i];
  const FigureMention& last = figures_[i - 1];
  const bool apart = names_things(figure, sentence);
  if (!is_said_beside(last, figure) && (apart || !is_other_value(last, figure))) {
    return std::nullopt;
  }
  Item item = *items_[i - 1];
  item.understood = true;
  // « 5 % de ceux qui passent le bac »: other ones
  const TokenIndex next = figure.range.last;
  if (has_pos(tokens_, next, Pos::de) && has_pos(tokens_, next + 1, Pos::pronoun)) {
    item = {.words = {item.words.first, item.head + 1}, .head = item.head, .understood = true};
  }
  return item;
}

// « Elle s'élevait à 63 % en 2022. »: the pronoun is the quantity of the figure before.
std::optional<Item> EarlierItems::of_pronoun(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kReach = 8;
  if (i == 0 || !items_[i - 1] || figures_[i - 1].kind != figures_[i].kind) return std::nullopt;
  if (!is_in_sentence_before(figures_[i - 1], sentence)) return std::nullopt;
  const TokenIndex first = figures_[i].range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    if (!verb->subject || !find_verb_row(reading_, *verb, change_verb_)) return std::nullopt;
    const std::string& pronoun = tokens_[*verb->subject].word->folded;
    if (pronoun != "il" && pronoun != "elle") return std::nullopt;
    const Analysis* noun = tokens_[items_[i - 1]->head].analysis();
    const Gender gender = pronoun == "il" ? Gender::masculine : Gender::feminine;
    if (noun == nullptr || noun->gender != gender) return std::nullopt;
    return Item{.words = items_[i - 1]->words, .head = items_[i - 1]->head, .understood = true};
  }
  return std::nullopt;
}

// « 8 % des femmes »: what this one is of.
bool EarlierItems::names_things(const FigureMention& figure, TokenRange sentence) const {
  if (counted_.group_after_de(figure, sentence) != nullptr) return true;
  // « un train sur trois »
  for (TokenIndex token = figure.number.last; token < figure.range.last; ++token) {
    const bool named = has_pos(tokens_, token, Pos::noun) || has_pos(tokens_, token, Pos::name);
    if (figure.kind == FigureKind::ratio && named) return true;
  }
  const TokenIndex noun = figure.range.last + 1;
  return has_pos(tokens_, noun - 1, Pos::de) && noun < tokens_.size() &&
         tokens_[noun].word->may_be(Pos::noun) &&
         !is_one_of(tokens_, noun, {"plus", "moins", "mieux"});
}

// « contre 3,3 % en janvier », « et non 15 % », « dont un tiers », « 87 % en moyenne, 104 % ici »,
// « soit 2 millions ».
bool EarlierItems::is_other_value(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const std::string_view before = tokens_[first - 1].word->folded;
  if (before == "soit") return last.kind != FigureKind::count && last.kind != FigureKind::duration;
  const bool alike = last.kind == figure.kind;
  const bool definite = before == "les" || before == "la" || before == "le";
  if (before == "dont" || (definite && first > 1 && is_word(tokens_, first - 2, "dont"))) {
    return alike || is_share(figure);
  }
  if (!alike) return false;
  if (figure.kind == FigureKind::measure && has_en(figure, reading_.sentence_at(first)))
    return true;
  if (before == "contre" || before == "apres" || before == "non") return true;
  if (figure.kind == FigureKind::percent && reading_.text.surface(first - 1) == ",") return true;
  if (last.rule == figure.rule && last.range.last + 1 == first) return true;
  const TokenIndex joint =
      has_pos(tokens_, first - 1, Pos::de) || before == "a" ? first - 2 : first - 1;
  return last.unit == figure.unit && last.kind != FigureKind::duration &&
         has_pos(tokens_, joint, Pos::conjunction);
}

// « 3 points de plus », « 400 morts, soit 12 % de plus », « perd 11,4 %, à 27,85 euros », « 640
// dollars (567 euros) ».
bool EarlierItems::is_said_beside(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const bool share = figure.kind == FigureKind::percent && is_word(tokens_, first - 1, "soit");
  if (last.kind == FigureKind::duration || (last.kind == FigureKind::count && !share)) return false;
  const TokenIndex next = figure.range.last;
  const bool compares =
      has_pos(tokens_, next, Pos::de) && is_one_of(tokens_, next + 1, {"plus", "moins", "mieux"});
  if (compares) return true;
  // « 486 000 hectares il y a deux ans (-8 %) »
  if (reading_.text.surface(first - 1) == "(") return only_time(last.range.last, first - 1);
  return is_word(tokens_, first - 1, "a") && last.rule != "figure.change" &&
         only_time(last.range.last, first - 1);
}

// Nothing but a comma and words of time: « perd 11 % depuis lundi, à 27 euros ».
bool EarlierItems::only_time(TokenIndex from, TokenIndex to) const {
  constexpr TokenIndex kReach = 8;
  if (to > from + kReach) return false;
  for (TokenIndex at = from; at < to;) {
    if (const auto* date = reading_.text.annotations.find(at, PhraseClass::date)) {
      at = date->range.last;
      continue;
    }
    const bool passes = reading_.text.surface(at) == "," ||
                        has_pos(tokens_, at, Pos::preposition) || is_word(tokens_, at, "rapport");
    if (!passes) return false;
    ++at;
  }
  return true;
}

}  // namespace greffier
