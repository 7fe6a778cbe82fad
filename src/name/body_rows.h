// Which entries of the gazetteer a body's name may mean: « OMS » is no Oms, « les Verts » a party
// or a club.
#pragma once

#include "reading/reading.h"

#include <vector>

namespace greffier {

// Of several bodies the one that another name of the bulletin means as well, else the first.
std::vector<ClassRow> body_rows(const Reading& reading, const NamePhrase& name);

}  // namespace greffier
