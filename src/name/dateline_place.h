// The town that a dispatch comes from, though no gazetteer has it.
#pragma once

#include "reading/reading.h"

namespace greffier {

// « KERDIC (Mali), 4 mars 2025 (AFP) - »: whether a name opens the dateline of its entry.
bool opens_dateline(const Reading& reading, const NamePhrase& name);

}  // namespace greffier
