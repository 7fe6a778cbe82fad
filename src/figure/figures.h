// Figures as the text writes them: value or bounds, unit and kind, from the matches of
// figure.rules. What is counted comes from item.h; who claims it, where and when from
// link/figures.h.
#pragma once

#include <greffier/fact.h>

#include "reading/reading.h"
#include "text/home.h"

#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct FigureMention {
  TokenRange range = {};   // modifier, number, unit
  TokenRange number = {};  // the first number alone
  std::optional<double> value = {};
  std::optional<double> min = {};
  std::optional<double> max = {};
  Modifier modifier = Modifier::exact;
  FigureKind kind = FigureKind::count;
  std::optional<std::string> unit = {};
  std::optional<Score> score = {};
  std::string rule = {};
};

// « 12 % », « un sur trois »: a part of something.
[[nodiscard]] bool is_share(const FigureMention& figure);

// « 12 km », « 3 mètres », but no rain in millimetres: how long, high or far.
[[nodiscard]] bool is_length(const FigureMention& figure);

// Where the words end that say how a sentence is served, « avec sursis », « ferme »; `from` where
// none stand there.
[[nodiscard]] TokenIndex end_of_suspension(const Tokens& tokens, TokenIndex from);

// The figures of the bulletin in the order of the text: without labels, list numbers, years and
// numbers inside dates and names. `home` is where ambiguous currencies are taken to be at home.
std::vector<FigureMention> find_figures(const Reading& reading, const Home& home);

}  // namespace greffier
