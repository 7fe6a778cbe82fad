// Reads one `match` line of a rule into a pattern: NUMBER:value de? (ces|leurs)? ADJ* NOUN:item
#pragma once

#include "lex/lexicon.h"
#include "rules/rule.h"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// Why a pattern cannot be read, and at which byte of it.
struct PatternError : std::runtime_error {
  PatternError(std::size_t place, const std::string& why) : std::runtime_error(why), at(place) {}
  std::size_t at;
};

// Patterns that have a name of their own: « let ADJUNCT = PREP NOUN_GROUP ».
using NamedPatterns = std::map<std::string, Pattern, std::less<>>;

// `captures` gains the names of the pattern's captures. Throws PatternError.
Pattern read_pattern(std::string_view text, Lexicon& lexicon, const NamedPatterns& named,
                     std::vector<std::string>& captures);

// The name of the list that is nearest to a misspelled one, for « did you mean »; may be empty.
std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace greffier
