// Figures of one bulletin that contradict each other: the same things, place and day, counted
// otherwise by somebody else.
//   « 20 000 manifestants selon la police, 200 000 selon les syndicats »
#pragma once

#include <greffier/bulletin.h>

#include <vector>

namespace greffier {

// A `conflicting-figures` warning for each two such figures that stand next to each other.
std::vector<Warning> find_conflicts(const Bulletin& bulletin);

}  // namespace greffier
