// Millions and milliards without their currency: what is paid, or of a noun that money is of, is
// money of home.
//   « a coûté 5,5 milliards », « un budget de 3 milliards »; not « une population de 3 millions »
#pragma once

#include "figure/figures.h"
#include "figure/label.h"

namespace greffier {

// « 3 millions », « 2,5 Md »
[[nodiscard]] bool is_magnitude(const Reading& reading, const FigureMention& figure);

class PaidReader {
 public:
  explicit PaidReader(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), labels_(reading) {}

  [[nodiscard]] bool is_paid(const FigureMention& figure) const;

 private:
  [[nodiscard]] bool is_amount_of(TokenIndex de) const;
  [[nodiscard]] bool pays(TokenIndex verb) const;
  [[nodiscard]] bool is_traded(TokenIndex first) const;
  [[nodiscard]] bool is_of_sum(TokenIndex first) const;
  [[nodiscard]] bool names_sum(TokenIndex end) const;

  const Reading& reading_;
  const Tokens& tokens_;
  LabelReader labels_;
  ClassId report_verb_ = reading_.lexicon.get_class("REPORT_VERB");
  Column sense_ = reading_.lexicon.get_column("REPORT_VERB", "sense");
  ClassId counter_ = reading_.lexicon.get_class("COUNTER_ADJECTIVE");
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId measured_ = reading_.lexicon.get_class("MEASURED_NOUN");
};

}  // namespace greffier
