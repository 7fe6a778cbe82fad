#include "figure/mover.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 16;  // tokens from a quantity's verb to its figure

}  // namespace

std::optional<Item> MoverReader::find(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (auto item = offered_from(figure, sentence)) return item;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  const TokenIndex inserted = before_insertion(first, sentence);
  for (TokenIndex at = inserted; at-- > limit;) {
    if (reading_.text.surface(at) == ";") return std::nullopt;
    // « la neige atteint 60 cm à 1 500 mètres »
    const bool placed = is_length(figure) && figure.rule != "figure.change" &&
                        has_pos(tokens_, at, Pos::number) && is_word(tokens_, first - 1, "a");
    if (placed) return std::nullopt;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr && at + 1 == first && is_word(tokens_, at, "sur") && is_length(figure)) {
      return stretched(at, sentence);
    }
    if (verb == nullptr) {
      // « restent deuxièmes avec 41 points »
      const bool dated = subjects_.is_dated(at);
      const bool other = has_pos(tokens_, at, Pos::noun) || has_pos(tokens_, at, Pos::adjective);
      const NounGroup* group = reading_.noun_group_at(at);
      // « a atteint un record à 3 euros »: what reached it
      const bool value = group != nullptr && noun_.is_measured(group->head, "limit");
      if (!dated && other && group != nullptr && !value) return std::nullopt;
      // « est resté stable à 6 % »
      const bool state =
          at + 2 == first && (is_word(tokens_, at + 1, "a") ||
                              (is_length(figure) && has_pos(tokens_, at + 1, Pos::de)));
      if (!dated && has_pos(tokens_, at, Pos::adjective) && at + 1 < first && !state)
        return std::nullopt;
      continue;
    }
    if (verb->range.last > first) continue;
    const bool states =
        verb->lemma == "être" &&
        ((has_pos(tokens_, first - 1, Pos::de) &&
          (verb->range.last + 1 == first ||
           // « n'était, selon la mairie, que de 3 % »
           (inserted < first && verb->range.last == inserted) ||
           // « n'est que de 3 % », « est désormais de 3 euros »
           (verb->range.last + 2 == first &&
            (is_word(tokens_, first - 2, "que") || has_pos(tokens_, first - 2, Pos::adverb))))) ||
         (is_word(tokens_, first, "de") && verb->range.last == first));  // « de l'ordre de »
    // « Les bancs sont distants d'un mètre », « est long de 40 mètres »
    const TokenIndex adjective =
        is_word(tokens_, first - 1, "d'") || has_pos(tokens_, first - 1, Pos::de) ? first - 2
                                                                                  : first;
    const bool measures = verb->lemma == "être" && is_length(figure) && adjective < first &&
                          verb->range.last == adjective &&
                          has_pos(tokens_, adjective, Pos::adjective);
    if (measures) {
      const auto subject = find_subject(reading_, *verb, sentence);
      if (!subject || subject->group == nullptr) return std::nullopt;
      return noun_.counted_by(*subject->group, subject->group->range.last, sentence);
    }
    // « une amende pouvant aller jusqu'à 75 000 euros »
    const bool reaches = verb->lemma == "aller" && figure.modifier == Modifier::less_than &&
                         verb->range.last == first;
    const bool share = is_share(figure);
    // « n'a pris que 0,5 % »
    const TokenIndex only = has_pos(tokens_, first - 1, Pos::que) ? first - 1 : first;
    const bool adjoins = share && !pays(*verb) && verb->range.last == only && !verb->report &&
                         tokens_[verb->finite].pos == Pos::verb;
    // « n'est financé qu'à 7 % »
    TokenIndex to = first - 1;
    if (to > sentence.first && is_word(tokens_, to - 1, "qu'")) --to;
    const bool filled = share && verb->features.has(Feature::passive) && verb->range.last == to &&
                        is_word(tokens_, first - 1, "a") &&
                        find_verb_row(reading_, *verb, event_verb_).has_value();
    const bool changes =
        find_verb_row(reading_, *verb, change_verb_).has_value() || sells(*verb, figure);
    if (!changes && !states && !adjoins && !reaches && !filled) return std::nullopt;
    return of_subject(*verb, figure, sentence);
  }
  return std::nullopt;
}

// « Les lunettes sont disponibles à partir de 279 euros », « Le vélo, proposé dès 900 euros »
std::optional<Item> MoverReader::offered_from(const FigureMention& figure,
                                              TokenRange sentence) const {
  constexpr TokenIndex kNear = 5;  // « sera vendu en mars à partir de »
  const TokenIndex first = figure.range.first;
  if (figure.kind != FigureKind::money || first < sentence.first + 4) return std::nullopt;
  const bool from = has_pos(tokens_, first - 1, Pos::de) && is_word(tokens_, first - 2, "partir") &&
                    is_word(tokens_, first - 3, "a");
  if (!from && !is_word(tokens_, first - 1, "des")) return std::nullopt;
  const TokenIndex end = from ? first - 3 : first - 1;
  if (has_pos(tokens_, figure.range.last, Pos::de)) return std::nullopt;  // « 20 euros d'achat »
  for (TokenIndex at = end; at-- > back_from(end, kNear, sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    const bool is = verb->lemma == "être" && has_pos(tokens_, verb->range.last, Pos::adjective) &&
                    verb->range.last + 1 == end;
    const bool offered = verb->features.has(Feature::passive) || verb->features.has(Feature::bare);
    if (!is && !offered) return std::nullopt;
    const auto [group, until] = subjects_.find(*verb, sentence);
    const bool thing = group != nullptr && !group->features.has(Feature::human);
    return thing ? noun_.counted_by(*group, until, sentence) : std::nullopt;
  }
  return std::nullopt;
}

// « grimperait, sans réforme, de 3 milliards », « s'élève, lui, à 3 milliards »: where words
// between commas begin that part the verb from its figure; `first` where there are none.
TokenIndex MoverReader::before_insertion(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kMost = 12;
  if (first < sentence.first + 4) return first;
  const bool tied = has_pos(tokens_, first - 1, Pos::de) || is_word(tokens_, first - 1, "a");
  TokenIndex comma = tied ? first - 2 : first - 1;
  if (has_pos(tokens_, comma, Pos::que)) --comma;
  if (!is_sign(reading_.text, comma, ",")) return first;
  for (TokenIndex at = comma; at-- > back_from(comma, kMost, sentence.first);) {
    if (reading_.verb_group_at(at) != nullptr) return first;
    if (!is_sign(reading_.text, at, ",")) continue;
    const TokenIndex opening = at + 1;
    const bool aside = has_pos(tokens_, opening, Pos::preposition) ||
                       has_pos(tokens_, opening, Pos::de) ||  // « d'après la mairie »
                       has_pos(tokens_, opening, Pos::adverb) ||
                       has_pos(tokens_, opening, Pos::pronoun) || subjects_.is_dated(opening);
    return aside ? at : first;
  }
  return first;
}

// « paie 28 % de plus que lui »: nobody moves.
bool MoverReader::pays(const VerbGroup& verb) const {
  const auto event = find_verb_row(reading_, verb, event_verb_);
  return event && reading_.lexicon.cell(*event, "category") == "paid";
}

// « la toile a été adjugée 3 000 euros », « un costume payé 500 euros ».
bool MoverReader::sells(const VerbGroup& verb, const FigureMention& figure) const {
  const bool passive = verb.features.has(Feature::passive) || verb.features.has(Feature::bare);
  // « payé par son ami 5 180 euros »
  TokenIndex end = verb.range.last;
  if (is_word(tokens_, end, "par")) {
    const NounGroup* agent = reading_.noun_group_at(end + 1);
    if (agent != nullptr && agent->range.last <= figure.range.first) end = agent->range.last;
  }
  if (figure.kind != FigureKind::money || end != figure.range.first || !passive) return false;
  const auto event = find_verb_row(reading_, verb, event_verb_);
  if (!event) return false;
  const std::string_view category = reading_.lexicon.cell(*event, "category");
  return category == "sold" || category == "bought" || category == "paid";
}

// « des bouchons s'étirent sur 12 km », « la route est coupée sur 2 km »: how far it reaches.
std::optional<Item> MoverReader::stretched(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kMost = 5;
  const TokenIndex limit = back_from(end, kMost, sentence.first);
  for (TokenIndex at = end; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last != end) continue;
    const auto subject = find_subject(reading_, *verb, sentence);
    if (!subject || subject->group == nullptr) return std::nullopt;
    const NounGroup& group = *subject->group;
    const bool acts = group.features.has(Feature::human) || group.features.has(Feature::body) ||
                      group.only_name() || tokens_[group.head].pos != Pos::noun;
    return acts ? std::nullopt : noun_.counted_by(group, group.range.last, sentence);
  }
  return std::nullopt;
}

std::string_view MoverReader::role_of(const VerbGroup& verb) const {
  const auto row = find_verb_row(reading_, verb, change_verb_);
  return row ? reading_.lexicon.cell(*row, "role") : std::string_view();
}

// Whether a noun is a thing that moves or stands somewhere.
bool MoverReader::may_move(const NounGroup& group, const VerbGroup& verb) const {
  const Token& head = tokens_[group.head];
  if (head.pos != Pos::noun && !group.only_name()) return false;
  // « a vu les siennes fondre de 12 % »
  if (is_one_of(tokens_, group.head, {"sien", "sienne", "siens", "siennes", "leurs"})) return false;
  // « ces dernières seront réduites de 30 % »
  if (head.word->classes.test(counter_)) return false;
  // « dès la 38e minute, réduits à dix »
  const auto unit = find_word_row(reading_, group.head, unit_);
  if (unit && reading_.lexicon.cell(*unit, "kind") == "duration") return false;
  // « le maire ne dépasse pas 22 % »: nobody is a quantity
  if (group.features.has(Feature::human) && group.features.has(Feature::singular) &&
      !noun_.is_measured(group.head, "")) {
    return false;
  }
  // « après l'avoir ramené de 4 % »
  if (verb.features.has(Feature::bare) && head.word->may_be(Pos::infinitive)) return false;
  // « la livre turque cède 0,6 % »
  if (reading_.text.annotations.find(group.head, currency_) != nullptr) return true;
  // « le sondage donne 51 % »: who found it, not what it is of
  const bool study = find_word_row(reading_, group.head, report_noun_).has_value() &&
                     group.features.has(Feature::singular);
  // « le journal se vend 3 euros »
  return !study || noun_.is_measured(group.head, "") || role_of(verb) == "worth";
}

bool MoverReader::is_water(const NounGroup& group) const {
  const auto noun = find_word_row(reading_, group.head, place_head_);
  if (noun && reading_.lexicon.cell(*noun, "kind") == "water") return true;
  if (!group.only_name()) return false;
  for (const ClassRow& row : tokens_[group.head].word->rows) {
    if (row.id == place_ && reading_.lexicon.cell(row.row, kind_) == "water") return true;
  }
  const auto* place = reading_.text.annotations.find(group.name.first, place_);
  return place != nullptr && place->row && reading_.lexicon.cell(*place->row, kind_) == "water";
}

// Whether the figure can be how far the subject went: not what it made go, won or is away.
bool MoverReader::moves_by(const NounGroup& group, const VerbGroup& verb,
                           const FigureMention& figure) const {
  const bool share = is_share(figure) || figure.unit == "point";
  if (share) return true;
  // « la Loire atteint 5,10 mètres »: its level
  if (figure.kind == FigureKind::measure && is_length(figure) && is_water(group)) return true;
  // « Vestra vaut 3 milliards », « l'action s'échange à 12 euros »
  const bool person = group.features.has(Feature::human) && !group.features.has(Feature::body);
  // not « Selon Jean Roux, le gel a coûté 3 millions »
  const bool apart = group.only_name() && group.range.last != verb.range.first;
  if (figure.kind == FigureKind::money && role_of(verb) == "worth" && !person && !apart)
    return true;
  const bool acts =
      group.features.has(Feature::human) || group.features.has(Feature::body) || group.only_name();
  if (acts) return false;
  if (noun_.is_measured(group.head, "")) return true;
  // « a gagné 3 millions d'euros »: what somebody won
  const bool moves = role_of(verb) == "move";
  if (figure.kind == FigureKind::money) return !moves || verb.range.last != figure.range.first;
  // « l'eau montait de trois centimètres »
  const bool by = moves && has_pos(tokens_, figure.range.first - 1, Pos::de);
  return figure.kind != FigureKind::measure || !is_length(figure) || by;
}

// « abaisse de 0,9 | à 0,7 % sa prévision »: behind both ends.
TokenIndex MoverReader::end_of_change(const FigureMention& figure) const {
  const TokenIndex end = figure.range.last;
  const NumberPhrase* to = is_word(tokens_, end, "a") ? reading_.number_at(end + 1) : nullptr;
  if (to == nullptr) return end;
  return to->range.last + (is_sign(reading_.text, to->range.last, "%") ? 1U : 0U);
}

std::optional<Item> MoverReader::of_subject(const VerbGroup& verb, const FigureMention& figure,
                                            TokenRange sentence) const {
  auto [group, end] = subjects_.find(verb, sentence);
  if (group == nullptr) {
    group = subjects_.topic(verb, sentence);
    end = group == nullptr ? end : group->range.last;
  }
  if (group == nullptr || !may_move(*group, verb)) return std::nullopt;
  const TokenIndex before = figure.range.first - 1;
  // « a réduit de moitié les dépenses »: of the object
  const NounGroup* what = objects_.find(end_of_change(figure), sentence);
  // « a porté de 7 à 8 % la taxe »
  const Analysis* auxiliary = tokens_[verb.finite].analysis();
  const bool carries = role_of(verb) == "carry" && !verb.features.has(Feature::passive) &&
                       !verb.features.has(Feature::pronominal);
  const bool made = (carries || figure.rule == "figure.change") && auxiliary != nullptr &&
                    auxiliary->lemma != "être" && !verb.features.has(Feature::bare);
  if (what != nullptr && (made || !is_word(tokens_, before, "a"))) {
    const bool moved = what->number.empty() && role_of(verb) != "stand" &&
                       role_of(verb) != "worth" && (made || has_pos(tokens_, before, Pos::de));
    return moved ? noun_.counted_by(*what, what->range.last, sentence) : std::nullopt;
  }
  if (!moves_by(*group, verb, figure)) return std::nullopt;
  // « Vestra est payé 46,50 euros », by the share
  if (!group->name.empty() && sells(verb, figure)) return std::nullopt;
  return noun_.counted_by(*group, end, sentence);
}

}  // namespace greffier
