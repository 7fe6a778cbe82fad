// Whether a figure is told as a rumour, by the verbs around it, where no quotation holds it.
//   « 12 personnes auraient été tuées », « envisagerait de fermer 12 usines » -> conditional
//   « si la loi passait, elle rapporterait 3 millions » -> stated: what would follow
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

Certainty certainty_of(const Reading& reading, const FigureMention& figure,
                       const std::optional<Item>& item, TokenRange sentence);

}  // namespace greffier
