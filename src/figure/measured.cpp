#include "figure/measured.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 16;  // tokens from a quantity's noun or verb to its figure

}  // namespace

MeasuredReader::MeasuredReader(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens), noun_(reading), mover_(reading),
      counted_(reading), outer_(reading), valuation_(reading), after_de_(reading), ties_(reading) {}

std::optional<Item> MeasuredReader::find(const FigureMention& figure, TokenRange sentence) const {
  if (figure.rule == "figure.magnitude") return magnitude_before(figure.range.first, sentence);
  if (auto item = inside(figure)) return item;
  if (auto item = after_de_.find(figure, sentence)) return item;
  // « le luxe a rebondi (Vestra +3,1 %, Norvia +1,8 %) »
  if (is_signed_share(figure)) {
    if (auto item = noun_.name_until(figure.range.first, sentence)) return item;
  }
  if (auto item = in_brackets(figure, sentence)) return item;
  if (auto item = valuation_.appraised(figure, sentence)) return item;
  if (auto item = before(figure, sentence)) return item;
  if (auto item = valuation_.find(figure, sentence)) return item;
  if (auto item = mover_.find(figure, sentence)) return item;
  return valuation_.unit_priced(figure, sentence);
}

// « un tremblement de terre de magnitude 5,9 »: the quantity, not what has it.
std::optional<Item> MeasuredReader::magnitude_before(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kApart = 6;  // « magnitude estimée à au moins »
  const TokenIndex limit = back_from(first, kApart, sentence.first);
  for (TokenIndex token = first; token-- > limit;) {
    if (is_word(tokens_, token, "magnitude")) return item_of_word(token);
  }
  return std::nullopt;
}

// « un train sur deux »
std::optional<Item> MeasuredReader::inside(const FigureMention& figure) const {
  if (figure.kind != FigureKind::ratio) return std::nullopt;
  for (TokenIndex token = figure.number.last; token < figure.range.last; ++token) {
    // « un enseignant sur trois », which may be a gerund elsewhere
    const bool named = has_pos(tokens_, token, Pos::noun) || has_pos(tokens_, token, Pos::name) ||
                       (figure.rule == "figure.ratio" && token == figure.number.last &&
                        !is_word(tokens_, token, "sur"));
    if (!named) continue;
    TokenIndex end = token + 1;
    // « quatre cas de grippe sur dix »
    if (has_pos(tokens_, end, Pos::de) && end + 2 < figure.range.last) end += 2;
    while (end < figure.range.last && has_pos(tokens_, end, Pos::adjective)) ++end;
    return Item{.words = {token, end}, .head = token};
  }
  return std::nullopt;
}

bool MeasuredReader::is_signed_share(const FigureMention& figure) const {
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  return figure.kind == FigureKind::percent && number != nullptr && number->signed_;
}

// « Novartis (+1,9 %) », « le bénéfice (3 millions d'euros) ».
std::optional<Item> MeasuredReader::in_brackets(const FigureMention& figure,
                                                TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2 || reading_.text.surface(first - 1) != "(") return std::nullopt;
  const NounGroup* group = outer_.until(first - 1, sentence);
  if (group == nullptr || tokens_[group->head].pos == Pos::pronoun) return std::nullopt;
  const bool moves = is_signed_share(figure);
  // « les jeunes (83 %) »: as many of them
  const bool people =
      figure.kind == FigureKind::percent && !moves && group->number.empty() &&
      group->features.has(Feature::plural) && group->features.has(Feature::definite) &&
      tokens_[group->head].word->classes.test(being_) && group->range.last == group->head + 1 &&
      !is_governed(*group, sentence) && is_sign(reading_.text, figure.range.last, ")");
  if (people) return noun_.item_until(*group, first - 1);
  if (!moves && !noun_.is_measured(group->head, "")) {
    // « l'inconnue de l'abstention (60 %) »
    const NounGroup* inner = outer_.complement_of(*group, first - 1);
    const bool named = inner != nullptr && figure.kind == FigureKind::percent &&
                       noun_.is_measured(inner->head, "") && inner->range.last == first - 1;
    return named ? std::optional<Item>(noun_.item_until(*inner, first - 1)) : std::nullopt;
  }
  // « travaillent à distance (42 %) », but « plombé par Vestra (-2 %) »
  const TokenIndex before = group->range.first - 1;
  // « devant Vestra (-4 %) », « après Norvia (+1 %) »
  const bool agent =
      group->only_name() && is_one_of(tokens_, before, {"par", "devant", "derriere", "apres"});
  const bool adverbial =
      group->features.has(Feature::bare_noun) && has_pos(tokens_, before, Pos::preposition);
  if (adverbial && !agent) return std::nullopt;
  // « sont à la hauteur (74 %) », « à la faveur des ventes (-3 %) »
  if (group->range.first > sentence.first && is_word(tokens_, group->range.first - 1, "a")) {
    const NounGroup* what = outer_.complement_of(*group, first - 1);
    return what != nullptr ? std::optional<Item>(noun_.item_until(*what, first - 1)) : std::nullopt;
  }
  const bool where =
      group->range.first > sentence.first && is_word(tokens_, group->range.first - 1, "en");
  if (where) return std::nullopt;  // « en Irlande (+9,7 %) »
  // « une baisse légère de ses ventes (-4 %) »
  if (noun_.is_measured(group->head, "move")) {
    return noun_.moved(*group, first - 1, sentence, moves);
  }
  return noun_.item_until(*group, first - 1);
}

// The noun before, with « de », « à », « d'un montant de » or nothing between.
std::optional<Item> MeasuredReader::before(const FigureMention& figure, TokenRange sentence) const {
  if (auto item = asked(figure.range.first)) return item;
  if (figure.range.first < sentence.first + 2) return std::nullopt;
  const Tie tie = ties_.before(figure.range.first, sentence);
  TokenIndex end = tie.end;
  // « des taux variables, allant de 110 % ici à 350 % là »
  if (begins_range(reading_, figure.range.first) && end > sentence.first + 2) {
    --end;
    if (is_sign(reading_.text, end - 1, ",")) --end;
  }
  if (end == sentence.first) return std::nullopt;
  if (auto item = noun_.locution_until(end, sentence)) return item;
  if (auto item = headed(tie, sentence)) return item;
  // « le texte d'un projet à 3 milliards »: what « un » brings in
  const bool introduced = tie.of || (tie.at && figure.kind == FigureKind::money);
  const NounGroup* group =
      introduced ? outer_.introduced_until(end, sentence) : outer_.until(end, sentence);
  // « Le tunnel, long de 57 kilomètres, … »
  const bool apposed = group == nullptr && tie.of && is_length(figure) &&
                       end > sentence.first + 2 && has_pos(tokens_, end - 1, Pos::adjective) &&
                       is_sign(reading_.text, end - 2, ",");
  if (apposed) {
    const NounGroup* whole = outer_.until(end - 2, sentence);
    const bool thing = whole != nullptr && !whole->features.has(Feature::human);
    return thing ? noun_.counted_by(*whole, end - 2, sentence) : std::nullopt;
  }
  if (group == nullptr || is_needed(*group)) return std::nullopt;
  // « au-dessus de 2 000 mètres »
  if (reading_.text.annotations.find(group->head, modifier_) != nullptr) return std::nullopt;
  const bool measured = noun_.is_measured(group->head, "");
  // « un plafond pour les clients de 2 euros »: nobody is a sum
  const bool people = group->features.has(Feature::human) && group->features.has(Feature::plural);
  if (tie.of && people && !measured && figure.kind == FigureKind::money) return std::nullopt;
  // « la polémique des 2 500 euros »
  const bool fraction = figure.kind == FigureKind::ratio;  // « la majorité des deux tiers »
  if (tie.of && !measured && !fraction && is_word(tokens_, end, "des")) return std::nullopt;
  if (tie.apart && !tie.of && (!measured || is_governed(*group, sentence))) return std::nullopt;
  // « le taux est, selon la mairie, de 34 % »
  const bool speaks = group->features.has(Feature::human) || group->features.has(Feature::body);
  if (tie.apart && speaks && !measured && is_governed(*group, sentence)) return std::nullopt;
  if (noun_.is_measured(group->head, "limit")) return std::nullopt;
  if (tie.of && noun_.is_measured(group->head, "move")) {
    // « une baisse de 20 % sur ses prix »
    const TokenIndex next = figure.range.last;
    const NounGroup* on = is_word(tokens_, next, "sur") && next + 1 < sentence.last
                              ? reading_.noun_group_at(next + 1)
                              : nullptr;
    if (on != nullptr && on->number.empty() && noun_.is_measured(on->head, ""))
      return noun_.item_until(*on, on->range.last);
    auto what = noun_.moved(*group, end, sentence, figure.kind == FigureKind::percent);
    // « un retrait de quatre points »
    if (what || figure.kind == FigureKind::percent) return what;
    return noun_.item_until(*group, end);
  }
  if (!tie.of && !tie.at) {
    const NounGroup* near = outer_.complement_of(*group, end);
    if (!measured && near != nullptr && noun_.is_measured(near->head, ""))
      return noun_.item_until(*near, end);
    return measured ? std::optional<Item>(noun_.item_until(*group, end)) : std::nullopt;
  }
  // « donne le maire gagnant à 53 % »: nobody is a quantity
  const bool somebody = is_share(figure) && group->features.has(Feature::human) &&
                        group->features.has(Feature::singular) && !measured;
  if (somebody && tie.at) return std::nullopt;
  // « un pont long de 40 mètres, large de 8 »: of the pont, not of what is wide
  if (tie.of && is_length(figure) && says_which_way(end - 1)) {
    if (group->head + 1 >= end) return std::nullopt;
    return noun_.counted_by(*group, end - 1, sentence);
  }
  // « “Le Monde” passe à trois euros »
  const bool verb = group->features.has(Feature::bare_noun) &&
                    tokens_[group->head].word->may_be(Pos::verb) &&
                    tokens_[group->head].word->classes.test(change_verb_);
  if (tie.at && verb) return std::nullopt;
  if (!measured && !may_measure(*group, tie, figure, sentence)) return std::nullopt;
  // « à raison de six litres », « à hauteur de 3 millions »
  const bool adverbial = is_governed(*group, sentence) && group->features.has(Feature::bare_noun);
  if (adverbial &&
      (!measured || is_one_of(tokens_, group->range.first - 1, {"a", "avec", "sans"}))) {
    return std::nullopt;
  }
  if (tokens_[group->head].pos != Pos::noun && !group->only_name()) return std::nullopt;
  // « un Ebitda de 251 millions »
  const bool named = tie.of && group->features.has(Feature::indefinite);
  if (group->only_name() && !named && (tie.at || figure.kind != FigureKind::percent)) {
    return std::nullopt;
  }
  return noun_.counted_by(*group, end, sentence);
}

// « long | de 40 mètres », but « un mur gris | de trois mètres »
bool MeasuredReader::says_which_way(TokenIndex token) const {
  return has_pos(tokens_, token, Pos::adjective) && tokens_[token].word->classes.test(extent_);
}

// « a besoin de 3 millions »: the need is no sum
bool MeasuredReader::is_needed(const NounGroup& group) const {
  if (!is_word(tokens_, group.head, "besoin") || group.range.first == 0) return false;
  const TokenIndex before = group.range.first - 1;
  const Analysis* verb = tokens_[before].analysis();
  return verb != nullptr && tokens_[before].pos == Pos::verb && verb->lemma == "avoir";
}

// « La possession ? 61 % pour Lens. », « Le coût ? 3 millions. »
std::optional<Item> MeasuredReader::asked(TokenIndex first) const {
  if (first < 3 || !is_sign(reading_.text, first - 1, "?")) return std::nullopt;
  const TokenRange question = reading_.sentence_at(first - 1);
  const NounGroup* group = outer_.until(first - 1, question);
  const bool opens =
      group != nullptr && (group->range.first == question.first ||
                           has_pos(tokens_, group->range.first - 1, Pos::punctuation));
  const bool alone = opens && group->features.has(Feature::singular) && group->number.empty() &&
                     !group->only_name() && !group->features.has(Feature::human);
  return alone ? noun_.counted_by(*group, group->range.last, question) : std::nullopt;
}

// « Coût des travaux, selon le maire : 3 millions d'euros », « La facture est salée : 300 euros »:
// the quantity that opens the sentence.
std::optional<Item> MeasuredReader::headed(const Tie& tie, TokenRange sentence) const {
  if (!tie.apart || tie.of || tie.at || !is_sign(reading_.text, tie.end, ":")) return std::nullopt;
  const NounGroup* group = reading_.noun_group_at(sentence.first);
  if (group == nullptr || group->range.last > tie.end) return std::nullopt;
  if (!noun_.is_measured(group->head, "")) return std::nullopt;
  return noun_.counted_by(*group, group->range.last, sentence);
}

bool MeasuredReader::is_governed(const NounGroup& group, TokenRange sentence) const {
  return group.range.first > sentence.first &&
         has_pos(tokens_, group.range.first - 1, Pos::preposition);
}

// « sept lignes à 315 kV »: the noun stands right before, and is counted.
// Whether a group that no list knows as a quantity may have the figure tied to it.
bool MeasuredReader::may_measure(const NounGroup& group, const Tie& tie,
                                 const FigureMention& figure, TokenRange sentence) const {
  const bool bare = group.features.has(Feature::bare_noun);
  const Word& head = *tokens_[group.head].word;
  if (bare && head.may_be(Pos::gerund)) return false;  // « allant de 15 à 18 pouces »
  if (!tie.at) return true;
  // « des lignes à 315 kV », but « un train à 80 km/h »
  const bool speed = figure.unit && figure.unit->find("-per-") != std::string::npos;
  const bool counted = !group.number.empty() && group.base.last == tie.end;
  const bool extent = (figure.kind == FigureKind::measure && (speed || !counted)) ||
                      figure.kind == FigureKind::duration;
  return !extent && !is_length(figure) && !is_governed(group, sentence);
}

// « le total des pertes à 103 220 », « le nombre d'évacués grimpe à 7 800 ».
std::optional<Item> MeasuredReader::find_tally(const FigureMention& figure,
                                               TokenRange sentence) const {
  if (auto item = valuation_.after_value(figure, sentence)) return item;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex token = first; token-- > limit;) {
    if (reading_.text.surface(token) == ";") return std::nullopt;
    if (!has_pos(tokens_, token, Pos::noun) || !noun_.is_measured(token, "tally")) continue;
    const TokenIndex start =
        token > limit && has_pos(tokens_, token - 1, Pos::determiner) ? token - 1 : token;
    const NounGroup* group = reading_.noun_group_at(start);
    if (group == nullptr || group->head != token) return std::nullopt;
    // « les camions, dont le nombre est passé de 380 à 100 »
    const bool whose = start > sentence.first + 1 && is_word(tokens_, start - 1, "dont");
    const TokenIndex end = whose && is_sign(reading_.text, start - 2, ",") ? start - 2 : start - 1;
    const NounGroup* owner = whose ? outer_.until(end, sentence) : nullptr;
    if (owner != nullptr) return noun_.item_until(*owner, end);
    return noun_.counted_by(*group, first, sentence);
  }
  return std::nullopt;
}

}  // namespace greffier
