// What the tables of data/ have of a name: the rows it stands in.
#pragma once

#include "lex/lexicon.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

// Whether one of the rows is of a table.
bool has_row(const std::vector<ClassRow>& rows, ClassId table);

// Whether a row of a table says just that in a column: a club's ORGANIZATION.type is « sport ».
bool has_cell(const Lexicon& lexicon, const std::vector<ClassRow>& rows, ClassId table,
              std::string_view column, std::string_view value);

// The row of a table that has a name as its key, whatever the text says around it.
std::optional<RowRef> find_row(const Lexicon& lexicon, std::string_view name, ClassId table);

}  // namespace greffier
