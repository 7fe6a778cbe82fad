#include "figure/understood_unit.h"

#include "figure/ellipsis.h"
#include "figure/likewise.h"
#include "figure/paid.h"
#include "figure/sum_before.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <cmath>

namespace greffier {
namespace {

constexpr double kThousand = 1000;
constexpr double kFewer = 5;  // times that two numbers of the same things differ by

}  // namespace

void UnderstoodUnits::take_unit(const std::vector<FigureMention>& figures,
                                FigureMention& figure) const {
  if (figures.empty() || counts_again(figures, figure)) return;
  if (const FigureMention* like = find_like_amount(reading_, figures, figure)) {
    figure.unit = like->unit;
    figure.kind = like->kind;
    return;
  }
  take_unit_of(named_before(figures, figure), figure);
}

// « offre huit postes et 1,3 million d'euros ; ils en demandaient vingt-deux »: posts, not millions
bool UnderstoodUnits::counts_again(const std::vector<FigureMention>& figures,
                                   const FigureMention& figure) const {
  if (figures.size() < 2) return false;
  const FigureMention& sum = figures.back();
  const FigureMention& things = figures[figures.size() - 2];
  if (sum.kind != FigureKind::money || things.kind != FigureKind::count) return false;
  return is_magnitude(reading_, sum) && !is_magnitude(reading_, figure) && things.value &&
         figure.value && shares_sentence(things, sum) && labels_.counts(things) &&
         resumed_by_en(sum, figure) && *figure.value > 1 &&
         *figure.value < kFewer * *things.value && *things.value < kFewer * *figure.value;
}

// The figure before it, but not what a bracket gives it in other money; « le baril gagne 3 % à 97
// dollars, l'autre 3,5 %, à 93,10 »: the price; « vaut 3 milliards, grâce à deux mines, contre 2
// milliards »: what is compared.
const FigureMention& UnderstoodUnits::named_before(const std::vector<FigureMention>& figures,
                                                   const FigureMention& figure) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  const std::size_t end = figures.size();
  const FigureMention& last = figures.back();
  const TokenIndex to = figure.range.first - 1;
  const bool price = last.kind == FigureKind::percent && is_word(tokens_, to, "a") &&
                     only_time(reading_, last.range.last, to) && !labels_.counts(figure);
  const bool compared = last.kind == FigureKind::count && !is_magnitude(reading_, last) &&
                        is_word(tokens_, to, "contre") && is_magnitude(reading_, figure);
  if (const FigureMention* sum = find_sum_before(reading_, figures, figure)) return *sum;
  for (std::size_t i = end; (price || compared) && i-- > 0 && end - i <= kMost;) {
    const bool beside = shares_sentence(figures[i], figure);
    if (!beside && (!price || !is_magnitude(reading_, figure) || !shares_entry(figures[i], figure)))
      break;
    if (figures[i].kind == FigureKind::money) return figures[i];
  }
  return named_first(reading_, figures, end - 1);
}

// « 41 millions d'euros, contre 126 millions », « quatre ans de prison, dont deux avec sursis »,
// « 118 kilomètres, sept de plus », « 1 850 dollars fin mai, est monté à 6 312 ».
void UnderstoodUnits::take_unit_of(const FigureMention& before, FigureMention& figure) const {
  if (figure.kind != FigureKind::count || figure.unit) return;
  const bool part = shares_sentence(before, figure) && is_part_of_opening(before, figure);
  // « 800 millions pour les hôpitaux et 450 pour les écoles »
  const bool likewise = figure.value && shares_sentence(before, figure) &&
                        before.kind == FigureKind::money &&
                        is_given_likewise(reading_, before, figure);
  if (part || likewise || is_compared(before, figure)) take_magnitude(before, figure);
  if (is_magnitude_again(before, figure)) figure.kind = before.kind;
  if (!before.unit) return;
  if (before.kind == FigureKind::age) {
    // « elle a 65 ans et lui 41 », « embauchée à 16 ans, moi à 18 »
    const TokenIndex first = figure.range.first;
    const TokenIndex who = is_word(tokens_, first - 1, "a") && first > 1 ? first - 2 : first - 1;
    const bool other = has_pos(tokens_, who, Pos::pronoun) && shares_sentence(before, figure);
    if (!other || labels_.counts(figure) || figure.range != figure.number) return;
  } else if (is_part_of_money(reading_, before, figure) && shares_sentence(before, figure)) {
    take_magnitude(before, figure);
  } else if (is_norm_of(reading_, before, figure) && shares_sentence(before, figure)) {
    figure.unit = before.unit;
    figure.kind = before.kind;
    return;
  } else if (is_part_of_sum(before, figure) ||
             (is_gapped_sum(reading_, before, figure) && shares_sentence(before, figure))) {
    figure.unit = before.unit;
    figure.kind = before.kind;
    return;
  } else if (has_pos(tokens_, figure.range.last, Pos::de) && names_things(figure.range.last + 1) &&
             !is_word(tokens_, figure.range.first - 1, "plus")) {
    return;
  } else if (before.kind == FigureKind::percent) {
    if (!resumed_by_en(before, figure) && !is_compared(before, figure)) return;
  } else if (figure.value && before.kind == FigureKind::money && resumed_by_en(before, figure)) {
    take_magnitude(before, figure);
  } else if (!is_suspended(before, figure) && !is_price(before, figure) &&
             !resumed_by_en(before, figure)) {
    const bool follows = part || is_raised(reading_, before, figure) ||
                         is_difference(reading_, before, figure) ||
                         (shares_sentence(before, figure) &&
                          (is_elliptical(before, figure) || is_compared(before, figure)));
    if (!is_amount(before, figure) && (!follows || labels_.counts(figure))) return;
  }
  // « 22 milliards, soit 6,7 de plus »
  const bool more = has_pos(tokens_, figure.range.last, Pos::de) &&
                    is_one_of(tokens_, figure.range.last + 1, {"plus", "moins"});
  if (more && figure.value && before.kind == FigureKind::money) take_magnitude(before, figure);
  figure.unit = before.unit;
  figure.kind = before.kind;
}

// « …, l'autre 3,5 %, à 93,10 »
bool UnderstoodUnits::is_price(const FigureMention& before, const FigureMention& figure) const {
  return before.kind == FigureKind::money && figure.range.first > 1 &&
         is_word(tokens_, figure.range.first - 1, "a") &&
         reading_.text.surface(figure.range.first - 2) == "," && !labels_.counts(figure) &&
         shares_sentence(before, figure);
}

// « 4 millions d'ampoules », but « 3 millions de plus »
bool UnderstoodUnits::names_things(TokenIndex token) const {
  return has_pos(tokens_, token, Pos::noun) && !is_one_of(tokens_, token, {"plus", "moins"});
}

// « a demandé 21 millions et n'en a reçu que 4 », « offre 3 %, alors qu'elle en réclame 7 ».
bool UnderstoodUnits::resumed_by_en(const FigureMention& before,
                                    const FigureMention& figure) const {
  constexpr TokenIndex kReach = 6;
  const TokenIndex first = figure.range.first;
  if (!shares_sentence(before, figure) || labels_.counts(figure) || first < kReach) return false;
  if (has_pos(tokens_, figure.range.last, Pos::de)) return false;
  for (TokenIndex at = first; at-- > first - kReach;) {
    if (is_word(tokens_, at, "en") && has_pos(tokens_, at, Pos::object_pronoun)) return true;
    const Pos pos = tokens_[at].pos;
    const bool verbal = pos == Pos::verb || pos == Pos::participle || pos == Pos::infinitive ||
                        pos == Pos::adverb || pos == Pos::negation || pos == Pos::que;
    if (!verbal) return false;
  }
  return false;
}

// « 2,3 millions de visiteurs, contre 1,8 un an plus tôt », « contre 557 et 610 »
bool UnderstoodUnits::is_compared(const FigureMention& before, const FigureMention& figure) const {
  if (!figure.value || !shares_sentence(before, figure) || labels_.counts(figure)) return false;
  if (has_pos(tokens_, figure.range.last, Pos::de) || figure.range.first == 0) return false;
  if (is_word(tokens_, figure.range.first - 1, "contre")) return true;
  if (is_end_of_change(reading_, before, figure)) return true;
  if (is_denied(tokens_, figure.range.first)) return true;
  // « 5,9 %, après 9,7 en 2022 »
  const bool after = is_word(tokens_, figure.range.first - 1, "apres") &&
                     is_word(tokens_, figure.range.last, "en");
  if (after && before.kind == FigureKind::percent) return true;
  return before.range.last + 1 == figure.range.first && is_word(tokens_, before.range.last, "et") &&
         before.range.first > 0 && is_word(tokens_, before.range.first - 1, "contre");
}

// « d'une magnitude de 7,1, révisée à 7,4 »: of an earthquake, which has no unit.
bool UnderstoodUnits::is_magnitude_again(const FigureMention& before,
                                         const FigureMention& figure) const {
  constexpr double kStrongest = 10;
  return before.kind == FigureKind::measure && !before.unit && shares_sentence(before, figure) &&
         figure.range == figure.number && figure.value && *figure.value < kStrongest &&
         *figure.value != std::floor(*figure.value) && !labels_.counts(figure);
}

// « 4 » after « 21 millions » are millions too.
void UnderstoodUnits::take_magnitude(const FigureMention& before, FigureMention& figure) const {
  const NumberPhrase* last = reading_.number_at(before.number.first);
  if (last == nullptr || is_magnitude(reading_, figure)) return;
  const auto written = parse_number(reading_.text.surface(before.number.first));
  if (!written || written->mantissa == 0 || *figure.value >= kThousand) return;
  // what the figure before is, which may have taken it itself
  const double times = before.value.value_or(last->value.value()) / written->value();
  if (times >= kThousand) figure.value = std::round(*figure.value * times);
}

// After a sum of the same entry: « loin des 500 millions prévus », « il en réclamait 1 000 ».
bool UnderstoodUnits::is_amount(const FigureMention& before, const FigureMention& figure) const {
  if (before.kind != FigureKind::money) return false;
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  if (!shares_entry(before, figure) || first < 2) return false;
  // « 3 millions d'euros, dont un million de la région »
  const bool given = is_word(tokens_, first - 1, "dont") && is_magnitude(reading_, figure) &&
                     has_pos(tokens_, next, Pos::de) && has_pos(tokens_, next + 1, Pos::determiner);
  if (has_pos(tokens_, next, Pos::de)) return given;
  // « s'échangeait à 400 francs, se négocie désormais entre 900 et 1 000 »
  TokenIndex verb = first - 1;
  while (verb > 0 && has_pos(tokens_, verb, Pos::adverb)) --verb;
  const bool ranges = figure.modifier == Modifier::between && shares_sentence(before, figure);
  if (ranges && has_pos(tokens_, verb, Pos::verb) && moves(verb) && !labels_.counts(figure))
    return true;
  if (labels_.counts(figure))
    return is_magnitude(reading_, figure) && has_pos(tokens_, next, Pos::participle);
  return is_magnitude(reading_, figure) ||
         (has_pos(tokens_, first - 1, Pos::verb) && is_word(tokens_, first - 2, "en"));
}

// « trente mois de prison, dont douze ferme », « 3 000 euros d'amende, dont 1 000 avec sursis ».
bool UnderstoodUnits::is_suspended(const FigureMention& before, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  if (first == 0 || !is_word(tokens_, first - 1, "dont") || !shares_sentence(before, figure))
    return false;
  return end_of_suspension(tokens_, next) > next;
}

// « 540 euros, dont 90 de TVA »: things counted would follow the number without « de »; « 140
// heures de cours, dont 36 en maths ».
bool UnderstoodUnits::is_part_of_sum(const FigureMention& before,
                                     const FigureMention& figure) const {
  const TokenIndex next = figure.range.last;
  const bool spent = (before.kind == FigureKind::duration || before.kind == FigureKind::measure) &&
                     before.value && figure.value && *figure.value < *before.value &&
                     is_one_of(tokens_, next, {"en", "a", "dans", "sur"});
  return (spent || before.kind == FigureKind::money) && figure.range.first > 0 &&
         is_word(tokens_, figure.range.first - 1, "dont") && shares_sentence(before, figure) &&
         figure.range == figure.number && !is_magnitude(reading_, figure) &&
         (spent ||
          (is_one_of(tokens_, next, {"de", "d'"}) && !has_pos(tokens_, next + 1, Pos::determiner)));
}

// What stands before or after the number leaves out what the figure before it said.
bool UnderstoodUnits::is_elliptical(const FigureMention& before,
                                    const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  if (first == 0) return false;
  const TokenIndex next = figure.range.last;
  if (is_word(tokens_, first - 1, "contre")) return true;
  // « 11 points d'avance sur lui, 131 contre 120 »
  const bool standing = before.unit == "point" && figure.range == figure.number &&
                        is_sign(reading_.text, first - 1, ",") && is_word(tokens_, next, "contre");
  if (standing) return true;
  // « Metz (45 points) devance Sedan (43) et Toul (41) »
  const bool listed = before.unit == "point" && figure.range == figure.number &&
                      is_sign(reading_.text, first - 1, "(") && is_sign(reading_.text, next, ")");
  if (listed) return true;
  if (is_given_likewise(reading_, before, figure) ||
      is_sentenced_likewise(reading_, before, figure))
    return true;
  const bool more =
      has_pos(tokens_, next, Pos::de) && is_one_of(tokens_, next + 1, {"plus", "moins"});
  if (more) return true;
  if (before.kind != FigureKind::money) return false;
  if (is_word(tokens_, first - 1, "plus"))
    // « 2 500 par an, plus 3 millions », « plus 45 000 pour le préjudice »
    return is_magnitude(reading_, figure) ||
           (figure.value && *figure.value >= kThousand && is_word(tokens_, next, "pour"));
  return is_word(tokens_, first - 1, "a") && first > 1 && reading_.text.surface(first - 2) != "," &&
         moves(first - 2);
}

// « Sur les 950 km de voie, 215 sont posés »: of the whole that opens the sentence.
bool UnderstoodUnits::is_part_of_opening(const FigureMention& before,
                                         const FigureMention& figure) const {
  constexpr TokenIndex kReach = 3;  // « Sur les »
  const TokenIndex first = figure.range.first;
  const bool whole = before.kind == FigureKind::money || before.kind == FigureKind::measure;
  if (!whole || figure.range != figure.number || !has_pos(tokens_, figure.range.last, Pos::verb)) {
    return false;
  }
  const TokenIndex opening = reading_.sentence_at(first).first;
  return reading_.text.surface(first - 1) == "," && before.range.first <= opening + kReach &&
         is_one_of(tokens_, opening, {"sur", "des"});
}

// « est monté à 6 312 »
bool UnderstoodUnits::moves(TokenIndex token) const {
  if (tokens_[token].word->classes.test(change_verb_)) return true;
  if (token == 0) return false;
  const VerbGroup* verb = reading_.verb_group_at(token - 1);  // « se négocie »
  return verb != nullptr && verb->range.contains(token) &&
         find_verb_row(reading_, *verb, change_verb_).has_value();
}

bool UnderstoodUnits::shares_entry(const FigureMention& a, const FigureMention& b) const {
  return entry_of(reading_.outline, a.range.first) == entry_of(reading_.outline, b.range.first);
}

bool UnderstoodUnits::shares_sentence(const FigureMention& a, const FigureMention& b) const {
  return reading_.sentence_at(a.range.first).contains(b.range.first);
}

}  // namespace greffier
