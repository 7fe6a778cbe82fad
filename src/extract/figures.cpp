#include "extract/figures.h"

#include "text/table.h"

#include <algorithm>
#include <array>
#include <charconv>
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

class FigureReader {
 public:
  FigureReader(const Reading& reading, const std::string& country)
      : reading_(reading), tokens_(reading.text.tokens), lexicon_(reading.lexicon),
        country_(country), modifier_(lexicon_.get_class("MODIFIER")),
        unit_(lexicon_.get_class("UNIT")), currency_(lexicon_.get_class("CURRENCY")) {}

  std::vector<FigureMention> read() {
    mark_names();
    std::vector<FigureMention> figures;
    for (const Match& match : reading_.figures) {
      if (!match.rule->setting("drop").empty()) continue;
      if (inside_date(match) || named_[match.range.first]) continue;
      if (auto figure = make(match)) figures.push_back(std::move(*figure));
    }
    return figures;
  }

 private:
  // ------------------------------------------------------------ what is no figure
  void mark_names() {
    named_.assign(tokens_.size() + 1, false);
    for (const NamePhrase& name : reading_.names) {
      for (TokenIndex token = name.range.first; token < name.range.last; ++token) {
        named_[token] = true;
      }
    }
    dated_.assign(tokens_.size() + 1, false);
    for (const Match& date : reading_.dates) {
      for (TokenIndex token = date.range.first; token < date.range.last; ++token) {
        dated_[token] = true;
      }
    }
  }

  bool inside_date(const Match& match) const {
    if (match.rule->setting("over") == "date") return false;
    for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
      if (dated_[token]) return true;
    }
    return false;
  }

  // « 2024 » with nothing counted after it; « 1. » at the head of a line.
  bool is_bare_label(const FigureMention& figure) const {
    const TokenIndex next = figure.number.last;
    const Token& first = tokens_[figure.number.first];
    const bool plain = figure.number.last == figure.number.first + 1 && first.span.size() == 4 &&
                       first.kind == TokenKind::number;
    if (plain && *figure.value >= 1900 && *figure.value < 2100) {
      const bool counts = next < tokens_.size() &&
                          (tokens_[next].pos == Pos::noun || tokens_[next].pos == Pos::adjective);
      if (!counts) return true;
    }
    const bool opens_line = figure.number.first == 0 || first.gap >= Gap::line;
    return opens_line && next < tokens_.size() && first.kind == TokenKind::number &&
           (reading_.text.surface(next) == "." || reading_.text.surface(next) == ")");
  }

  // ------------------------------------------------------------ reading a match
  std::optional<FigureMention> make(const Match& match) const {
    FigureMention figure{.range = extent(match),
                         .kind = kind_named(match.rule->setting("kind")),
                         .rule = match.rule->name};
    const std::string_view kind = match.rule->setting("kind");
    bool read = false;
    if (kind == "between")
      read = read_between(match, figure);
    else if (kind == "ratio")
      read = read_ratio(match, figure);
    else if (kind == "score")
      read = read_score(match, figure);
    else
      read = read_single(match, figure);
    if (!read) return std::nullopt;
    read_modifier(match.capture("modifier"), figure);
    return figure;
  }

  // The captures' hull: « âgé de [34 ans] », not the words that told the kind.
  static TokenRange extent(const Match& match) {
    TokenRange range{match.range.last, match.range.first};
    for (const TokenRange capture : match.captures) {
      if (capture.empty()) continue;
      range.first = std::min(range.first, capture.first);
      range.last = std::max(range.last, capture.last);
    }
    return range.first < range.last ? range : match.range;
  }

  bool read_single(const Match& match, FigureMention& figure) const {
    const NumberPhrase* number = number_of(match.capture("value"));
    if (number == nullptr) return false;
    figure.number = number->range;
    Decimal value = number->value;
    if (number->form == NumberForm::article && figure.kind != FigureKind::age &&
        !article_counts(match)) {
      return false;
    }
    if (number->form == NumberForm::approximate) figure.modifier = Modifier::about;
    if (number->form == NumberForm::fraction && figure.kind == FigureKind::count) {
      figure.kind = FigureKind::ratio;
    }
    if (figure.kind == FigureKind::percent) value = reread_percent(*number);
    figure.value = value.value();
    read_unit(match, figure);
    return figure.kind != FigureKind::count || !is_bare_label(figure);
  }

  // « un million d'euros » is read as a number; « un degré de plus » counts only with a modifier.
  static bool article_counts(const Match& match) { return !match.capture("modifier").empty(); }

  // « 4.249 % »: before a percent sign a dot is the decimal point.
  Decimal reread_percent(const NumberPhrase& number) const {
    const std::string_view written = reading_.text.surface(number.range);
    if (written.find('.') == std::string_view::npos) return number.value;
    return parse_plain(written).value_or(number.value);
  }

  const NumberPhrase* number_of(TokenRange range) const {
    return range.empty() ? nullptr : reading_.number_at(range.first);
  }

  bool read_between(const Match& match, FigureMention& figure) const {
    const NumberPhrase* low = number_of(match.capture("low"));
    const NumberPhrase* high = number_of(match.capture("high"));
    if (low == nullptr || high == nullptr) return false;
    figure.number = low->range;
    figure.kind = FigureKind::count;
    figure.min = low->value.value();
    figure.max = high->value.value();
    share_magnitude(*low, *high, figure);
    if (*figure.min >= *figure.max) return false;
    figure.modifier = Modifier::between;
    read_unit(match, figure);
    return true;
  }

  // « de 2 à 3 millions »: the magnitude is both's.
  void share_magnitude(const NumberPhrase& low, const NumberPhrase& high,
                       FigureMention& figure) const {
    if (!high.magnitude || low.magnitude) return;
    const auto written = parse_number(reading_.text.surface(high.range.first));
    if (!written || written->mantissa == 0) return;
    const double magnitude = high.value.value() / written->value();
    *figure.min = std::round(*figure.min * magnitude * 1e6) / 1e6;
  }

  bool read_ratio(const Match& match, FigureMention& figure) const {
    const NumberPhrase* part = number_of(match.capture("low"));
    const NumberPhrase* whole = number_of(match.capture("of"));
    if (part == nullptr || whole == nullptr || part->value.scale > 0 || whole->value.scale > 0) {
      return false;
    }
    if (part->value.mantissa >= whole->value.mantissa) return false;
    const auto share = divide(part->value.mantissa, whole->value.mantissa);
    if (!share) return false;
    figure.number = part->range;
    figure.value = share->value();
    return true;
  }

  bool read_score(const Match& match, FigureMention& figure) const {
    constexpr std::int64_t kHighest = 199;
    const NumberPhrase* home = number_of(match.capture("low"));
    const NumberPhrase* away = number_of(match.capture("high"));
    if (home == nullptr || away == nullptr) return false;
    const bool dashed = match.range.last - match.range.first == 3;
    if (dashed && (tokens_[match.range.first + 1].gap != Gap::none ||
                   tokens_[match.range.first + 2].gap != Gap::none)) {
      return false;
    }
    if (home->value.mantissa > kHighest || away->value.mantissa > kHighest) return false;
    figure.number = home->range;
    figure.score = Score{.home = static_cast<int>(home->value.mantissa),
                         .away = static_cast<int>(away->value.mantissa)};
    return true;
  }

  // ------------------------------------------------------------ modifier and unit
  std::optional<RowRef> find_row(TokenIndex token, ClassId id) const {
    if (const auto* locution = reading_.text.annotations.find(token, id)) return locution->row;
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id == id) return row.row;
    }
    return std::nullopt;
  }

  void read_modifier(TokenRange words, FigureMention& figure) const {
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

  void read_unit(const Match& match, FigureMention& figure) const {
    if (const TokenRange words = match.capture("unit"); !words.empty()) {
      if (const auto row = find_row(words.first, unit_)) apply_unit(*row, figure);
    }
    if (const TokenRange words = match.capture("currency"); !words.empty()) {
      if (const auto row = find_row(words.first, currency_)) apply_currency(*row, figure);
    }
  }

  void apply_unit(RowRef row, FigureMention& figure) const {
    figure.unit = std::string(lexicon_.cell(row, "unit"));
    const std::string_view kind = lexicon_.cell(row, "kind");
    if (figure.kind == FigureKind::count) {
      figure.kind = kind == "percent" ? FigureKind::percent : FigureKind::measure;
    }
    if (figure.unit == "permille") figure.kind = FigureKind::measure;
    scale(lexicon_.cell(row, "factor"), figure);
  }

  void apply_currency(RowRef row, FigureMention& figure) const {
    figure.kind = FigureKind::money;
    const auto codes = split(lexicon_.cell(row, "code"), '|');
    if (codes.empty()) return;
    const auto home = std::ranges::find_if(
        codes, [&](std::string_view code) { return code.substr(0, 2) == country_; });
    figure.unit = std::string(home == codes.end() ? codes.front() : *home);
    scale(lexicon_.cell(row, "factor"), figure);
  }

  // « 70 centimes » is 0.7 euro, « 25 points de base » 0.25 point.
  static void scale(std::string_view factor, FigureMention& figure) {
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

  const Reading& reading_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  std::string country_;
  ClassId modifier_;
  ClassId unit_;
  ClassId currency_;
  std::vector<bool> named_;  // by token
  std::vector<bool> dated_;
};

}  // namespace

std::vector<FigureMention> find_figures(const Reading& reading, const std::string& country) {
  return FigureReader(reading, country).read();
}

}  // namespace greffier
