#include "figure/repeated_value.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

std::optional<Item> RepeatedValue::find(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !sentence.contains(found_.figures[i - 1].range.first) || !found_.items[i - 1]) {
    return std::nullopt;
  }
  const FigureMention& figure = found_.figures[i];
  // « 38 % des villages d'au moins dix feux …, contre 10 % »: the share, not the ten
  const bool inner = found_.is_inner(i - 1) && is_share(found_.figures[i - 2]);
  if (inner && is_share(figure) && is_other_value(found_.figures[i - 2], figure)) {
    return found_.understood(i - 2);
  }
  const FigureMention& last = found_.figures[i - 1];
  // « ont reculé de 8 %, à 3,9 milliards, et de 19 % en Chine »: of what the first share is of
  const TokenIndex tie = figure.range.first - 1;
  const bool over = i > 1 && figure.kind == FigureKind::percent && last.kind == FigureKind::money &&
                    has_pos(tokens_, tie, Pos::de) && has_pos(tokens_, tie - 1, Pos::conjunction) &&
                    found_.items[i - 2] && found_.figures[i - 2].kind == FigureKind::percent &&
                    sentence.contains(found_.figures[i - 2].range.first);
  if (over) return found_.understood(i - 2);
  if (is_given_as_well(i)) return found_.understood(i - 1);
  // « les trois quarts des élèves (75 %) »
  const TokenIndex bracket = figure.range.first - 1;
  const bool same = is_share(last) && is_share(figure) && is_sign(reading_.text, bracket, "(") &&
                    !found_.items[i - 1]->understood && found_.items[i - 1]->words.last == bracket;
  if (same) {
    return found_.understood(i - 1);
  }
  // « près d'un tiers (+32 %) »
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const bool moved = is_share(last) && figure.kind == FigureKind::percent &&
                     is_sign(reading_.text, bracket, "(") && last.range.last == bracket &&
                     number != nullptr && number->signed_;
  if (moved) return found_.understood(i - 1);
  if (is_share_of_sum(i)) return found_.understood(i - 1);
  const bool apart = names_things(figure, sentence);
  if (!is_said_beside(i) && (apart || !is_other_value(last, figure))) {
    return std::nullopt;
  }
  const bool aside = i > 1 && found_.items[i - 2] && is_compared_aside(reading_, last, figure);
  Item item = *found_.items[aside ? i - 2 : i - 1];
  item.understood = true;
  // « 5 % de ceux qui passent le bac »: other ones
  const TokenIndex next = figure.range.last;
  if (has_pos(tokens_, next, Pos::de) && has_pos(tokens_, next + 1, Pos::pronoun)) {
    item = {.words = {item.words.first, item.head + 1}, .head = item.head, .understood = true};
  }
  return item;
}

// « 8 % des femmes »: what this one is of.
bool RepeatedValue::names_things(const FigureMention& figure, TokenRange sentence) const {
  if (const NounGroup* group = counted_.group_after_de(figure, sentence)) {
    return !is_share(figure) || !is_round(reading_, *group);
  }
  // « 8 millions pour le port et 4 pour les quais », « 49 euros le billet et 210 euros le taxi »
  const TokenIndex next = figure.range.last;
  const bool versus = is_word(tokens_, figure.range.first - 1, "contre");
  const bool bought = has_pos(tokens_, next, Pos::determiner, sentence.last) &&
                      reading_.noun_group_at(next) != nullptr && !is_rate(next);
  if (figure.kind == FigureKind::money && !versus && (is_word(tokens_, next, "pour") || bought)) {
    return true;
  }
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
bool RepeatedValue::is_other_value(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const std::string_view before = tokens_[first - 1].word->folded;
  if (before == "soit") return last.kind != FigureKind::count && last.kind != FigureKind::duration;
  const bool alike = last.kind == figure.kind;
  if (is_borne(last, figure)) return true;
  if (alike && before == "a" && begins_range(reading_, last.range.first)) return true;
  if (is_within_limits(figure) && (alike || last.unit == "point")) return true;
  // « d'une magnitude de 7,1, révisée à 7,4 »
  if (alike && figure.kind == FigureKind::measure && !figure.unit && !last.unit) return true;
  const bool definite = before == "les" || before == "la" || before == "le";
  if (before == "dont" || (definite && first > 1 && is_word(tokens_, first - 2, "dont"))) {
    return alike || is_share(figure);
  }
  if (!alike) return false;
  if (figure.kind == FigureKind::measure && has_en(reading_, figure, reading_.sentence_at(first)))
    return true;
  if (before == "contre" || before == "apres" || before == "non") return true;
  // « atteint 9 %, loin des 17 % d'hier », « bien en deçà des 95 % requis »
  const bool far =
      first > 1 && is_one_of(tokens_, first - 1, {"des", "de", "les"}) &&
      is_one_of(tokens_, first - 2,
                {"loin", "deca", "dela", "dessous", "dessus", "au-dessous", "au-dessus"});
  if (far) return true;
  // « …, alors qu'il en faudrait 95 % »
  if (is_share(figure) && has_en(reading_, figure, reading_.sentence_at(first))) return true;
  if (is_instead(first)) return true;
  if (is_denied(tokens_, first)) return true;
  if (figure.kind == FigureKind::percent && reading_.text.surface(first - 1) == ",") return true;
  // « baisseront de 1 % pour les uns, de 2 % pour les autres »
  if (figure.kind == FigureKind::percent && first > 1 && has_pos(tokens_, first - 1, Pos::de) &&
      is_sign(reading_.text, first - 2, ",")) {
    // « les ventes ont bondi de 3 %, les achats, de 2 % »
    const NounGroup* other = reading_.noun_group_at(last.range.last + 1);
    return other == nullptr || other->range.last != first - 2 ||
           !is_sign(reading_.text, last.range.last, ",");
  }
  const bool placed = before == "a" && is_length(figure) && figure.rule != "figure.change";
  if (last.rule == figure.rule && last.range.last + 1 == first && !placed) return true;
  const TokenIndex joint =
      has_pos(tokens_, first - 1, Pos::de) || before == "a" ? first - 2 : first - 1;
  return last.unit == figure.unit && last.kind != FigureKind::duration &&
         has_pos(tokens_, joint, Pos::conjunction);
}

// « Paris débloque 3 millions d'euros d'aide, Berlin 2 millions »
bool RepeatedValue::is_given_as_well(std::size_t i) const {
  const FigureMention& last = found_.figures[i - 1];
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const bool sums = last.kind == FigureKind::money && figure.kind == FigureKind::money &&
                    found_.items[i - 1]->words.first >= last.range.last;
  if (!sums || first < last.range.last + 2) return false;
  TokenIndex giver = first;
  while (giver > last.range.last && has_pos(tokens_, giver - 1, Pos::name)) --giver;
  return giver < first && found_.items[i - 1]->words.last + 1 == giver &&
         (is_sign(reading_.text, giver - 1, ",") || has_pos(tokens_, giver - 1, Pos::conjunction));
}

// « 4,70 € | le 1er août », « 12 euros | l'heure », « 3 € | le week-end »: when, or each
bool RepeatedValue::is_rate(TokenIndex article) const {
  const TokenIndex noun = article + 1;
  const ClassSet& classes = tokens_[noun].word->classes;
  return reading_.text.annotations.find(article, PhraseClass::date) != nullptr ||
         reading_.text.annotations.find(noun, PhraseClass::date) != nullptr ||
         classes.test(unit_) || classes.test(day_part_);
}

// « 3 %, au lieu de 5 % »
bool RepeatedValue::is_instead(TokenIndex first) const {
  return first > 2 && has_pos(tokens_, first - 1, Pos::de) && is_word(tokens_, first - 2, "lieu") &&
         is_word(tokens_, first - 3, "au");
}

// « dans une fourchette de 3 % à 4 % », « à un montant compris entre 400 et 450 millions »: nouns
// of no quantity but what the value before it is of.
bool RepeatedValue::is_within_limits(const FigureMention& figure) const {
  TokenIndex end = figure.range.first;
  if (end < 3 || figure.modifier != Modifier::between) return false;
  if (has_pos(tokens_, end - 1, Pos::de)) --end;
  const bool comprised =
      has_pos(tokens_, end - 1, Pos::participle) || has_pos(tokens_, end - 1, Pos::adjective);
  if (comprised) --end;
  const auto row = find_word_row(reading_, end - 1, measured_);
  const bool limits = row && (comprised || reading_.lexicon.cell(*row, role_) == "limit");
  return limits && (has_pos(tokens_, end - 2, Pos::determiner)) &&
         (is_word(tokens_, end - 3, "a") || has_pos(tokens_, end - 3, Pos::preposition));
}

// « 3 points de plus », « 400 morts, soit 12 % de plus », « perd 11,4 %, à 27,85 euros », « 640
// dollars (567 euros) ».
bool RepeatedValue::is_said_beside(std::size_t i) const {
  const FigureMention& last = found_.figures[i - 1];
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const bool share = figure.kind == FigureKind::percent && is_word(tokens_, first - 1, "soit");
  const TokenIndex next = figure.range.last;
  const bool compares =
      has_pos(tokens_, next, Pos::de) && is_one_of(tokens_, next + 1, {"plus", "moins", "mieux"});
  // « 300 voitures, 12 % de moins qu'en mai »
  const bool less = figure.kind == FigureKind::percent && compares &&
                    is_sign(reading_.text, first - 1, ",") &&
                    std::max(last.range.last, found_.items[i - 1]->words.last) + 1 == first;
  if (last.kind == FigureKind::duration) return false;
  if (last.kind == FigureKind::count && !share && !less) return false;
  if (compares) return true;
  const bool closes = next >= tokens_.size() || tokens_[next].kind == TokenKind::punctuation;
  // « 1 402 votants, soit 52 %, »
  if (share && last.kind == FigureKind::count && closes) return true;
  // « 25 millimètres de verglas, près d'un pouce, »: the same in another unit
  const Item& item = *found_.items[i - 1];
  if (closes && is_sign(reading_.text, first - 1, ",") && last.kind == FigureKind::measure &&
      figure.kind == last.kind && last.unit && figure.unit && last.unit != figure.unit &&
      std::max(last.range.last, item.words.last) + 1 == first) {
    return true;
  }
  // « 486 000 hectares il y a deux ans (-8 %) »
  if (reading_.text.surface(first - 1) == "(") {
    // « 1,2 point de mieux que dimanche (26 %) »
    TokenIndex from = last.range.last;
    const bool more = has_pos(tokens_, from, Pos::de) &&
                      is_one_of(tokens_, from + 1, {"plus", "moins", "mieux"}) &&
                      is_one_of(tokens_, from + 2, {"que", "qu'"});
    if (more) from += 3;
    return only_time(reading_, from, first - 1) || is_dearer(i);
  }
  return is_word(tokens_, first - 1, "a") && last.rule != "figure.change" &&
         figure.kind != FigureKind::duration && !(is_length(last) && is_length(figure)) &&
         only_time(reading_, last.range.last, first - 1);
}

// « 3,46 euros le kilo vif (+4 centimes) »
bool RepeatedValue::is_dearer(std::size_t i) const {
  constexpr TokenIndex kMost = 4;
  const FigureMention& last = found_.figures[i - 1];
  const FigureMention& figure = found_.figures[i];
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const TokenIndex bracket = figure.range.first - 1;
  const bool alike = last.kind == FigureKind::money && figure.kind == last.kind &&
                     number != nullptr && number->signed_;
  return alike && bracket - last.range.last <= kMost &&
         is_one_of(tokens_, last.range.last, {"le", "la", "l'", "par"});
}

// « 40 000 euros d'amende : 10 000 pour l'un, 30 000 pour l'autre »
bool RepeatedValue::is_share_of_sum(std::size_t i) const {
  const FigureMention& last = found_.figures[i - 1];
  const FigureMention& figure = found_.figures[i];
  const TokenIndex joint = figure.range.first - 1;
  return last.kind == FigureKind::money && figure.kind == last.kind &&
         found_.items[i - 1]->words.first < last.range.first &&
         is_word(tokens_, last.range.last, "pour") && is_word(tokens_, figure.range.last, "pour") &&
         (is_sign(reading_.text, joint, ",") || is_word(tokens_, joint, "et"));
}

// « 412 000 euros, financés à 40 % par la région »
bool RepeatedValue::is_borne(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  return last.kind == FigureKind::money && figure.kind == FigureKind::percent && first > 3 &&
         last.range.last + 3 == first && is_word(tokens_, first - 1, "a") &&
         has_pos(tokens_, first - 2, Pos::participle) && is_sign(reading_.text, first - 3, ",");
}

}  // namespace greffier
