// The matches of a kind's rules in a reading, as the program finds them: what `greffier rules`
// checks and `greffier explain` shows.
#pragma once

#include "model.h"
#include "reading/reading.h"

#include <string_view>
#include <vector>

namespace greffier {

// In the order of the text within each sentence.
std::vector<Match> find_rule_matches(const Reading& reading, const Model& model,
                                     std::string_view kind);

// What the rules of a kind run over: lines for the layout, whole sentences for quotes, else the
// pieces they are cut into.
std::vector<TokenRange> ranges_of_kind(const Reading& reading, std::string_view kind);

}  // namespace greffier
