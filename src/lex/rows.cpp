#include "lex/rows.h"

#include "text/fold.h"

#include <algorithm>

namespace greffier {

bool has_row(const std::vector<ClassRow>& rows, ClassId table) {
  return std::ranges::find(rows, table, &ClassRow::id) != rows.end();
}

bool has_cell(const Lexicon& lexicon, const std::vector<ClassRow>& rows, ClassId table,
              std::string_view column, std::string_view value) {
  return std::ranges::any_of(rows, [&](const ClassRow& row) {
    return row.id == table && lexicon.cell(row.row, column) == value;
  });
}

std::optional<RowRef> find_row(const Lexicon& lexicon, std::string_view name, ClassId table) {
  LexicalIndex::Found found;
  lexicon.find(name_key(name), found);
  for (const RowRef row : found.rows) {
    if (lexicon.class_of_table(row.table) == table) return row;
  }
  return std::nullopt;
}

}  // namespace greffier
