#include "figure/quantity.h"

#include "text/table.h"

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

// « 70 centimes » is 0.7 euro, « 25 points de base » 0.25 point.
void scale(std::string_view factor, FigureMention& figure) {
  const auto times = parse_plain(factor);
  if (!times || (times->mantissa == 1 && times->scale == 0)) return;
  for (auto* bound : {&figure.value, &figure.min, &figure.max}) {
    if (!*bound) continue;
    const double scaled = times->scale > 0 ? **bound * static_cast<double>(times->mantissa) /
                                                 std::pow(10.0, times->scale)
                                           : **bound * static_cast<double>(times->mantissa);
    *bound = std::round(scaled * 1e9) / 1e9;
  }
}

}  // namespace

QuantityReader::QuantityReader(const Reading& reading, const Home& home)
    : reading_(reading), tokens_(reading.text.tokens), lexicon_(reading.lexicon),
      payment_(reading, home), modifier_(lexicon_.get_class("MODIFIER")),
      unit_(lexicon_.get_class("UNIT")), currency_(lexicon_.get_class("CURRENCY")),
      everyday_(lexicon_.get_class("HOME_CURRENCY")),
      codes_(lexicon_.get_column("CURRENCY", "code")) {}

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
    read_modifier(modifier, figure);
  }
  return {std::move(figure)};
}

// « deux euros et dix centimes » -> 2.1 euros
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
                       .kind = FigureKind::money,
                       .rule = match.rule->name};
  read_unit(match, figure);
  read_modifier(match.capture("modifier"), figure);
  return {std::move(figure)};
}

// « 1 min 52 » -> 112 seconds; « 62' 12 » are a minute of a match and another number.
std::vector<FigureMention> QuantityReader::read_chrono(const Match& match) const {
  constexpr double kMinute = 60;
  const NumberPhrase* minutes = number_of(match.capture("low"));
  const NumberPhrase* seconds = number_of(match.capture("high"));
  if (minutes == nullptr || seconds == nullptr || minutes->value.scale > 0) return {};
  const TokenIndex sign = minutes->range.last;
  const bool word = tokens_[sign].kind == TokenKind::word;
  const bool glued = tokens_[sign].gap == Gap::none && tokens_[sign + 1].gap == Gap::none;
  const std::string_view written = reading_.text.surface(seconds->range.first);
  if (seconds->value.value() >= kMinute || (!word && (!glued || written.size() != 2))) return {};
  return {{.range = match.range,
           .number = minutes->range,
           .value = minutes->value.value() * kMinute + seconds->value.value(),
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
    if (!read_unit(match, figure)) figure.range.last = number->range.last;
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
      !is_half(match.capture("unit")) && !has_half(match.capture("unit"))) {
    return false;
  }
  if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
  if (number->form == NumberForm::fraction && figure.kind == FigureKind::count) {
    figure.kind = FigureKind::ratio;
  }
  if (figure.kind == FigureKind::percent) value = reread_percent(*number);
  figure.value = value.value();
  if (!read_unit(match, figure)) {
    if (number->form == NumberForm::article && match.capture("modifier").empty()) return false;
    figure.kind = FigureKind::count;
    figure.range.last = number->range.last;
  }
  if (figure.unit && has_half(match.capture("unit"))) {
    *figure.value += 0.5;
    figure.range.last = match.capture("unit").last + 2;
  }
  return true;
}

// « deux ans et demi », « un mètre et demi »: the half stands behind the unit.
bool QuantityReader::has_half(TokenRange unit) const {
  const TokenIndex next = unit.last;
  if (unit.empty() || next + 1 >= tokens_.size() || tokens_[next].word->folded != "et")
    return false;
  const std::string& half = tokens_[next + 1].word->folded;
  return (half == "demi" || half == "demie") && tokens_[next + 1].gap <= Gap::blank;
}

// « n'avoir pas versé un franc », « sans un euro »: nothing is paid.
bool QuantityReader::is_denied(TokenIndex number) const {
  constexpr TokenIndex kReach = 6;
  const TokenIndex first = reading_.sentence_at(number).first;
  for (TokenIndex at = number; at-- > std::max(first, number > kReach ? number - kReach : 0);) {
    if (tokens_[at].pos == Pos::negation || tokens_[at].word->folded == "sans") return true;
    if (reading_.text.surface(at) == ",") return false;
  }
  return false;
}

// « un demi-point »: the article counts halves.
bool QuantityReader::is_half(TokenRange unit) const {
  return !unit.empty() && tokens_[unit.first].word->folded.starts_with("demi-");
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
  read_unit(match, figure);
  return true;
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

// ------------------------------------------------------------ modifier and unit
std::optional<RowRef> QuantityReader::find_row(TokenIndex token, ClassId id) const {
  if (const auto* locution = reading_.text.annotations.find(token, id)) return locution->row;
  // « Nm » before « NM »
  std::optional<RowRef> found;
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id != id) continue;
    if (lexicon_.row(row.row).cell(0) == reading_.text.surface(token)) return row.row;
    if (!found) found = row.row;
  }
  return found;
}

void QuantityReader::read_modifier(TokenRange words, FigureMention& figure) const {
  if (words.empty() || figure.modifier == Modifier::between) return;
  const auto row = find_row(words.first, modifier_);
  if (!row) return;
  const std::string_view bound = lexicon_.cell(*row, "bound");
  if (bound == "about") figure.modifier = Modifier::about;
  if (bound == "more-than") {
    figure.modifier = Modifier::more_than;
    figure.min = figure.value;
  }
  if (bound == "less-than") {
    figure.modifier = Modifier::less_than;
    figure.max = figure.value;
  }
}

// False where the word after the number is no unit here.
bool QuantityReader::read_unit(const Match& match, FigureMention& figure) const {
  if (const TokenRange words = match.capture("unit"); !words.empty()) {
    if (counts_points(words)) return false;
    if (const auto row = find_row(words.first, unit_)) apply_unit(*row, figure);
  }
  const TokenRange words = match.capture("currency");
  if (words.empty()) return true;
  const auto row = find_row(words.first, currency_);
  if (!row || !is_money(*row, words, figure)) return false;
  apply_currency(*row, words.first, figure);
  return true;
}

// « deux points sensibles » are counted, « deux points supplémentaires » measured.
bool QuantityReader::counts_points(TokenRange unit) const {
  const TokenIndex next = unit.last;
  if (tokens_[unit.first].word->folded != "points" || next >= tokens_.size()) return false;
  return unit.last == unit.first + 1 && tokens_[next].gap <= Gap::blank &&
         tokens_[next].pos == Pos::adjective && !tokens_[next].word->classes.test(counter_);
}

void QuantityReader::apply_unit(RowRef row, FigureMention& figure) const {
  figure.unit = std::string(lexicon_.cell(row, "unit"));
  const std::string_view kind = lexicon_.cell(row, "kind");
  if (figure.kind == FigureKind::count) {
    figure.kind = kind == "percent"    ? FigureKind::percent
                  : kind == "duration" ? FigureKind::duration
                                       : FigureKind::measure;
  }
  if (figure.unit == "permille") figure.kind = FigureKind::measure;
  scale(lexicon_.cell(row, "factor"), figure);
}

// « 30 000 gourdes distribuées »: an everyday noun is money at home, by the million, or by the
// thousand beside its country.
bool QuantityReader::is_money(RowRef row, TokenRange words, const FigureMention& figure) const {
  constexpr double kMany = 1000;
  const std::string_view form = lexicon_.cell(row, "form");
  const bool code = form == lexicon_.cell(row, codes_);  // « un gel » is no lari, « un GEL » is
  if (code && tokens_[words.first].shape != Shape::upper) return false;
  if (!tokens_[words.first].word->classes.test(everyday_)) return true;
  if (words.last > words.first + 1) return true;
  const std::string_view codes = lexicon_.cell(row, codes_);
  if (payment_.is_at_home(codes)) return true;
  const NumberPhrase* number = number_of(figure.number);
  if (number != nullptr && number->magnitude) return true;
  const bool sum = number != nullptr && number->value.scale > 0;  // « 46,50 couronnes »
  return (sum || (figure.value && *figure.value >= kMany)) &&
         payment_.is_named_beside(codes, words.first);
}

void QuantityReader::apply_currency(RowRef row, TokenIndex at, FigureMention& figure) const {
  figure.kind = FigureKind::money;
  const std::string_view codes = lexicon_.cell(row, codes_);
  const std::string meant = payment_.choose(codes, at);
  figure.unit = meant.empty() ? std::string(codes.substr(0, codes.find('|'))) : meant;
  scale(lexicon_.cell(row, "factor"), figure);
}

}  // namespace greffier
