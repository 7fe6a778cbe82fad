// Word lists of a user's own: rows added to one of our tables, or a gazetteer whose `kind` says for
// each row whether it names a person, an organization or a place. They are checked and put into the
// columns of ours, so that the rest of the program sees no difference.
#pragma once

#include "text/table.h"

#include <string>
#include <vector>

namespace greffier {

struct OwnList {
  std::string class_name = {};  // whose rows these are: « ORGANIZATION »; empty for a gazetteer
  std::string path = {};        // for messages
  std::string content = {};
};

// A table of ours under its class name.
struct NamedTable {
  std::string class_name = {};
  const Table* table = nullptr;
};

// The classes that a gazetteer may have rows of.
std::vector<std::string> gazetteer_classes();

// The rows of a list in the columns of the tables that they belong to, one list for each of `ours`
// that has any. Columns may stand in any order and be left out, all but the first. DataError with
// file and line on an unknown column, a row that is not whole, or a cell that cannot be what its
// column says.
std::vector<OwnList> fit_columns(const OwnList& list, const std::vector<NamedTable>& ours);

}  // namespace greffier
