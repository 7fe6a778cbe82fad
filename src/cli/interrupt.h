// Ctrl-C and termination: the first asks the run to end with what it has begun, the second ends it.
#pragma once

#include <atomic>

namespace greffier {

// Installs the handlers on the first call. True once the run has been asked to end.
const std::atomic<bool>& stop_requested();

}  // namespace greffier
