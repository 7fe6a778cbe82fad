// The unit and magnitude that a number leaves out and the figure before it has.
//   « 41 millions d'euros, contre 126 millions » -> euros; « quatre ans de prison, dont deux avec
//   sursis » -> years; « 2,3 millions de visiteurs, contre 1,8 » -> millions
#pragma once

#include "figure/figures.h"
#include "figure/label.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

class UnderstoodUnits {
 public:
  explicit UnderstoodUnits(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), labels_(reading) {}

  // `figures` are those before it.
  void take_unit(const std::vector<FigureMention>& figures, FigureMention& figure) const;

 private:
  [[nodiscard]] const FigureMention& named_before(const std::vector<FigureMention>& figures,
                                                  const FigureMention& figure) const;
  void take_unit_of(const FigureMention& before, FigureMention& figure) const;
  [[nodiscard]] bool is_price(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool names_things(TokenIndex token) const;
  [[nodiscard]] bool counts_again(const std::vector<FigureMention>& figures,
                                  const FigureMention& figure) const;
  [[nodiscard]] bool resumed_by_en(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_compared(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_magnitude_again(const FigureMention& before,
                                        const FigureMention& figure) const;
  void take_magnitude(const FigureMention& before, FigureMention& figure) const;
  [[nodiscard]] bool is_amount(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_part_of_sum(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_suspended(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_elliptical(const FigureMention& before, const FigureMention& figure) const;
  [[nodiscard]] bool is_part_of_opening(const FigureMention& before,
                                        const FigureMention& figure) const;
  [[nodiscard]] bool moves(TokenIndex token) const;
  [[nodiscard]] bool shares_entry(const FigureMention& a, const FigureMention& b) const;
  [[nodiscard]] bool shares_sentence(const FigureMention& a, const FigureMention& b) const;

  const Reading& reading_;
  const Tokens& tokens_;
  LabelReader labels_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
};

}  // namespace greffier
