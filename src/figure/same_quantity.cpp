#include "figure/same_quantity.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

namespace greffier {

std::optional<Item> SameQuantity::of_others(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  TokenIndex next = figure.range.last;
  // « contre 50 % pour les jeunes », « : 63 % pour les Belges, 60 % pour les Suisses »
  const bool compared = first > sentence.first && (is_word(tokens_, first - 1, "contre") ||
                                                   is_sign(reading_.text, first - 1, ":") ||
                                                   is_sign(reading_.text, first - 1, ","));
  if (!is_share(figure) || !compared || !is_one_of(tokens_, next, {"pour", "chez", "parmi"})) {
    return std::nullopt;
  }
  // « une mortalité de 5 %, contre 3 % pour les femmes »: no part of the women
  const bool quantity = i > 0 && found_.items[i - 1] && !found_.is_people(i - 1);
  if (quantity) return std::nullopt;
  ++next;
  // « pour l'ensemble des jeunes »
  for (TokenIndex at = next; at + 1 < sentence.last && at < next + 3; ++at) {
    if (is_word(tokens_, at, "ensemble") && is_word(tokens_, at + 1, "des")) next = at + 1;
  }
  const NounGroup* group = next < sentence.last ? reading_.noun_group_at(next) : nullptr;
  if (group == nullptr && next + 1 < sentence.last) group = reading_.noun_group_at(next + 1);
  const bool people = group != nullptr && group->features.has(Feature::human) &&
                      group->features.has(Feature::plural) && group->number.empty() &&
                      group->name.empty();
  const bool nation = group != nullptr && group->only_name() && group->number.empty() &&
                      tokens_[group->head].word->classes.test(demonym_);
  return people || nation ? std::optional<Item>(counted_.item_of(*group, 0, sentence))
                          : std::nullopt;
}

std::optional<Item> SameQuantity::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  if (auto item = of_pronoun(i, sentence)) return item;
  if (takes_up_people(figure, sentence)) return last(i, true);
  const TokenIndex first = figure.range.first;
  if (auto item = compared_before(i, sentence)) return item;
  // « plus que les 2 % attendus »
  const bool awaited = first > sentence.first && is_word(tokens_, first - 1, "les") &&
                       has_pos(tokens_, figure.range.last, Pos::participle, sentence.last);
  if (is_in_place(figure, sentence)) return level_before(i);
  if (awaited || is_expected(i, sentence) || is_still(figure, sentence) ||
      is_rise_elsewhere(figure, sentence) || is_rival(i, sentence) || is_answer(i, sentence)) {
    return last(i, false);
  }
  return std::nullopt;
}

// « La participation atteint 20 %. C'est 1,2 point de mieux qu'hier »
std::optional<Item> SameQuantity::compared_before(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const bool says = first == sentence.first + 2 && is_word(tokens_, first - 1, "est") &&
                    is_word(tokens_, first - 2, "c'") && has_pos(tokens_, next, Pos::de) &&
                    is_one_of(tokens_, next + 1, {"plus", "moins", "mieux"});
  if (!says || i == 0 || !found_.items[i - 1] || !found_.is_in_sentence_before(i - 1, sentence)) {
    return std::nullopt;
  }
  const FigureMention& last = found_.figures[i - 1];
  const bool alike =
      last.kind == figure.kind || (figure.unit == "point" && last.kind == FigureKind::percent);
  const bool moves = figure.kind == FigureKind::percent;
  return alike || moves ? std::optional<Item>(found_.understood(i - 1)) : std::nullopt;
}

// The item of the figure before it in the entry, no more than a sentence away: of one that counts
// people or a part of them, or of one of its own kind.
std::optional<Item> SameQuantity::last(std::size_t i, bool people) const {
  constexpr std::size_t kMost = 4;  // figures looked back over
  const FigureMention& figure = found_.figures[i];
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const FigureMention& before = found_.figures[j];
    const TokenRange sentence = reading_.sentence_at(figure.range.first);
    const TokenRange other = reading_.sentence_at(before.range.first);
    const bool near = sentence == other || other.last == sentence.first;
    if (!near || entry_of(reading_.outline, before.range.first) !=
                     entry_of(reading_.outline, figure.range.first)) {
      return std::nullopt;
    }
    if (is_compared_aside(reading_, before, figure)) continue;
    const bool alike = people ? is_share(before) || before.kind == FigureKind::count
                              : before.kind == figure.kind && before.unit == figure.unit;
    if (!found_.items[j] || !alike || (people && !found_.is_people(j))) continue;
    return found_.understood(j);
  }
  return std::nullopt;
}

// The quantity of the last share of the entry that stands at so many per cent, and did not move by
// them: « le taux est de 2 %. Il a reculé de 8 %. Genève (4 %) » -> « taux ».
std::optional<Item> SameQuantity::level_before(std::size_t i) const {
  constexpr std::size_t kMost = 8;  // figures looked back over
  const NumberPhrase* number = reading_.number_at(found_.figures[i].number.first);
  const bool moves = number != nullptr && number->signed_;
  if (moves) return last(i, false);
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const FigureMention& before = found_.figures[j];
    if (entry_of(reading_.outline, before.range.first) !=
        entry_of(reading_.outline, found_.figures[i].range.first)) {
      return std::nullopt;
    }
    if (before.kind != FigureKind::percent || !found_.items[j]) continue;
    if (is_compared_aside(reading_, before, found_.figures[i])) continue;
    const TokenIndex first = before.range.first;
    const bool moved = has_pos(tokens_, first - 1, Pos::de) &&
                       find_word_row(reading_, first - 2, change_verb_).has_value();
    // people far away are not those of here
    const bool rate = find_word_row(reading_, found_.items[j]->head, measured_).has_value();
    if (!moved) return rate ? std::optional<Item>(found_.understood(j)) : last(i, false);
  }
  return std::nullopt;
}

// « Ils sont 69 % à le penser », « 77 % d'entre eux », « 62 % jugent le maire compétent ».
bool SameQuantity::takes_up_people(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex next = figure.range.last;
  if (has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre")) return true;
  const TokenIndex before = figure.range.first - 1;
  // not « Parmi les agents, 75 % ont peur »
  const bool comma = (is_sign(reading_.text, before, ",") || is_sign(reading_.text, before, ";")) &&
                     !is_one_of(tokens_, sentence.first, {"parmi", "sur", "chez"});
  const bool opens = is_share(figure) && (figure.range.first == sentence.first || comma ||
                                          has_pos(tokens_, before, Pos::que) ||
                                          is_one_of(tokens_, before, {"si", "et", "mais"}));
  const VerbGroup* opinion = opens ? reading_.verb_group_at(next) : nullptr;
  if (opinion != nullptr && opinion->features.has(Feature::plural) &&
      has_pos(tokens_, opinion->finite, Pos::verb)) {
    return true;
  }
  TokenIndex verb = figure.range.first;
  while (verb > sentence.first + 1 && has_pos(tokens_, verb - 1, Pos::adverb)) --verb;
  return verb > sentence.first + 1 && has_pos(tokens_, verb - 1, Pos::verb) &&
         is_one_of(tokens_, verb - 2, {"ils", "elles"});
}

bool SameQuantity::is_place(TokenIndex token) const {
  return token < tokens_.size() && tokens_[token].capitalised &&
         (find_word_row(reading_, token, place_) || find_word_row(reading_, token, country_));
}

// « davantage à Metz (38 %) », « 28 % seulement à Metz ».
bool SameQuantity::is_in_place(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  const bool moves = number != nullptr && number->signed_;
  if (figure.kind != FigureKind::percent) return false;
  if (is_sign(reading_.text, first - 1, "(") && first > sentence.first + 2) {
    const bool there = is_one_of(tokens_, first - 3, {"a", "en", "au", "aux"});
    return is_sign(reading_.text, next, ")") && is_place(first - 2) && (there || !moves);
  }
  if (moves) return false;
  return is_one_of(tokens_, next, {"a", "en", "au"}) && is_place(next + 1);
}

// « Il est tombé 20 cm de neige. On attend encore 15 centimètres. »
bool SameQuantity::is_still(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  return figure.kind == FigureKind::measure && first > sentence.first &&
         is_word(tokens_, first - 1, "encore");
}

// « Les prix montent de 2 %. En France, l'institut fait état d'une hausse de 3 %. »
bool SameQuantity::is_rise_elsewhere(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  const bool there =
      is_one_of(tokens_, sentence.first, {"a", "en", "au", "aux"}) && is_place(sentence.first + 1);
  return there && figure.kind == FigureKind::percent && first > sentence.first + 3 &&
         has_pos(tokens_, first - 1, Pos::de) && has_role(first - 2, "move");
}

bool SameQuantity::has_role(TokenIndex noun, std::string_view role) const {
  const auto row = find_word_row(reading_, noun, measured_);
  return row && reading_.lexicon.cell(*row, role_) == role;
}

std::optional<Item> SameQuantity::of_movement(std::size_t i, const Item& movement,
                                              TokenRange sentence) const {
  const bool alone = found_.figures[i].kind == FigureKind::percent &&
                     movement.words.last == movement.words.first + 1 &&
                     movement.words.first == sentence.first + 1 &&
                     is_one_of(tokens_, sentence.first, {"le", "la", "l'", "cette", "ce"});
  return alone && has_role(movement.head, "move") ? last(i, false) : std::nullopt;
}

// « Elle s'élevait à 63 % en 2022. », « l'assureur l'évalue à 3 millions »: the pronoun is a
// quantity of the sentence before.
std::optional<Item> SameQuantity::of_pronoun(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex first = found_.figures[i].range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    if (find_verb_row(reading_, *verb, claim_verb_)) {
      const auto object = find_object_pronoun(reading_, *verb);
      return object ? agreeing(i, sentence, tokens_[*object].word->folded) : std::nullopt;
    }
    if (!verb->subject || !find_verb_row(reading_, *verb, change_verb_)) return std::nullopt;
    const std::string& pronoun = tokens_[*verb->subject].word->folded;
    if (pronoun != "il" && pronoun != "elle") return std::nullopt;
    return agreeing(i, sentence, pronoun);
  }
  return std::nullopt;
}

// The last quantity of the sentence before that a pronoun may stand for, of a figure of this kind;
// a price too may be said to rise by a share.
std::optional<Item> SameQuantity::agreeing(std::size_t i, TokenRange sentence,
                                           std::string_view pronoun) const {
  constexpr std::size_t kMost = 4;  // figures looked back over
  const bool masculine = pronoun == "il" || pronoun == "le";
  const bool feminine = pronoun == "elle" || pronoun == "la";
  const FigureMention& figure = found_.figures[i];
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const bool near = sentence.contains(found_.figures[j].range.first) ||
                      found_.is_in_sentence_before(j, sentence);
    if (!near) return std::nullopt;
    if (!found_.items[j]) continue;
    const FigureKind kind = found_.figures[j].kind;
    const bool priced =  // not « 1 000 francs le kilo », which is no quantity
        found_.items[j]->words.first < found_.figures[j].range.first;
    const bool moves = kind == FigureKind::money && figure.kind == FigureKind::percent && priced;
    const Analysis* noun = tokens_[found_.items[j]->head].analysis();
    if ((kind != figure.kind && !moves) || noun == nullptr) continue;
    if ((masculine && noun->gender != Gender::masculine) ||
        (feminine && noun->gender != Gender::feminine)) {
      continue;
    }
    return found_.understood(j);
  }
  return std::nullopt;
}

}  // namespace greffier
