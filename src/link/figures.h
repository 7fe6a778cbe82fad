// Figures as facts: what is counted, who claims it, where and when it holds, whether it is a
// running total or was added to one.
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "link/speakers.h"

#include <vector>

namespace greffier {

// `quotes` are the bulletin's, with their speakers; `dates` in the order of the text.
std::vector<Figure> link_figures(const Reading& reading, const std::vector<FigureMention>& mentions,
                                 const std::vector<Quote>& quotes, const std::vector<Date>& dates,
                                 Speakers& speakers, const std::vector<Place>& places);

}  // namespace greffier
