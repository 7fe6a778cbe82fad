#include "name/body_type.h"

#include "text/fold.h"

#include <algorithm>

namespace greffier {

bool is_body_type(const Lexicon& lexicon, std::string_view type, std::string_view column) {
  if (type.empty()) return false;
  const ClassId body_type = lexicon.get_class("BODY_TYPE");
  LexicalIndex::Found found;
  lexicon.find(name_key(type), found);
  return std::ranges::any_of(found.rows, [&](const RowRef row) {
    return lexicon.class_of_table(row.table) == body_type && lexicon.row(row).cell(0) == type &&
           lexicon.cell(row, column) == "yes";
  });
}

}  // namespace greffier
