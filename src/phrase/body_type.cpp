#include "phrase/body_type.h"

#include "lex/rows.h"

namespace greffier {

bool is_body_type(const Lexicon& lexicon, std::string_view type, std::string_view column) {
  if (type.empty()) return false;
  const auto row = find_row(lexicon, type, lexicon.get_class("BODY_TYPE"));
  return row && lexicon.row(*row).cell(0) == type && lexicon.cell(*row, column) == "yes";
}

}  // namespace greffier
