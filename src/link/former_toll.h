// Whether a figure is what an earlier toll said.
//   « Le séisme a tué 137 personnes. Le précédent bilan faisait état de 98 morts » -> of the 137
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

// Whether the words name an earlier toll: « dans le précédent décompte », « au premier bilan ».
[[nodiscard]] bool names_former_toll(const Reading& reading, TokenRange words);

class FormerTolls {
 public:
  // Figures are those that the mentions became, in the order of the text.
  FormerTolls(const Reading& reading, const std::vector<FigureMention>& mentions,
              const std::vector<std::optional<Item>>& items, const std::vector<Figure>& figures);

  // The figure that the figure number `i` was told instead of before; nothing where it is no
  // earlier toll's.
  [[nodiscard]] std::optional<Index> replaced_by(std::size_t i, TokenRange sentence) const;
  // Whether a figure counts all whom the toll is of: « 137 morts », « 137 personnes sont mortes »,
  // not « deux soldats ont été tués ».
  [[nodiscard]] bool counts_all(std::size_t i) const;

 private:
  [[nodiscard]] bool tells_former(TokenIndex first, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<FigureMention>& mentions_;
  const std::vector<std::optional<Item>>& items_;
  const std::vector<Figure>& figures_;
  ClassId measured_;
  Column role_;
  ClassId count_noun_;
  ClassId former_;
  Column past_;
};

}  // namespace greffier
