// Facts as flat objects, for tables: no nesting, ids replaced by the names they stand for.
#pragma once

#include "write/fact_json.h"

#include <vector>

namespace greffier {

// One object a fact, in the order entries, actors, places, figures, quotes, dates, warnings. An
// actor or place gives one object a mention.
std::vector<Json> flat_facts(const FactWriter& facts);

}  // namespace greffier
