#include "figure/item.h"

#include "figure/count_item.h"
#include "figure/measured_item.h"
#include "lex/nearby.h"
#include "structure/entry_map.h"

namespace greffier {
namespace {

using Items = std::vector<std::optional<Item>>;

class ItemFinder {
 public:
  ItemFinder(const Reading& reading, const std::vector<FigureMention>& figures)
      : reading_(reading), tokens_(reading.text.tokens), figures_(figures),
        counts_({reading, figures, items_}), measures_({reading, figures, items_}) {}

  Items find() {
    for (std::size_t i = 0; i < figures_.size(); ++i) items_.push_back(find_one(i));
    take_shared_noun();
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (!items_[i]) take_from_text(i);
    }
    return std::move(items_);
  }

 private:
  std::optional<Item> find_one(std::size_t i) const {
    const FigureMention& figure = figures_[i];
    const TokenRange sentence = reading_.sentence_at(figure.range.first);
    switch (figure.kind) {
      case FigureKind::age:
      case FigureKind::score: return std::nullopt;
      case FigureKind::count: return counts_.find(i, sentence);
      default: return measures_.find(i, sentence);
    }
  }

  // « 15 000 à 20 000 collaborateurs » said of both, of a pair read as two; « 95 et 128 salariés ».
  void take_shared_noun() {
    if (figures_.empty()) return;
    for (std::size_t i = figures_.size() - 1; i-- > 0;) {
      if (!items_[i + 1]) continue;
      if (figures_[i].kind == FigureKind::count ? shares_noun(i) : shares_whole(i)) {
        items_[i] = items_[i + 1];
      }
    }
  }

  // « Vingt ans requis », a title says: « vingt ans de réclusion », its text.
  void take_from_text(std::size_t i) {
    constexpr std::size_t kMost = 12;  // figures looked ahead over
    const FigureMention& figure = figures_[i];
    if (figure.kind == FigureKind::age || figure.kind == FigureKind::score) return;
    const auto entry = entry_of(reading_.outline, figure.range.first);
    if (!entry) return;
    const TokenRange title = reading_.outline.entries[*entry].title;
    if (!title.contains(figure.range.first)) return;
    for (std::size_t j = i + 1; j < figures_.size() && j - i <= kMost; ++j) {
      const FigureMention& later = figures_[j];
      if (entry_of(reading_.outline, later.range.first) != entry) return;
      const bool alike = later.kind == figure.kind && later.unit == figure.unit;
      const bool same = alike && later.value == figure.value &&
                        (figure.value || (later.min == figure.min && later.max == figure.max));
      if (!same || !items_[j] || title.contains(later.range.first)) continue;
      items_[i] = items_[j];
      items_[i]->understood = true;
      return;
    }
  }

  [[nodiscard]] bool is_pair(std::size_t i) const {
    return figures_[i].rule == "figure.change" && figures_[i + 1].rule == figures_[i].rule &&
           figures_[i].range.last + 1 == figures_[i + 1].range.first;
  }

  [[nodiscard]] bool shares_noun(std::size_t i) const {
    const FigureMention& figure = figures_[i];
    const TokenIndex joint = figure.range.last;
    // not « contre 92 et sept abstentions »
    const bool versus = is_word(tokens_, figure.range.first - 1, "contre");
    const bool joined = joint + 1 == figures_[i + 1].range.first && !versus &&
                        is_one_of(tokens_, joint, {"et", "ou"}) &&
                        figure.kind == figures_[i + 1].kind && figure.range == figure.number;
    if (!is_pair(i) && (!joined || items_[i + 1]->understood)) return false;
    return !items_[i] || items_[i]->understood;
  }

  // « de 6,1 à 5 % du PIB », « 1 %, 3 % et 2 % des cas »: of what the last one names.
  [[nodiscard]] bool shares_whole(std::size_t i) const {
    const FigureMention& next = figures_[i + 1];
    const bool named = !items_[i + 1]->understood && items_[i + 1]->words.first >= next.range.last;
    if (named && is_pair(i) && figures_[i].kind == next.kind) return true;
    if (figures_[i].kind != FigureKind::percent || next.kind != FigureKind::percent) return false;
    const TokenIndex joint = figures_[i].range.last;
    const bool listed = !items_[i] && joint + 1 == next.range.first &&
                        (is_sign(reading_.text, joint, ",") || is_word(tokens_, joint, "et"));
    return listed && named;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& figures_;
  Items items_;
  CountItems counts_;
  MeasuredItems measures_;
};

}  // namespace

std::vector<std::optional<Item>> find_items(const Reading& reading,
                                            const std::vector<FigureMention>& figures) {
  return ItemFinder(reading, figures).find();
}

}  // namespace greffier
