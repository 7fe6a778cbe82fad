// The sum or amount that millions without a unit, which count nothing, are more of.
//   « un résultat de 412 millions d'euros, en baisse de 9 %. Le marché tablait sur 498 millions »
//   « 3 milliards d'euros pour 4 000 postes. Il manque 900 millions »
#pragma once

#include "figure/figures.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Of the figures before it, the last sum of its entry, if nothing counted since is nearly as many;
// null where there is none.
[[nodiscard]] const FigureMention* find_sum_before(const Reading& reading,
                                                   const std::vector<FigureMention>& figures,
                                                   const FigureMention& figure);

// The measure that it is another of: « 33 millions de tonnes de blé, et celle d'orge 12 millions »;
// null where there is none.
[[nodiscard]] const FigureMention* find_like_amount(const Reading& reading,
                                                    const std::vector<FigureMention>& figures,
                                                    const FigureMention& figure);

// The figure, or the one before it where it gives that in other money: « 40 dollars (34 euros) ».
[[nodiscard]] const FigureMention& named_first(const Reading& reading,
                                               const std::vector<FigureMention>& figures,
                                               std::size_t i);

}  // namespace greffier
