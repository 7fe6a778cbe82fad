#include "figure/figures.h"

#include "figure/label.h"
#include "figure/paid.h"
#include "figure/quantity.h"
#include "figure/understood_unit.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <map>
#include <utility>

namespace greffier {
namespace {

class FigureReader {
 public:
  FigureReader(const Reading& reading, const Home& home)
      : reading_(reading), tokens_(reading.text.tokens), quantities_(reading, home),
        labels_(reading), understood_(reading), paid_(reading), home_(home.currency) {}

  std::vector<FigureMention> read() {
    for (const NamePhrase& name : reading_.names) mark(name.range, named_);
    for (const Match& date : reading_.dates) mark(date.range, dated_);
    std::vector<FigureMention> figures;
    for (const Match& match : reading_.figures) {
      if (!match.rule->setting("drop").empty() || inside_date(match)) continue;
      for (FigureMention& figure : quantities_.read(match)) {
        const bool others =
            !figures.empty() &&
            reading_.sentence_at(figures.back().range.first).contains(figure.range.first);
        if (named_[figure.number.first] || labels_.is_label(figure, others)) continue;
        if (shares_unit_of_date(figure)) continue;
        understood_.take_unit(figures, figure);
        if (!home_.empty() && paid_.is_paid(figure)) {
          figure.kind = FigureKind::money;
          figure.unit = home_;
        }
        const bool term = others && figures.back().rule == "figure.term";
        if (!term && is_age(figure)) figure.kind = FigureKind::age;
        figures.push_back(std::move(figure));
      }
    }
    const auto money = usual_money(figures);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      take_later_unit(i, figures);
      if (!money || !paid_.is_paid(figures[i])) continue;
      figures[i].kind = FigureKind::money;
      figures[i].unit = money;
    }
    // « de 47 à 57 milliards »
    for (std::size_t i = 1; i < figures.size(); ++i) {
      FigureMention& from = figures[i - 1];
      const bool paired = from.rule == "figure.change" && figures[i].rule == from.rule &&
                          from.range.last + 1 == figures[i].range.first;
      if (!paired || from.unit || from.kind != FigureKind::count) continue;
      from.kind = figures[i].kind;
      from.unit = figures[i].unit;
    }
    return figures;
  }

 private:
  static void mark(TokenRange range, std::vector<bool>& marks) {
    for (TokenIndex token = range.first; token < range.last; ++token) marks[token] = true;
  }

  [[nodiscard]] bool inside_date(const Match& match) const {
    if (match.rule->setting("over") == "date") return false;
    // « passé de 12 lundi à 18 mardi »: what is captured, not what stands between
    for (const TokenRange capture : match.captures) {
      for (TokenIndex token = capture.first; token < capture.last; ++token) {
        if (dated_[token]) return true;
      }
    }
    return false;
  }

  // « des essais de 24 et 36 heures »: as much a time as the second
  [[nodiscard]] bool shares_unit_of_date(const FigureMention& figure) const {
    const TokenIndex joint = figure.range.last;
    // « jusqu'à trois à quatre jours »
    const bool plain = figure.range.last == figure.number.last;
    if (figure.kind != FigureKind::count || !plain || !figure.value ||
        !is_one_of(tokens_, joint, {"et", "ou", "a", "voire"}) || joint + 1 >= tokens_.size() ||
        !dated_[joint + 1]) {
      return false;
    }
    const NumberPhrase* second = reading_.number_at(joint + 1);
    return second != nullptr && second->range.last < tokens_.size() &&
           *figure.value < second->value.value() && is_duration(second->range.last);
  }

  [[nodiscard]] bool is_duration(TokenIndex unit) const {
    const auto row = find_word_row(reading_, unit, unit_);
    return row && reading_.lexicon.cell(*row, "kind") == "duration";
  }

  // The money that most amounts of a bulletin from nowhere are in.
  [[nodiscard]] std::optional<std::string> usual_money(
      const std::vector<FigureMention>& figures) const {
    if (!home_.empty()) return std::nullopt;
    std::map<std::string, std::size_t> times;
    for (const FigureMention& figure : figures) {
      if (figure.kind == FigureKind::money) ++times[*figure.unit];
    }
    const auto most = std::ranges::max_element(
        times, [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == times.end() ? std::nullopt : std::optional<std::string>(most->first);
  }

  // « Deux millions pour le port », a title says: « deux millions d'euros », its text.
  void take_later_unit(std::size_t i, std::vector<FigureMention>& figures) const {
    constexpr std::size_t kMost = 6;  // figures looked ahead over
    FigureMention& figure = figures[i];
    // « 41 voire 42 degrés »
    const TokenIndex joint = figure.range.last;
    if (figure.kind == FigureKind::count && i + 1 < figures.size() &&
        is_word(tokens_, joint, "voire") && figures[i + 1].range.first == joint + 1) {
      figure.kind = figures[i + 1].kind;
      figure.unit = figures[i + 1].unit;
    }
    if (figure.kind != FigureKind::count || figure.unit || !is_magnitude(reading_, figure)) return;
    if (has_pos(tokens_, figure.range.last, Pos::de) || labels_.counts(figure)) return;
    const auto entry = entry_of(reading_.outline, figure.range.first);
    for (std::size_t j = i + 1; j < figures.size() && j - i <= kMost; ++j) {
      const FigureMention& later = figures[j];
      if (entry_of(reading_.outline, later.range.first) != entry) return;
      if (later.kind != FigureKind::money || later.value != figure.value) continue;
      figure.kind = later.kind;
      figure.unit = later.unit;
      return;
    }
  }

  // « la majorité à 15 ans », « vers ses 40 ans »; « condamné à dix ans » is a term.
  [[nodiscard]] bool is_age(const FigureMention& figure) const {
    const TokenIndex first = figure.range.first;
    if (figure.rule != "figure.duration" || figure.unit != "year" || first < 2) return false;
    const Analysis* before = tokens_[first - 1].analysis();
    if (has_pos(tokens_, first - 1, Pos::determiner) && before != nullptr && before->kind == 'p')
      return true;
    if (!is_word(tokens_, first - 1, "a")) return false;
    if (has_pos(tokens_, figure.range.last, Pos::de)) return false;  // « à deux ans du scrutin »
    const Pos governs = tokens_[first - 2].pos;
    return governs != Pos::participle && governs != Pos::verb && governs != Pos::infinitive &&
           reading_.number_at(first - 2) == nullptr;  // « d'un à trois ans »
  }

  const Reading& reading_;
  const Tokens& tokens_;
  QuantityReader quantities_;
  LabelReader labels_;
  UnderstoodUnits understood_;
  PaidReader paid_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  std::string home_;  // ISO 4217, empty where the page's country is not known
  std::vector<bool> named_ = std::vector<bool>(tokens_.size());  // by token
  std::vector<bool> dated_ = std::vector<bool>(tokens_.size());
};

}  // namespace

bool is_share(const FigureMention& figure) {
  return figure.kind == FigureKind::percent || figure.kind == FigureKind::ratio;
}

bool is_length(const FigureMention& figure) {
  return figure.unit && (figure.unit->ends_with("meter") || figure.unit->ends_with("mile")) &&
         figure.unit != "millimeter" && !figure.unit->starts_with("square") &&
         !figure.unit->starts_with("cubic");
}

TokenIndex end_of_suspension(const Tokens& tokens, TokenIndex from) {
  if (is_one_of(tokens, from, {"ferme", "fermes"})) return from + 1;
  return is_word(tokens, from, "avec") && is_word(tokens, from + 1, "sursis") ? from + 2 : from;
}

std::vector<FigureMention> find_figures(const Reading& reading, const Home& home) {
  return FigureReader(reading, home).read();
}

}  // namespace greffier
