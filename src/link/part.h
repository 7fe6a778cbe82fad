// Which figure another is a part of.
//   « 23 blessés, dont 3 grièvement », « 43 des 50 passagers »,
//   « 60 hommes ont été arrêtés. Parmi eux, 12 ont été inculpés »
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class PartReader {
 public:
  // Figures are those that the mentions became, in the order of the text.
  PartReader(const Reading& reading, const std::vector<FigureMention>& mentions,
             const std::vector<std::optional<Item>>& items, const std::vector<Figure>& figures)
      : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
        figures_(figures) {}

  // Of the figure number `i`; those before it are related.
  [[nodiscard]] std::optional<Index> whole_of(std::size_t i, TokenRange sentence);

 private:
  [[nodiscard]] bool in_sentence(std::size_t i) const;
  [[nodiscard]] std::optional<Index> taken_up(std::size_t i) const;
  [[nodiscard]] bool likewise(std::size_t i) const;
  [[nodiscard]] std::optional<Index> counted_before(std::size_t i) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& mentions_;
  const std::vector<std::optional<Item>>& items_;
  const std::vector<Figure>& figures_;
  TokenRange sentence_ = {};
};

}  // namespace greffier
