#include "figure/count_item.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

std::optional<Item> CountItems::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  // « ont perdu deux des leurs »
  const bool own_people = is_word(tokens_, figure.range.last, "des") &&
                          is_one_of(tokens_, figure.range.last + 1, {"leurs", "siens", "notres"});
  if (own_people) return std::nullopt;
  const NounGroup* group = counted_.group_of(figure, sentence);
  const bool own =
      group != nullptr && !counted_.lacks_noun(*group) && !is_said_again(i, *group, sentence) &&
      !is_awaited(i, *group, sentence) &&
      !(earlier_.count_before(i, sentence) != nullptr && tells_which(figure, *group, sentence)) &&
      !(earlier_.share_before(i, sentence) != nullptr && tells_which(figure, *group, sentence));
  if (own) {
    Item item = counted_.item_of(*group, figure.range.last, sentence);
    // « prend deux fois plus de temps », « flashé 78 fois en excès de vitesse »
    if (is_word(tokens_, group->head, "fois")) return item_of_word(group->head);
    if (auto found = predicates_.find(*group, figure.range.first, sentence, false)) {
      // « huit sites tenus par les rebelles ont été visés »: which they are, then what befell
      const auto verb = predicates_.find_verb(*group, figure.range.first, sentence);
      if (verb && found->words.first == group->range.last && verb->main != found->main) {
        item.words.last = counted_.end_of_matter(found->words.last, sentence);
        found = verb;
      }
      befall(*found, item);
    } else {
      share_befell(i, sentence, item);
      if (item.befell.words.empty()) counted_.add_clause(*group, item, sentence);
    }
    return item;
  }
  if (auto item = find_bracketed(figure, sentence)) return item;
  if (auto item = find_listed(figure, sentence)) return item;
  if (group == nullptr) {
    if (auto item = find_partitive(figure, sentence)) return item;
    if (auto item = find_nominal(i, sentence)) return item;
    if (auto item = find_marked(figure, sentence)) return item;
  }
  return find_understood(i, sentence);
}

// « ont été tuées et au moins 37 blessées »: a participle of the same things.
bool CountItems::is_said_again(std::size_t i, const NounGroup& group, TokenRange sentence) const {
  const Item* last = earlier_.count_before(i, sentence);
  if (last == nullptr || last->befell.words.empty()) return false;
  const Token& head = tokens_[group.head];
  if (!head.word->may_be(Pos::participle) || group.head + 1 < group.base.last) return false;
  const TokenIndex joint = found_.figures[i].range.first - 1;
  return has_pos(tokens_, joint, Pos::conjunction) && last->befell.words.last == joint;
}

// « vingt-trois blessés, dont six graves »: an adjective of those just counted.
bool CountItems::tells_which(const FigureMention& figure, const NounGroup& group,
                             TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first == sentence.first || !is_word(tokens_, first - 1, "dont")) return false;
  const Token& head = tokens_[group.head];
  const auto& analyses = head.word->analyses;
  const bool adjective = head.word->may_be(Pos::adjective) && !analyses.empty() &&
                         (head.pos == Pos::adjective || !group.features.has(Feature::human));
  const bool alone = group.range.last == group.head + 1 && group.name.empty();
  // « dont 5 870 suivis d'une opération »
  const bool done = head.word->may_be(Pos::participle) && !group.features.has(Feature::human) &&
                    group.core.first == group.head && group.name.empty();
  if (done && !alone) return !find_word_row(reading_, group.head, count_noun_);
  return adjective && alone && !group.title && !find_word_row(reading_, group.head, count_noun_);
}

// « tant en décès (126 141) que de cas (2 590 582) », « les maçons (près de 1 200) »
std::optional<Item> CountItems::find_bracketed(const FigureMention& figure,
                                               TokenRange sentence) const {
  const TokenIndex bracket = figure.range.first - 1;
  if (figure.range.first < sentence.first + 2) return std::nullopt;
  const bool alone = reading_.text.surface(bracket) == "(" && figure.range.last < sentence.last &&
                     reading_.text.surface(figure.range.last) == ")";
  const NounGroup* group = alone ? reading_.noun_group_at(bracket - 1) : nullptr;
  const bool article = alone && group == nullptr && has_pos(tokens_, bracket - 2, Pos::determiner);
  if (article) group = reading_.noun_group_at(bracket - 2);
  constexpr double kMany = 100;  // below it may be their points or their place
  const bool several = group != nullptr && group->range.last == bracket && group->number.empty() &&
                       !group->features.has(Feature::singular);
  const bool people = several && group->features.has(Feature::definite) &&
                      group->features.has(Feature::human) && !group->only_name() &&
                      figure.value.value_or(0) >= kMany;
  const bool things =
      several && figure.range == figure.number && find_word_row(reading_, group->head, count_noun_);
  return things || people ? std::optional<Item>(counted_.item_of(*group, 0, sentence))
                          : std::nullopt;
}

// « Inscrits : 6 214 ; votants : 3 902 ; exprimés : 3 771 »: what a list of results counts.
std::optional<Item> CountItems::find_listed(const FigureMention& figure,
                                            TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2 || !is_sign(reading_.text, first - 1, ":")) return std::nullopt;
  const TokenIndex noun = first - 2;
  const bool opens = noun == sentence.first || is_sign(reading_.text, noun - 1, ";") ||
                     is_sign(reading_.text, noun - 1, "•");
  const TokenIndex end = figure.range.last;
  const bool closes = end >= sentence.last || has_pos(tokens_, end, Pos::punctuation);
  const bool counts = is_plural(tokens_[noun]) && (tokens_[noun].word->may_be(Pos::noun) ||
                                                   tokens_[noun].word->may_be(Pos::participle));
  return opens && closes && counts ? std::optional<Item>(item_of_word(noun)) : std::nullopt;
}

// « cinq de nos collègues », « 43 des 50 passagers », « trois d'entre eux ».
std::optional<Item> CountItems::find_partitive(const FigureMention& figure,
                                               TokenRange sentence) const {
  const NounGroup* group = counted_.group_after_de(figure, sentence);
  if (group == nullptr) return std::nullopt;
  const bool definite = group->features.has(Feature::definite) ||
                        is_word(tokens_, group->range.first - 1, "des") ||
                        is_word(tokens_, figure.range.last, "des");
  if (!definite) return std::nullopt;  // « 42 postes, dont 28 d'infirmières »
  // « six voitures, dont les deux de Ferrari »: whose, not which
  const bool whose = group->only_name() && group->number.empty();
  if (whose && !group->features.has(Feature::plural)) return std::nullopt;
  return parts_.item_of_part(*group, figure.range.first, sentence);
}

// « une centaine de “petites mains” »
std::optional<Item> CountItems::find_marked(const FigureMention& figure,
                                            TokenRange sentence) const {
  TokenIndex mark = figure.range.last;
  if (has_pos(tokens_, mark, Pos::de)) ++mark;
  if (mark + 1 >= sentence.last || tokens_[mark].kind != TokenKind::mark) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(mark + 1);
  const bool bare = group != nullptr && group->features.has(Feature::bare_noun);
  return bare ? std::optional<Item>(counted_.item_of(*group, 0, sentence)) : std::nullopt;
}

// « 400 évacués », « 27 blessés »: a participle that is the noun.
std::optional<Item> CountItems::find_nominal(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex next = figure.range.last;
  if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return std::nullopt;
  const bool befell =
      has_pos(tokens_, next, Pos::participle) || has_pos(tokens_, next, Pos::adjective);
  const bool noun = tokens_[next].word->may_be(Pos::noun) ||
                    find_word_row(reading_, next, count_noun_).has_value() ||
                    (find_word_row(reading_, next, event_verb_).has_value() &&
                     earlier_.count_before(i, sentence) == nullptr);
  const bool joined =
      figure.range.first > 0 && has_pos(tokens_, figure.range.first - 1, Pos::conjunction);
  if (!befell || !noun || joined) return std::nullopt;
  return item_of_word(next);
}

std::optional<Item> CountItems::find_understood(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  // « cinq lots de 12 »: of other things
  const bool packed = i > 0 && found_.items[i - 1] && first > sentence.first + 1 &&
                      has_pos(tokens_, first - 1, Pos::de) &&
                      found_.items[i - 1]->head == first - 2;
  if (packed) return std::nullopt;
  // « 27 morts, soit quinze de plus »
  const bool compared =
      first > sentence.first + 1 && (is_one_of(tokens_, first - 1, {"contre", "dont", "soit"}) ||
                                     is_word(tokens_, first - 2, "lieu"));
  const bool other = compared && earlier_.count_before(i, sentence) != nullptr;
  std::optional<Item> item = parts_.find_apposed(figure, sentence);
  if (item) return item;
  item = parts_.find_numbered(figure, sentence);
  if (item) return item;
  // « 33 des 43 sièges, en progression de quatre »
  const bool rises = first > sentence.first + 3 && has_pos(tokens_, first - 1, Pos::de) &&
                     is_word(tokens_, first - 3, "en") && measured_.moves(first - 2);
  const Item* risen = rises ? earlier_.count_before(i, sentence) : nullptr;
  if (risen != nullptr) {
    item = *risen;
    item->understood = true;
    return item;
  }
  // « pour une capacité de 1 140 »
  const bool of = first > sentence.first + 1 && has_pos(tokens_, first - 1, Pos::de);
  if (of && find_word_row(reading_, first - 2, measured_noun_)) {
    item = measured_.find(figure, sentence);
    if (item) return item;
  }
  if (!other) item = measured_.find_tally(figure, sentence);
  // « Le nombre de chômeurs a reculé de 800 personnes, pour s'établir à 3 000 »
  if (!item && is_reached(figure, sentence)) item = movers_.find(figure, sentence);
  // « porte à 12 le nombre de ses soldats tués au combat »
  if (item) {
    if (auto found = predicates_.beside(item->words.last, sentence)) befall(*found, *item);
  }
  if (!item && i > 0 && found_.figures[i - 1].kind == FigureKind::percent) {
    item = repeated_.find(i, sentence);
  }
  // « La magnitude est de 6,3. L'institut l'évalue à 6,1 »
  if (!item && is_decimal(figure)) {
    item = same_.of_pronoun(i, sentence);
  }
  // « un trou estimé à une vingtaine de millions »
  if (!item && first > sentence.first && is_word(tokens_, first - 1, "a") && first > 1 &&
      has_pos(tokens_, first - 2, Pos::participle)) {
    item = movers_.find(figure, sentence);
  }
  if (!item && is_decimal(figure)) {
    // « 23 répliques, la plus forte de 4,9 »
    item = earlier_.magnitude_before(i);
    if (item) item->understood = true;
    if (item) return item;
  }
  // « les entrées dans les deux musées sont passées de 50 à 70 »: of what moved
  if (!item && figure.rule == "figure.change") item = movers_.find(figure, sentence);
  const Item* last = item ? nullptr : earlier_.count_before(i, sentence);
  if (!item && last == nullptr && compared && is_one_of(tokens_, first - 1, {"dont", "soit"})) {
    last = earlier_.share_before(i, sentence);
  }
  if (!item && last == nullptr) {
    item = movers_.find(figure, sentence);
    if (!item) {
      item = parts_.find_among(figure, sentence);
      if (item) take_own_predicate(figure, sentence, *item);
    }
    if (!item) {
      item = parts_.find_whole(figure, sentence);
      if (item) take_own_predicate(figure, sentence, *item);
    }
    if (!item && has_en(reading_, figure, sentence)) last = earlier_.share_before(i, sentence);
    if (!item && last == nullptr) last = earlier_.resumed(i, sentence);
    if (!item && last == nullptr) last = earlier_.tallied(i, sentence);
    if (!item && last == nullptr) last = earlier_.placed(i, sentence);
    if (!item && last == nullptr && has_en(reading_, figure, sentence)) {
      item = parts_.find_under_en(figure, sentence);
      if (item) take_own_predicate(figure, sentence, *item);
    }
  }
  if (last != nullptr) item = *last;
  if (!item) return std::nullopt;
  item->understood = true;
  // « 29 bureaux dépouillés sur 41 »: all of them
  const bool out_of =
      first > sentence.first && is_word(tokens_, first - 1, "sur") && figure.rule == "figure.ratio";
  // « a fermé 27 magasins sur les 61 »
  const bool out_of_all = first > sentence.first + 1 && is_word(tokens_, first - 1, "les") &&
                          is_word(tokens_, first - 2, "sur");
  if (!out_of && !out_of_all) {
    if (last != nullptr) take_own_predicate(figure, sentence, *item);
    return item;
  }
  item->befell = {};
  // « 318 trains, sur les 3 700 programmés »
  if (const auto own = predicates_.beside(figure.range.last, sentence)) befall(*own, *item);
  return item;
}

// « 6,0 », « 4,9 »: no things are so many.
bool CountItems::is_decimal(const FigureMention& figure) const {
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  return number != nullptr && number->value.scale > 0 && !number->magnitude;
}

// « pour s'établir à 3 000 »
bool CountItems::is_reached(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kMost = 4;
  const TokenIndex to = figure.range.first - 1;
  if (figure.range.first < sentence.first + 3 || !is_word(tokens_, to, "a")) return false;
  for (TokenIndex at = to; at-- > back_from(to, kMost, sentence.first + 1);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb != nullptr && verb->range.last == to)
      return verb->features.has(Feature::infinitive) && is_word(tokens_, at - 1, "pour");
  }
  return false;
}

// « 61 élèves au lieu des 68 attendus », « contre 68 attendus »: of those just counted.
bool CountItems::is_awaited(std::size_t i, const NounGroup& group, TokenRange sentence) const {
  const TokenIndex first = found_.figures[i].range.first;
  return first > sentence.first && is_one_of(tokens_, first - 1, {"les", "des", "aux", "contre"}) &&
         tokens_[group.head].word->classes.test(awaited_) && group.range.last == group.head + 1 &&
         earlier_.count_before(i, sentence) != nullptr;
}

}  // namespace greffier
