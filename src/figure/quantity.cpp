#include "figure/quantity.h"

#include "figure/captures.h"
#include "figure/compound.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <cmath>
#include <utility>

namespace greffier {
namespace {

// « un million d'euros » is read as a number; « un degré de plus » counts only with a modifier,
// « un euro » by its rule.
bool article_counts(const Match& match) {
  return !match.capture("modifier").empty() || match.rule->setting("as") == "one";
}

}  // namespace

QuantityReader::QuantityReader(const Reading& reading, const Home& home)
    : reading_(reading), tokens_(reading.text.tokens), units_(reading, home) {}

std::vector<FigureMention> QuantityReader::read(const Match& match) const {
  if (match.rule->setting("pair") == "cents") return read_sum(reading_, units_, match);
  if (match.rule->setting("pair") == "chrono") return read_chrono(reading_, match);
  if (!match.rule->setting("pair").empty()) return read_pair(match);
  const std::string_view kind = match.rule->setting("kind");
  const bool ranges = kind == "between" || match.rule->setting("bound") == "between";
  // « âgés de 15 à 18 ans » went nowhere
  if (ranges && kind != "age" && goes_from(match)) {
    auto pair = read_pair(match);
    for (FigureMention& one : pair) one.rule = "figure.change";
    return pair;
  }
  FigureMention figure{
      .range = extent(match), .kind = kind_of(*match.rule), .rule = match.rule->name};
  bool read = false;
  if (ranges)
    read = read_between(match, figure);
  else if (kind == "ratio")
    read = read_ratio(match, figure);
  else if (kind == "score")
    read = read_score(match, figure);
  else
    read = read_single(match, figure);
  if (!read && kind == "ratio") return read_apart(match);
  if (!read) return {};
  if (match.rule->setting("as") == "fever") {  // of a body: « 39 de fièvre », no « deux de »
    constexpr double kCold = 30;
    constexpr double kHot = 45;
    if (!figure.value || *figure.value < kCold || *figure.value > kHot) return {};
    figure.unit = "celsius";
    figure.range = figure.number;
  }
  if (match.rule->setting("as") == "minus" && figure.value) {
    figure.value = -*figure.value;
    figure.range = match.range;
  }
  const TokenRange modifier = match.capture("modifier");
  // « dans les 300 euros » is about 300, « dans les deux villes » both
  constexpr double kTen = 10;
  const bool few = figure.value && (*figure.value < kTen || (figure.kind == FigureKind::count &&
                                                             std::fmod(*figure.value, kTen) != 0));
  // « Il gèle au-dessus de 2 000 mètres »: where, no bound
  const bool height = is_length(figure) && !modifier.empty() &&
                      is_one_of(tokens_, modifier.first, {"au-dessus", "au-dessous"});
  if (height || (few && !modifier.empty() && tokens_[modifier.first].word->folded == "dans")) {
    figure.range.first = figure.number.first;
  } else {
    units_.read_modifier(modifier, figure);
  }
  return {std::move(figure)};
}

// « 512 salariés sur une quinzaine de sites »: no share, but two counts.
std::vector<FigureMention> QuantityReader::read_apart(const Match& match) const {
  std::vector<FigureMention> counts;
  for (const NumberPhrase* number :
       {number_of(reading_, match.capture("low")), number_of(reading_, match.capture("of"))}) {
    if (number == nullptr || number->form == NumberForm::article) continue;
    FigureMention figure{.range = number->range,
                         .number = number->range,
                         .value = number->value.value(),
                         .rule = match.rule->name};
    if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
    const bool first = counts.empty() && number == number_of(reading_, match.capture("low"));
    if (const TokenRange words = match.capture("modifier"); first && !words.empty()) {
      figure.range.first = words.first;
      units_.read_modifier(words, figure);
    }
    counts.push_back(std::move(figure));
  }
  return counts;
}

// « huit sur dix », « 85 sur 100 »; « 29 bureaux sur 41 » are so many of so many.
bool QuantityReader::is_customary(double whole) {
  constexpr double kTen = 10;
  constexpr double kTwenty = 20;
  if (whole <= kTen || whole == kTwenty) return true;
  while (whole > 1 && std::fmod(whole, kTen) == 0) whole /= kTen;
  return whole == 1;
}

// Each has its own words; the unit stands with the second.
std::vector<FigureMention> QuantityReader::read_pair(const Match& match) const {
  const NumberPhrase* low = number_of(reading_, match.capture("low"));
  const NumberPhrase* high = number_of(reading_, match.capture("high"));
  if (low == nullptr || high == nullptr) return {};
  std::vector<FigureMention> pair;
  for (const NumberPhrase* number : {number_of(reading_, match.capture("value")), low, high}) {
    if (number == nullptr) continue;
    FigureMention figure{.range = number->range,
                         .number = number->range,
                         .kind = kind_of(*match.rule),
                         .rule = match.rule->name};
    figure.value = number->value.value();
    // « passé de 380 à une petite centaine »
    if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
    if (number == low) share_magnitude(*low, *high, *figure.value);
    if (number == high) figure.range.last = extent(match).last;
    if (!units_.read(match, figure)) figure.range.last = number->range.last;
    // « de 3,50 % à 3,25 % »: each has its unit; « cinq ans, dont trois »: the first alone
    const TokenIndex own = number == low ? units_.end_of_unit(low->range.last) : TokenIndex{0};
    if (figure.unit && own > low->range.last && own < high->range.first) figure.range.last = own;
    pair.push_back(std::move(figure));
  }
  return pair;
}

bool QuantityReader::read_single(const Match& match, FigureMention& figure) const {
  const NumberPhrase* number = number_of(reading_, match.capture("value"));
  if (number == nullptr) return false;
  figure.number = number->range;
  Decimal value = number->value;
  if (match.rule->setting("as") == "one" && is_denied(number->range.first)) return false;
  if (number->form == NumberForm::article && figure.kind != FigureKind::age &&
      figure.kind != FigureKind::duration && !article_counts(match) &&
      !units_.is_half(match.capture("unit")) && !units_.has_half(match.capture("unit"))) {
    return false;
  }
  if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
  if (number->form == NumberForm::fraction && figure.kind == FigureKind::count) {
    figure.kind = FigureKind::ratio;
    units_.read_fraction(number->range, figure);
  }
  if (figure.kind == FigureKind::percent) value = reread_percent(*number);
  figure.value = value.value();
  if (!units_.read(match, figure)) {
    if (number->form == NumberForm::article && match.capture("modifier").empty()) return false;
    figure.kind = FigureKind::count;
    figure.range.last = number->range.last;
  }
  if (figure.unit && units_.has_half(match.capture("unit"))) {
    *figure.value += 0.5;
    figure.range.last = match.capture("unit").last + 2;
  }
  return true;
}

// « n'avoir pas versé un franc », « sans un euro »: nothing is paid.
bool QuantityReader::is_denied(TokenIndex number) const {
  constexpr TokenIndex kReach = 6;
  const TokenIndex first = reading_.sentence_at(number).first;
  for (TokenIndex at = number; at-- > back_from(number, kReach, first);) {
    if (has_pos(tokens_, at, Pos::negation) || is_word(tokens_, at, "sans")) return true;
    if (reading_.text.surface(at) == ",") return false;
  }
  return false;
}

// « 4.249 % »: before a percent sign a dot is the decimal point.
Decimal QuantityReader::reread_percent(const NumberPhrase& number) const {
  const std::string_view written = reading_.text.surface(number.range);
  if (written.find('.') == std::string_view::npos) return number.value;
  return parse_plain(written).value_or(number.value);
}

// « le déficit de 6,1 à 5 % »: from where to where it goes, which bounds nothing.
bool QuantityReader::goes_from(const Match& match) const {
  const NumberPhrase* low = number_of(reading_, match.capture("low"));
  const NumberPhrase* high = number_of(reading_, match.capture("high"));
  if (low == nullptr || high == nullptr || low->range.first == 0) return false;
  const bool from = tokens_[low->range.first - 1].pos == Pos::de;
  if (!from || tokens_[high->range.first - 1].word->folded != "a") return false;
  if (low->value.value() > high->value.value()) return true;
  // « a relevé le prix du litre de 1,50 euro à 1,70 euro », « portera la taxe de 25 à 28 % »
  const bool own = low->range.last + 1 < high->range.first;
  return is_moved(low->range.first, own ? "yes" : "always");
}

// Whether the verb before a figure takes what it moves from there to somewhere.
bool QuantityReader::is_moved(TokenIndex figure, std::string_view how) const {
  constexpr TokenIndex kReach = 12;
  const TokenIndex first = reading_.sentence_at(figure).first;
  for (TokenIndex at = figure; at-- > back_from(figure, kReach, first);) {
    if (is_sign(reading_.text, at, ",")) return false;
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    const auto row = find_verb_row(reading_, *verb, change_verb_);
    const std::string_view to = row ? reading_.lexicon.cell(*row, to_) : std::string_view();
    // « porté par un groupe de 20 à 30 élus »
    const TokenIndex next = verb->range.last;
    const bool object = is_one_of(tokens_, next, {"le", "la", "l'", "les"}) ||
                        determiner_kind(tokens_, next) == 'p';
    return how == "yes" ? !to.empty() : to == how && object;
  }
  return false;
}

bool QuantityReader::read_between(const Match& match, FigureMention& figure) const {
  const NumberPhrase* low = number_of(reading_, match.capture("low"));
  const NumberPhrase* high = number_of(reading_, match.capture("high"));
  if (low == nullptr || high == nullptr) return false;
  figure.number = low->range;
  figure.min = low->value.value();
  figure.max = high->value.value();
  share_magnitude(*low, *high, *figure.min);
  // « âgés de 18 mois à 15 ans »
  constexpr double kMonths = 12;
  const bool months = figure.kind == FigureKind::age && units_.is_of(low->range.last, "month");
  if (months && !match.capture("unit").empty()) *figure.min /= kMonths;
  // « entre -7 et -10 points »
  if (*figure.max < *figure.min && *figure.min < 0) std::swap(*figure.min, *figure.max);
  if (*figure.min >= *figure.max) return false;
  figure.modifier = Modifier::between;
  // « entre 2017 et 2021 38 contrats »
  const TokenIndex next = match.range.last;
  const bool apart = next < tokens_.size() && tokens_[next].kind == TokenKind::number;
  return units_.read(match, figure) || !apart;
}

// « de 2 à 3 millions », « de 3,67 à 2,47 millions »: the magnitude is both's; « de 900 à 1,2
// million » is nobody's words for millions.
void QuantityReader::share_magnitude(const NumberPhrase& low, const NumberPhrase& high,
                                     double& value) const {
  constexpr double kFall = 4;
  if (!high.magnitude || low.magnitude) return;
  const auto written = parse_number(reading_.text.surface(high.range.first));
  if (!written || written->mantissa == 0) return;
  const double magnitude = high.value.value() / written->value();
  const double shared = std::round(value * magnitude * 1e6) / 1e6;
  if (shared < high.value.value() * kFall) value = shared;
}

bool QuantityReader::read_ratio(const Match& match, FigureMention& figure) const {
  const NumberPhrase* part = number_of(reading_, match.capture("low"));
  const NumberPhrase* whole = number_of(reading_, match.capture("of"));
  if (part == nullptr || whole == nullptr || part->value.scale > 0) return false;
  const double all = whole->value.value();
  // « un fichier ouvert sur deux écrans »; not « quatre foyers sur dix privés de courant »
  const NounGroup* things = reading_.noun_group_at(whole->range.first);
  const bool counted = things != nullptr && things->head == whole->range.last &&
                       !tokens_[things->head].word->may_be(Pos::participle) &&
                       things->features.has(Feature::plural) &&
                       !things->features.has(Feature::singular) &&
                       tokens_[things->head].pos == Pos::noun;
  if (counted) return false;
  if (part->value.value() >= all || (whole->value.scale > 0 && !whole->magnitude)) return false;
  if (part->value.value() > 1 && !is_customary(all)) return false;
  const auto share = divide(part->value.mantissa, whole->value.mantissa);
  if (!share) return false;
  figure.number = part->range;
  // « une chance sur 2,6 milliards » is less than ten decimals hold
  figure.value = whole->magnitude ? part->value.value() / all : share->value();
  return true;
}

bool QuantityReader::read_score(const Match& match, FigureMention& figure) const {
  constexpr std::int64_t kHighest = 199;
  const NumberPhrase* home = number_of(reading_, match.capture("low"));
  const NumberPhrase* away = number_of(reading_, match.capture("high"));
  const bool nil = is_word(tokens_, match.capture("high").first, "rien");  // « deux sets à rien »
  if (home == nullptr || (away == nullptr && !nil) || is_gapped_score(match)) return false;
  const std::int64_t other = nil ? 0 : away->value.mantissa;
  if (home->value.mantissa > kHighest || other > kHighest) return false;
  figure.number = home->range;
  figure.score =
      Score{.home = static_cast<int>(home->value.mantissa), .away = static_cast<int>(other)};
  return true;
}

// « 12 - 14 » is a list or a range.
bool QuantityReader::is_gapped_score(const Match& match) const {
  const bool dashed = match.range.last - match.range.first == 3;
  return dashed && (tokens_[match.range.first + 1].gap != Gap::none ||
                    tokens_[match.range.first + 2].gap != Gap::none);
}

}  // namespace greffier
