// What each proper name of a bulletin names: a person, an organization, a group, a state, a place,
// or nothing that counts. Evidence of the gazetteer and of the words beside every mention is added
// up, so that a name is the same thing all through a bulletin.
#pragma once

#include "name/name_kind.h"
#include "reading/reading.h"
#include "rules/match.h"

#include <optional>
#include <vector>

namespace greffier {

struct NameReading {
  NameKind kind = NameKind::none;
  TokenRange role = {};                  // the office that a rule found beside this mention
  TokenRange second = {};                // the one behind it, where another stands before
  std::optional<RowRef> country = {};    // of a state: its row in COUNTRY
  std::optional<std::size_t> town = {};  // « Yverdon »: the name « Yverdon-les-Bains »
};

// One for each of `reading.names`, by its place there.
std::vector<NameReading> read_names(const Reading& reading, const RuleSet& rules);

}  // namespace greffier
