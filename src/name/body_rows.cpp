#include "name/body_rows.h"

#include <algorithm>

namespace greffier {
namespace {

std::uint64_t id_of(RowRef row) { return std::uint64_t{row.table} << 32U | row.offset; }

}  // namespace

BodyRows::BodyRows(const Reading& reading)
    : organization_(reading.lexicon.get_class("ORGANIZATION")),
      place_(reading.lexicon.get_class("PLACE")), commune_(reading.lexicon.get_class("COMMUNE")) {
  for (const NamePhrase& name : reading.names) {
    if (name.rows.size() == 1) meant_.insert(id_of(name.rows.front().row));
  }
}

std::vector<ClassRow> BodyRows::of(const NamePhrase& name) const {
  std::vector<ClassRow> rows;
  std::vector<ClassRow> bodies;
  for (const ClassRow& row : name.rows) {
    const bool town = row.id == place_ || row.id == commune_;
    if (row.id == organization_)
      bodies.push_back(row);
    else if (!town || !name.initialism)
      rows.push_back(row);
  }
  if (bodies.size() < 2) {
    rows.insert(rows.end(), bodies.begin(), bodies.end());
    return rows;
  }
  const auto meant = std::ranges::find_if(
      bodies, [&](const ClassRow& row) { return meant_.contains(id_of(row.row)); });
  rows.push_back(meant == bodies.end() ? bodies.front() : *meant);
  return rows;
}

}  // namespace greffier
