// Facts as flat objects, for tables: no nesting, ids replaced by the names they stand for.
#pragma once

#include "write/fact_json.h"

namespace greffier {

// Writes one record a fact, in the order entries, actors, places, figures, quotes, dates, warnings.
// An actor or place gives one record a mention.
void write_flat_facts(const FactWriter& facts);

}  // namespace greffier
