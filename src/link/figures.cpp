#include "link/figures.h"

#include "link/category.h"
#include "link/circumstance.h"
#include "link/claims.h"
#include "link/series.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

#include <algorithm>

namespace greffier {
namespace {

class FigureLinker {
 public:
  FigureLinker(const Reading& reading, const std::vector<Quote>& quotes,
               const std::vector<Date>& dates, Speakers& speakers, const std::vector<Place>& places)
      : reading_(reading), tokens_(reading.text.tokens), claims_(reading, quotes, speakers),
        circumstances_(reading, dates, places, quotes), categories_(reading) {}

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
                  .span = reading_.text.span(own_words(mention.range)),
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
    figure.place = circumstances_.place_of(mention, item);
    figure.date = circumstances_.date_of(mention, item);
    return figure;
  }

  // « seulement | 18 % », « huit | seulement »: how few that is, no part of the figure
  [[nodiscard]] TokenRange own_words(TokenRange words) const {
    if (is_aside(words.first)) ++words.first;
    if (is_aside(words.last - 1)) --words.last;
    return words;
  }

  [[nodiscard]] bool is_aside(TokenIndex token) const {
    const auto row = find_word_row(reading_, token, modifier_);
    return row && reading_.lexicon.cell(*row, "bound") == "only";
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

  const Reading& reading_;
  const Tokens& tokens_;
  Claims claims_;
  Circumstances circumstances_;
  CategoryReader categories_;
  ClassId modifier_ = reading_.lexicon.get_class("MODIFIER");
};

}  // namespace

std::vector<Figure> link_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                                 const std::vector<Quote>& quotes, const std::vector<Date>& dates,
                                 Speakers& speakers, const std::vector<Place>& places) {
  return FigureLinker(reading, quotes, dates, speakers, places).link(mentions);
}

}  // namespace greffier
