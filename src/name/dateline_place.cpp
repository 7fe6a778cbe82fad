#include "name/dateline_place.h"

#include "structure/entry_map.h"

namespace greffier {

bool opens_dateline(const Reading& reading, const NamePhrase& name) {
  const auto entry = entry_of(reading.outline, name.range.first);
  if (!entry) return false;
  const TokenRange dateline = reading.outline.entries[*entry].dateline;
  return !dateline.empty() && dateline.first == name.range.first && name.range.last < dateline.last;
}

}  // namespace greffier
