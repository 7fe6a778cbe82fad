// The category of what befell counted things: « 12 drones abattus » are shot-down, « 12 moutons
// abattus » killed.
#pragma once

#include <greffier/fact.h>

#include "figure/item.h"
#include "reading/reading.h"

#include <optional>
#include <string>

namespace greffier {

class CategoryReader {
 public:
  explicit CategoryReader(const Reading& reading);

  // By what is said to have befallen the item, or else by the noun itself.
  [[nodiscard]] std::optional<std::string> category_of(const Item& item, FigureKind kind) const;

 private:
  [[nodiscard]] std::optional<std::string> fitting(RowRef row, std::string_view of,
                                                   FigureKind kind) const;
  [[nodiscard]] bool is_won(const Item& item, std::string_view befell) const;
  [[nodiscard]] bool is_being(TokenIndex head) const;

  const Reading& reading_;
  ClassId count_noun_;
  ClassId measured_;
  ClassId being_;
  ClassId title_;
  ClassId category_;
  ClassId event_verb_;
};

}  // namespace greffier
