#include "name/body_rows.h"

#include <algorithm>

namespace greffier {
namespace {

// Whether a name of the bulletin means this row and nothing else.
bool is_named(const Reading& reading, const ClassRow& row) {
  return std::ranges::any_of(reading.names, [&](const NamePhrase& other) {
    if (other.rows.size() != 1) return false;
    const RowRef known = other.rows.front().row;
    return known.table == row.row.table && known.offset == row.row.offset;
  });
}

}  // namespace

std::vector<ClassRow> body_rows(const Reading& reading, const NamePhrase& name) {
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  const ClassId place = reading.lexicon.get_class("PLACE");
  const ClassId commune = reading.lexicon.get_class("COMMUNE");
  std::vector<ClassRow> rows;
  std::vector<ClassRow> bodies;
  for (const ClassRow& row : name.rows) {
    const bool town = row.id == place || row.id == commune;
    if (row.id == organization)
      bodies.push_back(row);
    else if (!town || !name.initialism)
      rows.push_back(row);
  }
  if (bodies.size() < 2) {
    rows.insert(rows.end(), bodies.begin(), bodies.end());
    return rows;
  }
  const auto meant =
      std::ranges::find_if(bodies, [&](const ClassRow& row) { return is_named(reading, row); });
  rows.push_back(meant == bodies.end() ? bodies.front() : *meant);
  return rows;
}

}  // namespace greffier
