// Reads .rules files. What is wrong in one is a DataError with file:line:col, the line and a caret.
#pragma once

#include "lex/lexicon.h"
#include "rules/rule.h"

#include <string_view>
#include <vector>

namespace greffier {

// Appends the rules of a file. A rule of a name that `rules` already has replaces that one (a
// user's rule replaces ours); twice in one file is an error. `lexicon` learns the words that
// patterns name.
void read_rules(std::string_view path, std::string_view content, Lexicon& lexicon,
                std::vector<Rule>& rules);

}  // namespace greffier
