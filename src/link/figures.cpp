#include "link/figures.h"

#include "link/category.h"
#include "link/claims.h"
#include "link/series.h"
#include "structure/entry_map.h"

#include <algorithm>

namespace greffier {
namespace {

class FigureLinker {
 public:
  FigureLinker(const Reading& reading, const std::vector<Quote>& quotes,
               const std::vector<Date>& dates, Speakers& speakers, const PlaceBook& places)
      : reading_(reading), tokens_(reading.text.tokens), dates_(dates), places_(places),
        claims_(reading, quotes, speakers), categories_(reading) {}

  std::vector<Figure> link(const std::vector<FigureMention>& found) {
    std::vector<FigureMention> mentions;
    std::vector<Index> entries;
    for (const FigureMention& mention : found) {
      const auto entry = entry_of(reading_.outline, mention.range.first);
      if (!entry) continue;
      mentions.push_back(mention);
      entries.push_back(*entry);
    }
    const auto items = find_items(reading_, mentions);
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      figures.push_back(make(mentions[i], items[i], entries[i]));
      if (i > 0 && is_converted(mentions[i - 1], mentions[i])) {
        figures[i].source = figures[i - 1].source;
        figures[i].via = figures[i - 1].via;
        figures[i].certainty = figures[i - 1].certainty;
      }
    }
    relate_figures(reading_, mentions, items, figures);
    return figures;
  }

 private:
  Figure make(const FigureMention& mention, const std::optional<Item>& item, Index entry) {
    Figure figure{.entry = entry,
                  .span = reading_.text.span(mention.range),
                  .value = mention.value,
                  .min = mention.min,
                  .max = mention.max,
                  .modifier = mention.modifier,
                  .kind = mention.kind,
                  .unit = mention.unit,
                  .score = mention.score,
                  .rule = mention.rule};
    if (item) take_item(*item, figure);
    Claim claim = claims_.find(mention, item);
    figure.source = claim.source;
    figure.via = claim.via;
    figure.certainty = claim.certainty;
    const TokenRange sentence = reading_.sentence_at(mention.range.first);
    figure.place = places_.within(sentence);
    figure.date = date_within(reading_.text.span(sentence));
    return figure;
  }

  // « 640 dollars (567 euros) »: the same said otherwise, by the same.
  [[nodiscard]] bool is_converted(const FigureMention& before, const FigureMention& figure) const {
    const TokenIndex bracket = figure.range.first - 1;
    return before.range.last == bracket && reading_.text.surface(bracket) == "(" &&
           before.kind == figure.kind;
  }

  // ------------------------------------------------------------ item and category
  void take_item(const Item& item, Figure& figure) const {
    figure.item =
        Phrase{.span = reading_.text.span(item.words), .lemma = noun_lemma(tokens_[item.head])};
    if (!item.befell.words.empty()) {
      figure.befell =
          Phrase{.span = reading_.text.span(item.befell.words), .lemma = item.befell.lemma};
    }
    figure.category = categories_.category_of(item, figure.kind);
  }

  std::optional<Index> date_within(Span sentence) const {
    const auto found = std::ranges::lower_bound(dates_, sentence.begin, {},
                                                [](const Date& d) { return d.span.begin; });
    if (found == dates_.end() || found->span.end > sentence.end) return std::nullopt;
    return static_cast<Index>(found - dates_.begin());
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<Date>& dates_;
  const PlaceBook& places_;
  Claims claims_;
  CategoryReader categories_;
};

}  // namespace

std::vector<Figure> link_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                                 const std::vector<Quote>& quotes, const std::vector<Date>& dates,
                                 Speakers& speakers, const PlaceBook& places) {
  return FigureLinker(reading, quotes, dates, speakers, places).link(mentions);
}

}  // namespace greffier
