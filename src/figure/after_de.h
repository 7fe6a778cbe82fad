// What a share, sum or measure is of that « de » ties behind it.
//   « 75 000 euros d'amende » -> « amende »; « 64 % des plus de 65 ans » -> « plus de 65 ans »
#pragma once

#include "figure/counted.h"
#include "figure/figures.h"
#include "figure/item.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class AfterDe {
 public:
  explicit AfterDe(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), counted_(reading) {}

  [[nodiscard]] std::optional<Item> find(const FigureMention& figure, TokenRange sentence) const;

 private:
  [[nodiscard]] std::optional<Item> of_ages(const FigureMention& figure, TokenRange sentence) const;
  [[nodiscard]] std::optional<Item> of_fraction(const FigureMention& figure,
                                                TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  CountedReader counted_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
  ClassId extent_ = reading_.lexicon.get_class("EXTENT_NOUN");
};

}  // namespace greffier
