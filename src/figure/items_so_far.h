// The figures of a bulletin with the items found of them so far: what a later figure may take up.
#pragma once

#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

struct ItemsSoFar {
  const Reading& reading;
  const std::vector<FigureMention>& figures;
  const std::vector<std::optional<Item>>& items;  // as many as have been found

  // The item of a figure, without what befell it there; it must have one.
  [[nodiscard]] Item understood(std::size_t i) const;
  // Whether a figure stands in the words of the item before it: « villes de 10 000 habitants ».
  [[nodiscard]] bool is_inner(std::size_t i) const;
  // Whether the item of a figure is people; it must have one.
  [[nodiscard]] bool is_people(std::size_t i) const;
  // Whether a figure stands in the sentence right before, in the same entry.
  [[nodiscard]] bool is_in_sentence_before(std::size_t i, TokenRange sentence) const;
};

}  // namespace greffier
