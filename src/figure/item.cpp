#include "figure/item.h"

#include "figure/count_item.h"
#include "figure/measured_item.h"
#include "lex/nearby.h"

namespace greffier {
namespace {

using Items = std::vector<std::optional<Item>>;

class ItemFinder {
 public:
  ItemFinder(const Reading& reading, const std::vector<FigureMention>& figures)
      : reading_(reading), tokens_(reading.text.tokens), figures_(figures),
        counts_(reading, figures, items_), measures_(reading, figures, items_) {}

  Items find() {
    for (std::size_t i = 0; i < figures_.size(); ++i) items_.push_back(find_one(i));
    take_shared_noun();
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
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const FigureMention& figure = figures_[i];
      const FigureMention& next = figures_[i + 1];
      const TokenIndex joint = figure.range.last;
      const bool beside = joint + 1 == next.range.first;
      const bool paired = beside && figure.rule == "figure.change" && next.rule == figure.rule;
      // not « contre 92 et sept abstentions »
      const bool versus = is_word(tokens_, figure.range.first - 1, "contre");
      const bool joined = beside && !versus && is_one_of(tokens_, joint, {"et", "ou"}) &&
                          figure.kind == next.kind && figure.range == figure.number;
      // « de 6,1 à 5 % du PIB »
      const bool share = paired && figure.kind == FigureKind::percent && items_[i + 1] &&
                         !items_[i + 1]->understood &&
                         items_[i + 1]->words.first >= next.range.last;
      if (share) items_[i] = items_[i + 1];
      if (figure.kind != FigureKind::count || !items_[i + 1]) continue;
      if (!paired && (!joined || items_[i + 1]->understood)) continue;
      if (items_[i] && !items_[i]->understood) continue;
      items_[i] = items_[i + 1];
    }
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
