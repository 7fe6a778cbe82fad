#include "figure/measured_item.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"

#include <algorithm>

namespace greffier {

std::optional<Item> MeasuredItems::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const bool share = is_share(figure);
  const bool term = figure.kind == FigureKind::duration || figure.kind == FigureKind::money;
  if (auto item = same_.of_others(i, sentence)) return item;
  if (auto item = of_whole_quantity(i, sentence)) return item;
  if (auto item = measured_.find_equal(figure, sentence)) return item;
  if (auto item = repeated_.find(i, sentence)) {
    if (term || share) take_suspension(figure, *item);
    // « 54 % des Belges votent, 20 % sont absents »
    const VerbGroup* verb = share ? reading_.verb_group_at(figure.range.last) : nullptr;
    if (verb != nullptr && has_pos(tokens_, verb->finite, Pos::verb)) {
      item->befell = {};
      if (auto found = predicates_.find_after(figure.range.last, sentence)) befall(*found, *item);
    }
    return item;
  }
  if (share) {
    if (auto item = votes_.find(i, sentence)) return item;
    if (auto item = bracketed_.find(i, sentence)) return item;
  }
  if (is_other_side(i, sentence) || goes_with(i, sentence)) {
    Item item = *found_.items[i - 1];
    item.understood = true;
    return item;
  }
  if (auto item = gapped_.find(i, sentence)) return item;
  if (auto item = of_them_.their_number(i, sentence)) return item;
  if (auto item = of_them_.one_of_them(i, sentence)) return item;
  // « 318 trains ont roulé. La SNCB en avait maintenu un quart en juin », « … et les enfants en
  // sont 68 % »
  if (share && has_en(reading_, figure, sentence) &&
      counted_.group_after_de(figure, sentence) == nullptr) {
    if (auto item = one_in_some(i, sentence)) return item;
  }
  if (auto item = measured_.find(figure, sentence)) {
    if (auto moved = same_.of_movement(i, *item, sentence)) return moved;
    // « 6 120 bureaux, soit un tiers du total »: of them
    const Item* whole = share && item->words.last == item->head + 1 &&
                                is_one_of(tokens_, item->head, {"total", "ensemble"})
                            ? earlier_.count_before(i, sentence)
                            : nullptr;
    if (whole != nullptr) {
      Item understood = *whole;
      understood.understood = true;
      return understood;
    }
    if (figure.kind == FigureKind::money) noun_.take_what_has_it(sentence, *item);
    if (figure.kind == FigureKind::percent) {
      noun_.take_what_moved(*item);
      noun_.take_number_of(sentence, *item);
    }
    if (share) take_predicate(figure, sentence, *item);
    if (share) share_fate(i, sentence, *item);
    if (figure.kind == FigureKind::measure) take_fate(figure, sentence, *item);
    if (term) take_suspension(figure, *item);
    return item;
  }
  if (auto item = same_.find(i, sentence)) {
    const bool awaited = has_pos(tokens_, figure.range.last, Pos::participle);
    if (share && !awaited) take_predicate(figure, sentence, *item);
    return item;
  }
  if (auto item = parts_.find_among(figure, sentence); item && share) {
    take_predicate(figure, sentence, *item);
    return item;
  }
  if (auto item = deals_.find(i, sentence)) return item;
  if (auto item = opinions_.find(figure, sentence)) return item;
  if (auto item = terms_.find(i, sentence)) {
    take_suspension(figure, *item);
    return item;
  }
  if (figure.kind == FigureKind::ratio) return one_in_some(i, sentence);
  return figure.kind == FigureKind::measure ? find_area(figure, sentence) : std::nullopt;
}

// « le déficit atteint 5 % du PIB, soit 12 milliards, en baisse de 0,2 point »: of the deficit.
std::optional<Item> MeasuredItems::of_whole_quantity(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  if (i == 0 || first < sentence.first + 4 || figure.kind == FigureKind::percent) {
    return std::nullopt;
  }
  const FigureMention& last = found_.figures[i - 1];
  const bool again = (is_word(tokens_, first - 1, "soit") && figure.kind == FigureKind::money) ||
                     (figure.unit == "point" && goes_with(i, sentence));
  const bool part = last.kind == FigureKind::percent && sentence.contains(last.range.first) &&
                    counted_.group_after_de(last, sentence) != nullptr;
  if (!again || !part) return std::nullopt;
  auto item = mover_.find(last, sentence);
  if (item) item->understood = true;
  return item;
}

// « 20 000 commandes sur l'année (+17 %) »: of what was just counted.
bool MeasuredItems::follows_in_brackets(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kMost = 5;
  const TokenIndex bracket = found_.figures[i].range.first - 1;
  if (found_.figures[i].range.first < sentence.first + 2) return false;
  if (reading_.text.surface(bracket) != "(" || found_.figures[i - 1].kind != FigureKind::count) {
    return false;
  }
  const TokenIndex end =
      std::max(found_.items[i - 1]->words.last, found_.figures[i - 1].range.last);
  if (found_.items[i - 1]->understood || end > bracket || bracket - end > kMost) return false;
  for (TokenIndex token = end; token < bracket; ++token) {
    if (has_pos(tokens_, token, Pos::verb) || reading_.text.surface(token) == ",") return false;
  }
  return true;
}

// « un bénéfice de 251 millions, en hausse de 9 % », « 12 milliards (11 de dollars), en hausse de 4
// % », « 48 % à midi, en recul de deux points »: of the amount before.
bool MeasuredItems::goes_with(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  // « un budget de 64 millions d'euros, en hausse de 5 millions »
  const bool sum = i > 0 && figure.kind == FigureKind::money &&
                   found_.figures[i - 1].kind == FigureKind::money && first > sentence.first + 2 &&
                   noun_.is_measured(first - 2, "move");
  const bool by = figure.kind == FigureKind::percent || figure.unit == "point" || sum;
  if (i == 0 || !found_.items[i - 1] || !by) return false;
  if (figure.kind == FigureKind::percent && follows_in_brackets(i, sentence)) return true;
  // « 72 % des Belges craignent le froid (+9 points) »
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const bool gained = figure.unit == "point" && number != nullptr && number->signed_ &&
                      is_sign(reading_.text, first - 1, "(");
  if (gained && found_.figures[i - 1].kind == FigureKind::percent &&
      sentence.contains(found_.figures[i - 1].range.first)) {
    return true;
  }
  // « perdait 3,4 % à midi, à 1 389 points »
  const bool level = figure.unit == "point" && is_word(tokens_, first - 1, "a") &&
                     is_sign(reading_.text, first - 2, ",") &&
                     found_.figures[i - 1].kind == FigureKind::percent &&
                     sentence.contains(found_.figures[i - 1].range.first) &&
                     !has_verb(reading_, found_.figures[i - 1].range.last, first);
  if (level) return true;
  if (first < sentence.first + 5 || !has_pos(tokens_, first - 1, Pos::de) ||
      !is_word(tokens_, first - 3, "en") || !is_sign(reading_.text, first - 4, ",")) {
    return false;
  }
  const FigureMention& last = found_.figures[i - 1];
  if (!sentence.contains(last.range.first) || last.kind == FigureKind::count) return false;
  for (TokenIndex token = last.range.last; token < first - 4; ++token) {
    if (reading_.verb_group_at(token) != nullptr || is_sign(reading_.text, token, ","))
      return false;
  }
  return true;
}

// « long de 40 mètres, large de 8 et haut de 3 »: of the same.
bool MeasuredItems::is_other_side(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  if (i == 0 || !found_.items[i - 1] || !is_length(figure) || !is_length(found_.figures[i - 1]))
    return false;
  if (!sentence.contains(found_.figures[i - 1].range.first) || first < sentence.first + 3)
    return false;
  // « deux mètres de long et un mètre de large »
  const TokenIndex way = found_.figures[i - 1].range.last;
  const bool each = has_pos(tokens_, way, Pos::de) && first == way + 3 &&
                    (is_word(tokens_, first - 1, "et") || is_word(tokens_, first - 1, "sur")) &&
                    has_pos(tokens_, figure.range.last, Pos::de) &&
                    tokens_[way + 1].word->may_be(Pos::adjective);
  if (each) return true;
  const TokenIndex side = first - 2;
  return has_pos(tokens_, first - 1, Pos::de) && tokens_[side].word->may_be(Pos::adjective) &&
         found_.figures[i - 1].range.last + 2 >= side;
}

// « trois ans de prison, dont deux avec sursis », « trente mois ferme »: how it is to be served.
void MeasuredItems::take_suspension(const FigureMention& figure, Item& item) const {
  const TokenIndex end = std::max(
      figure.range.last, item.words.first >= figure.range.last ? item.words.last : TokenIndex{0});
  const TokenIndex last = end_of_suspension(tokens_, end);
  if (last == end) return;
  item.befell = {.words = {end, last}, .lemma = tokens_[last - 1].word->folded};
}

// « 300 hectares sont partis en fumée », « 1 850 hectares parcourus »: the unit is what burns.
std::optional<Item> MeasuredItems::find_area(const FigureMention& figure,
                                             TokenRange sentence) const {
  const TokenIndex unit =
      figure.number.last < figure.range.last && has_pos(tokens_, figure.number.last, Pos::de)
          ? figure.number.last + 1
          : figure.number.last;
  const bool area =
      figure.unit && (*figure.unit == "hectare" || figure.unit->starts_with("square"));
  if (!area || unit >= figure.range.last || !has_pos(tokens_, unit, Pos::noun)) return std::nullopt;
  // « quelque 300 hectares », « les 300 hectares »: the group begins before the number
  constexpr TokenIndex kMost = 3;
  const TokenIndex limit = back_from(figure.number.first, kMost, sentence.first);
  const NounGroup* group = nullptr;
  for (TokenIndex at = figure.number.first + 1; at-- > limit && group == nullptr;) {
    const NounGroup* here = reading_.noun_group_at(at);
    if (here != nullptr && here->head == unit) group = here;
  }
  if (group == nullptr) return std::nullopt;
  const auto found = predicates_.find(*group, figure.range.first, sentence, false);
  if (!found || !found->event) return std::nullopt;
  Item item{.words = {unit, std::max(unit + 1, group->base.last)}, .head = unit};
  befall(*found, item);
  return item;
}

// « 15 000 personnes sont sans abri, dont un tiers d'enfants »: they are too.
void MeasuredItems::share_fate(std::size_t i, TokenRange sentence, Item& item) const {
  const TokenIndex first = found_.figures[i].range.first;
  if (first == sentence.first || !is_word(tokens_, first - 1, "dont")) return;
  const Item* whole = earlier_.count_before(i, sentence);
  if (whole != nullptr && item.befell.words.empty()) item.befell = whole->befell;
}

// « a détruit 300 hectares de forêt », « 15 tonnes de riz ont été livrées ».
void MeasuredItems::take_fate(const FigureMention& figure, TokenRange sentence, Item& item) const {
  if (item.words.first <= figure.range.last) return;
  const NounGroup* group = counted_.group_after_de(figure, sentence);
  auto found = group == nullptr ? predicates_.find_before(figure.range.first, sentence)
                                : predicates_.find_of_part(*group, figure.range.first, sentence);
  if (found && found->event) befall(*found, item);
}

// « près d'un sur trois n'a rien mangé »: of those just counted.
std::optional<Item> MeasuredItems::one_in_some(std::size_t i, TokenRange sentence) const {
  const Item* last = earlier_.count_before(i, sentence);
  // « 72 % des Belges craignent le froid (+9 points) et un sur trois … »
  constexpr std::size_t kReach = 12;  // figures looked back over
  for (std::size_t j = i; last == nullptr && j-- > 0 && i - j <= kReach;) {
    if (!sentence.contains(found_.figures[j].range.first)) break;
    if (is_share(found_.figures[j]) && found_.items[j]) last = &*found_.items[j];
  }
  if (last == nullptr) last = earlier_.count_of_sentence_before(i, sentence);
  const bool of_share = last == nullptr && i > 0 && is_share(found_.figures[i - 1]) &&
                        found_.items[i - 1] && found_.is_in_sentence_before(i - 1, sentence);
  if (of_share) last = &*found_.items[i - 1];
  if (last == nullptr) return std::nullopt;
  Item item = *last;
  const TokenIndex first = found_.figures[i].range.first;
  const bool same = first > sentence.first && is_one_of(tokens_, first - 1, {"dont", "soit"});
  if (!same) item.befell = {};
  item.understood = true;
  if (auto found = predicates_.find_after(found_.figures[i].range.last, sentence)) {
    befall(*found, item);
  } else if (has_en(reading_, found_.figures[i], sentence)) {
    if (auto done = predicates_.find_before(first, sentence)) befall(*done, item);
  }
  return item;
}

void MeasuredItems::take_predicate(const FigureMention& figure, TokenRange sentence,
                                   Item& item) const {
  const NounGroup* group = counted_.group_after_de(figure, sentence);
  if (group != nullptr && figure.range.contains(item.head)) {
    // « un immeuble sur trois de la ville a été détruit »
    if (auto found = predicates_.find_after(group->range.last, sentence)) befall(*found, item);
    return;
  }
  if (group == nullptr && has_pos(tokens_, figure.range.last, Pos::de)) {
    group = counted_.group_of(figure, sentence);
  }
  if (group == nullptr) {
    // « un train sur deux est supprimé »
    if (auto found = predicates_.find_after(figure.range.last, sentence)) befall(*found, item);
    return;
  }
  const TokenIndex from = item.words.first;
  item = parts_.item_of_part(*group, figure.range.first, sentence);
  item.words.first = std::max(item.words.first, std::min(from, item.head));
}

}  // namespace greffier
