// Does what the options ask for: reads each input in turn and prints its records.
#pragma once

#include "cli/options.h"

namespace greffier {

// The exit status: 0 all read, 1 some input failed or some example of a rule. Throws DataError
// where a rule or data file is broken, and what write_output throws.
int run(const Options& options);

}  // namespace greffier
