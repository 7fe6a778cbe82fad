#include "figure/unit_reader.h"

#include "lex/nearby.h"

#include <cmath>

namespace greffier {
namespace {

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

UnitReader::UnitReader(const Reading& reading, const Home& home)
    : reading_(reading), tokens_(reading.text.tokens), lexicon_(reading.lexicon),
      currencies_(reading, home), modifier_(lexicon_.get_class("MODIFIER")),
      unit_(lexicon_.get_class("UNIT")), currency_(lexicon_.get_class("CURRENCY")),
      everyday_(lexicon_.get_class("HOME_CURRENCY")),
      codes_(lexicon_.get_column("CURRENCY", "code")),
      counter_(lexicon_.get_class("COUNTER_ADJECTIVE")),
      count_noun_(lexicon_.get_class("COUNT_NOUN")) {}

TokenIndex UnitReader::end_of_unit(TokenIndex token) const {
  for (const ClassId list : {unit_, currency_}) {
    if (const auto* locution = reading_.text.annotations.find(token, list)) {
      return locution->range.last;
    }
    if (find_row(token, list)) return token + 1;
  }
  return token;
}

// « un demi-point »: the article counts halves.
bool UnitReader::is_half(TokenRange unit) const {
  return !unit.empty() && tokens_[unit.first].word->folded.starts_with("demi-");
}

// « deux ans et demi », « un mètre et demi »: the half stands behind the unit.
bool UnitReader::has_half(TokenRange unit) const {
  const TokenIndex next = unit.last;
  if (unit.empty() || next + 1 >= tokens_.size() || tokens_[next].word->folded != "et")
    return false;
  const std::string& half = tokens_[next + 1].word->folded;
  return (half == "demi" || half == "demie") && tokens_[next + 1].gap <= Gap::blank;
}

// « à onze centièmes du record »: of a second; not « les deux centièmes des voix ».
void UnitReader::read_fraction(TokenRange number, FigureMention& figure) const {
  const auto row = find_row(number.last - 1, unit_);
  const bool timed = row && lexicon_.cell(*row, "kind") == "duration";
  if (!timed || is_word(tokens_, number.last, "des")) return;
  figure.kind = FigureKind::duration;
  figure.unit = std::string(lexicon_.cell(*row, "unit"));
}

bool UnitReader::is_of(TokenIndex token, std::string_view unit) const {
  const auto row = find_row(token, unit_);
  return row && lexicon_.cell(*row, "unit") == unit;
}

std::optional<RowRef> UnitReader::find_row(TokenIndex token, ClassId id) const {
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

void UnitReader::read_modifier(TokenRange words, FigureMention& figure) const {
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
bool UnitReader::read(const Match& match, FigureMention& figure) const {
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

// « deux points sensibles », « trois points de vente » are counted, « deux points
// supplémentaires » measured.
bool UnitReader::counts_points(TokenRange unit) const {
  const TokenIndex next = unit.last;
  if (tokens_[unit.first].word->folded != "points" || next >= tokens_.size()) return false;
  if (reading_.text.annotations.find(unit.first, count_noun_) != nullptr) return true;
  // « la route est coupée en neuf points »
  const NumberPhrase* number = unit.first > 0 ? reading_.number_at(unit.first - 1) : nullptr;
  const bool places = number != nullptr && number->range.last == unit.first &&
                      number->range.first > 1 && is_word(tokens_, number->range.first - 1, "en") &&
                      has_pos(tokens_, number->range.first - 2, Pos::participle);
  if (places) return true;
  return unit.last == unit.first + 1 && tokens_[next].gap <= Gap::blank &&
         tokens_[next].pos == Pos::adjective && !tokens_[next].word->classes.test(counter_);
}

void UnitReader::apply_unit(RowRef row, FigureMention& figure) const {
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
bool UnitReader::is_money(RowRef row, TokenRange words, const FigureMention& figure) const {
  constexpr double kMany = 1000;
  const std::string_view form = lexicon_.cell(row, "form");
  const bool code = form == lexicon_.cell(row, codes_);  // « un gel » is no lari, « un GEL » is
  if (code && tokens_[words.first].shape != Shape::upper) return false;
  if (!tokens_[words.first].word->classes.test(everyday_)) return true;
  if (words.last > words.first + 1) return true;
  const std::string_view codes = lexicon_.cell(row, codes_);
  if (currencies_.is_at_home(codes)) return true;
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  if (number != nullptr && number->magnitude) return true;
  const bool sum = number != nullptr && number->value.scale > 0;  // « 46,50 couronnes »
  return (sum || (figure.value && *figure.value >= kMany)) &&
         currencies_.is_named_beside(codes, words.first);
}

void UnitReader::apply_currency(RowRef row, TokenIndex at, FigureMention& figure) const {
  figure.kind = FigureKind::money;
  const std::string_view codes = lexicon_.cell(row, codes_);
  const std::string meant = currencies_.choose(codes, at);
  figure.unit = meant.empty() ? std::string(codes.substr(0, codes.find('|'))) : meant;
  scale(lexicon_.cell(row, "factor"), figure);
}

}  // namespace greffier
