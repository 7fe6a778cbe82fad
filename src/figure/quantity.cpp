#include "figure/quantity.h"

#include "lex/nearby.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, FigureKind>, 7> kKinds{{
    {"percent", FigureKind::percent},
    {"money", FigureKind::money},
    {"measure", FigureKind::measure},
    {"duration", FigureKind::duration},
    {"age", FigureKind::age},
    {"ratio", FigureKind::ratio},
    {"score", FigureKind::score},
}};

FigureKind kind_named(std::string_view name) {
  const auto* const found =
      std::ranges::find(kKinds, name, &std::pair<std::string_view, FigureKind>::first);
  return found == kKinds.end() ? FigureKind::count : found->second;
}

// The captures' hull: « âgé de [34 ans] », not the words that told the kind.
TokenRange extent(const Match& match) {
  TokenRange range{match.range.last, match.range.first};
  for (const TokenRange capture : match.captures) {
    if (capture.empty()) continue;
    range.first = std::min(range.first, capture.first);
    range.last = std::max(range.last, capture.last);
  }
  return range.first < range.last ? range : match.range;
}

// « un million d'euros » is read as a number; « un degré de plus » counts only with a modifier,
// « un euro » by its rule.
bool article_counts(const Match& match) {
  return !match.capture("modifier").empty() || match.rule->setting("as") == "one";
}

}  // namespace

QuantityReader::QuantityReader(const Reading& reading, const Home& home)
    : reading_(reading), tokens_(reading.text.tokens), units_(reading, home) {}

std::vector<FigureMention> QuantityReader::read(const Match& match) const {
  if (match.rule->setting("pair") == "cents") return read_sum(match);
  if (match.rule->setting("pair") == "chrono") return read_chrono(match);
  if (!match.rule->setting("pair").empty()) return read_pair(match);
  FigureMention figure{.range = extent(match),
                       .kind = kind_named(match.rule->setting("kind")),
                       .rule = match.rule->name};
  const std::string_view kind = match.rule->setting("kind");
  bool read = false;
  if (kind == "between" || match.rule->setting("bound") == "between")
    read = read_between(match, figure);
  else if (kind == "ratio")
    read = read_ratio(match, figure);
  else if (kind == "score")
    read = read_score(match, figure);
  else
    read = read_single(match, figure);
  if (!read && kind == "ratio") return read_apart(match);
  if (!read && kind == "between" && descends(match)) {
    auto pair = read_pair(match);
    for (FigureMention& one : pair) one.rule = "figure.change";
    return pair;
  }
  if (!read) return {};
  if (match.rule->setting("as") == "minus" && figure.value) {
    figure.value = -*figure.value;
    figure.range = match.range;
  }
  const TokenRange modifier = match.capture("modifier");
  // « dans les 300 euros » is about 300, « dans les deux villes » both
  const bool few = figure.value && *figure.value < 10;
  if (few && !modifier.empty() && tokens_[modifier.first].word->folded == "dans") {
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
       {number_of(match.capture("low")), number_of(match.capture("of"))}) {
    if (number == nullptr || number->form == NumberForm::article) continue;
    FigureMention figure{.range = number->range,
                         .number = number->range,
                         .value = number->value.value(),
                         .rule = match.rule->name};
    if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
    const bool first = counts.empty() && number == number_of(match.capture("low"));
    if (const TokenRange words = match.capture("modifier"); first && !words.empty()) {
      figure.range.first = words.first;
      units_.read_modifier(words, figure);
    }
    counts.push_back(std::move(figure));
  }
  return counts;
}

// « deux euros et dix centimes » -> 2.1 euros, « un mètre cinquante » -> 1.5 meter
std::vector<FigureMention> QuantityReader::read_sum(const Match& match) const {
  constexpr std::int64_t kCents = 100;
  const NumberPhrase* whole = number_of(match.capture("low"));
  const NumberPhrase* cents = number_of(match.capture("high"));
  if (whole == nullptr || cents == nullptr || cents->value.scale > 0) return {};
  const auto part = shift_point(cents->value, -2);
  if (cents->value.mantissa >= kCents || !part) return {};
  const auto sum = add(whole->value, *part);
  if (!sum) return {};
  FigureMention figure{.range = match.range,
                       .number = whole->range,
                       .value = sum->value(),
                       .kind = kind_named(match.rule->setting("kind")),
                       .rule = match.rule->name};
  units_.read(match, figure);
  units_.read_modifier(match.capture("modifier"), figure);
  return {std::move(figure)};
}

// « 1 min 52 » -> 112 seconds, « 9''97 » -> 9.97; « 62' 12 » are a minute of a match and another
// number.
std::vector<FigureMention> QuantityReader::read_chrono(const Match& match) const {
  constexpr double kMinute = 60;
  constexpr double kHundredth = 0.01;
  const NumberPhrase* minutes = number_of(match.capture("low"));
  const NumberPhrase* seconds = number_of(match.capture("high"));
  const NumberPhrase* rest = number_of(match.capture("rest"));
  if (seconds == nullptr || seconds->value.scale > 0 || seconds->value.value() >= kMinute)
    return {};
  if (minutes != nullptr && minutes->value.scale > 0) return {};
  const NumberPhrase& first = minutes != nullptr ? *minutes : *seconds;
  const NumberPhrase& second = rest != nullptr ? *rest : *seconds;
  const TokenIndex sign = first.range.last;
  const bool word = tokens_[sign].kind == TokenKind::word;
  const bool glued = tokens_[sign].gap == Gap::none && tokens_[second.range.first].gap == Gap::none;
  if (!word && (!glued || reading_.text.surface(second.range.first).size() != 2)) return {};
  const double fraction = rest != nullptr ? rest->value.value() * kHundredth : 0;
  const double whole = minutes != nullptr ? minutes->value.value() * kMinute : 0;
  return {{.range = match.range,
           .number = first.range,
           .value = whole + seconds->value.value() + fraction,
           .kind = FigureKind::duration,
           .unit = "second",
           .rule = match.rule->name}};
}

// Each has its own words; the unit stands with the second.
std::vector<FigureMention> QuantityReader::read_pair(const Match& match) const {
  const NumberPhrase* low = number_of(match.capture("low"));
  const NumberPhrase* high = number_of(match.capture("high"));
  if (low == nullptr || high == nullptr) return {};
  std::vector<FigureMention> pair;
  for (const NumberPhrase* number : {number_of(match.capture("value")), low, high}) {
    if (number == nullptr) continue;
    FigureMention figure{.range = number->range,
                         .number = number->range,
                         .kind = kind_named(match.rule->setting("kind")),
                         .rule = match.rule->name};
    figure.value = number->value.value();
    if (number == low) share_magnitude(*low, *high, *figure.value);
    if (number == high) figure.range.last = extent(match).last;
    if (!units_.read(match, figure)) figure.range.last = number->range.last;
    pair.push_back(std::move(figure));
  }
  return pair;
}

bool QuantityReader::read_single(const Match& match, FigureMention& figure) const {
  const NumberPhrase* number = number_of(match.capture("value"));
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

const NumberPhrase* QuantityReader::number_of(TokenRange range) const {
  return range.empty() ? nullptr : reading_.number_at(range.first);
}

// « le déficit de 6,1 à 5 % »: from where to where it goes, which bounds nothing.
bool QuantityReader::descends(const Match& match) const {
  const NumberPhrase* low = number_of(match.capture("low"));
  const NumberPhrase* high = number_of(match.capture("high"));
  if (low == nullptr || high == nullptr || low->range.first == 0) return false;
  const bool from = tokens_[low->range.first - 1].pos == Pos::de;
  return from && tokens_[high->range.first - 1].word->folded == "a" &&
         low->value.value() > high->value.value();
}

bool QuantityReader::read_between(const Match& match, FigureMention& figure) const {
  const NumberPhrase* low = number_of(match.capture("low"));
  const NumberPhrase* high = number_of(match.capture("high"));
  if (low == nullptr || high == nullptr) return false;
  figure.number = low->range;
  figure.min = low->value.value();
  figure.max = high->value.value();
  share_magnitude(*low, *high, *figure.min);
  if (*figure.min >= *figure.max) return false;
  figure.modifier = Modifier::between;
  // « entre 2017 et 2021 38 contrats »
  const TokenIndex next = match.range.last;
  const bool apart = next < tokens_.size() && tokens_[next].kind == TokenKind::number;
  return units_.read(match, figure) || !apart;
}

// « de 2 à 3 millions »: the magnitude is both's.
void QuantityReader::share_magnitude(const NumberPhrase& low, const NumberPhrase& high,
                                     double& value) const {
  if (!high.magnitude || low.magnitude) return;
  const auto written = parse_number(reading_.text.surface(high.range.first));
  if (!written || written->mantissa == 0) return;
  const double magnitude = high.value.value() / written->value();
  const double shared = std::round(value * magnitude * 1e6) / 1e6;
  if (shared < high.value.value()) value = shared;
}

bool QuantityReader::read_ratio(const Match& match, FigureMention& figure) const {
  const NumberPhrase* part = number_of(match.capture("low"));
  const NumberPhrase* whole = number_of(match.capture("of"));
  if (part == nullptr || whole == nullptr || part->value.scale > 0) return false;
  const double all = whole->value.value();
  if (part->value.value() >= all || (whole->value.scale > 0 && !whole->magnitude)) return false;
  const auto share = divide(part->value.mantissa, whole->value.mantissa);
  if (!share) return false;
  figure.number = part->range;
  // « une chance sur 2,6 milliards » is less than ten decimals hold
  figure.value = whole->magnitude ? part->value.value() / all : share->value();
  return true;
}

bool QuantityReader::read_score(const Match& match, FigureMention& figure) const {
  constexpr std::int64_t kHighest = 199;
  const NumberPhrase* home = number_of(match.capture("low"));
  const NumberPhrase* away = number_of(match.capture("high"));
  if (home == nullptr || away == nullptr || is_gapped_score(match)) return false;
  if (home->value.mantissa > kHighest || away->value.mantissa > kHighest) return false;
  figure.number = home->range;
  figure.score = Score{.home = static_cast<int>(home->value.mantissa),
                       .away = static_cast<int>(away->value.mantissa)};
  return true;
}

// « 12 - 14 » is a list or a range.
bool QuantityReader::is_gapped_score(const Match& match) const {
  const bool dashed = match.range.last - match.range.first == 3;
  return dashed && (tokens_[match.range.first + 1].gap != Gap::none ||
                    tokens_[match.range.first + 2].gap != Gap::none);
}

}  // namespace greffier
