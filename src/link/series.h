// What figures are to each other: an addition, a running total, an earlier value, a part.
//   « 620 autres militaires tués, portant le total des pertes à 103 220 » -> increment, total
//   « 27 clients coupés, contre 9 la veille » -> the second is previous of the first
//   « 23 blessés, dont 3 grièvement » -> the second is a subset of the first
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// Sets `series` and `of`. The three lists are of the same figures, in the order of the text.
void relate_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                    const std::vector<std::optional<Item>>& items, std::vector<Figure>& figures);

}  // namespace greffier
