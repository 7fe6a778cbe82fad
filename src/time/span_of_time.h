// Lengths of time as TIMEX3 durations: « deux ans et quatre mois » -> P2Y4M, « 24 heures » ->
// PT24H, « quelques jours » -> PXD, « un quart d'heure » -> PT15M.
#pragma once

#include "phrase/date_words.h"

#include <optional>
#include <string>

namespace greffier {

// A count of units; without a count an unknown number of them.
struct TimeAmount {
  std::optional<double> count = {};
  PeriodUnit unit = PeriodUnit::day;
  double factor = 1;  // « semestre »: six months
};

// Nothing where the count is not one that a duration takes.
std::optional<std::string> duration_value(const TimeAmount& amount);
std::optional<std::string> duration_value(const TimeAmount& amount, const TimeAmount& more);

}  // namespace greffier
