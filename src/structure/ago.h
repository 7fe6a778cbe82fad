// « Il y a 2 heures », « il y a 5 min », « il y a 3 jours »: how long before the page was saved a
// post was written.
#pragma once

#include "structure/page.h"

#include <chrono>
#include <optional>

namespace greffier {

struct Ago {
  TokenIndex last = 0;  // the token after it
  std::chrono::minutes time = {};
  bool days = false;  // whole days: they tell no minute
};

// That which begins at the first token of a range.
std::optional<Ago> read_ago(const Page& page, TokenRange range);

}  // namespace greffier
