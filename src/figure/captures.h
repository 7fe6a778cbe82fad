// What the settings and captures of a match of figure.rules stand for.
#pragma once

#include <greffier/fact.h>

#include "reading/reading.h"

namespace greffier {

// The kind of figure that a rule makes: its setting « kind »; a count where it has none.
[[nodiscard]] FigureKind kind_of(const Rule& rule);
// The number that a capture begins with; null of an empty one.
[[nodiscard]] const NumberPhrase* number_of(const Reading& reading, TokenRange capture);
// The captures' hull: « âgé de [34 ans] », not the words that told the kind.
[[nodiscard]] TokenRange extent(const Match& match);

}  // namespace greffier
