#include "figure/sum_before.h"

#include "figure/label.h"
#include "figure/paid.h"
#include "lex/nearby.h"
#include "structure/entry_map.h"

namespace greffier {
namespace {

constexpr std::size_t kMost = 40;  // figures looked back over
constexpr double kFarFewer = 100;  // times that a sum differs from a number of things beside it

}  // namespace

const FigureMention* find_sum_before(const Reading& reading,
                                     const std::vector<FigureMention>& figures,
                                     const FigureMention& figure) {
  const bool counts = LabelReader(reading).counts(figure) ||
                      has_pos(reading.text.tokens, figure.range.last, Pos::de);
  if (counts || !is_magnitude(reading, figure)) return nullptr;
  const std::size_t end = figures.size();
  const auto entry = entry_of(reading.outline, figure.range.first);
  for (std::size_t i = end; i-- > 0 && end - i <= kMost;) {
    const FigureMention& before = figures[i];
    if (entry_of(reading.outline, before.range.first) != entry) return nullptr;
    if (before.kind == FigureKind::money) return &named_first(reading, figures, i);
    const bool rival = before.kind == FigureKind::count || before.kind == FigureKind::measure;
    const double most = before.value.value_or(before.max.value_or(0));
    if (rival && most * kFarFewer >= figure.value.value_or(figure.min.value_or(0))) return nullptr;
  }
  return nullptr;
}

const FigureMention* find_like_amount(const Reading& reading,
                                      const std::vector<FigureMention>& figures,
                                      const FigureMention& figure) {
  constexpr TokenIndex kReach = 6;  // « celle d'orge s'élève à »
  constexpr std::size_t kNear = 4;  // figures looked back over
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  const TokenRange sentence = reading.sentence_at(first);
  const bool bare = figure.kind == FigureKind::count && is_magnitude(reading, figure) &&
                    !LabelReader(reading).counts(figure) &&
                    !has_pos(tokens, figure.range.last, Pos::de);
  bool other = false;
  for (TokenIndex at = first; bare && at-- > back_from(first, kReach, sentence.first);) {
    other = other || (is_one_of(tokens, at, {"celle", "celui", "celles", "ceux"}) &&
                      has_pos(tokens, at + 1, Pos::de));
  }
  for (std::size_t i = figures.size(); other && i-- > 0 && figures.size() - i <= kNear;) {
    if (!sentence.contains(figures[i].range.first)) return nullptr;
    if (figures[i].kind == FigureKind::measure && is_magnitude(reading, figures[i])) {
      return &figures[i];
    }
  }
  return nullptr;
}

const FigureMention& named_first(const Reading& reading, const std::vector<FigureMention>& figures,
                                 std::size_t i) {
  const FigureMention& last = figures[i];
  const bool converts = i > 0 && last.kind == FigureKind::money &&
                        figures[i - 1].kind == FigureKind::money &&
                        figures[i - 1].range.last + 1 == last.range.first &&
                        is_sign(reading.text, last.range.first - 1, "(");
  return converts ? figures[i - 1] : last;
}

}  // namespace greffier
