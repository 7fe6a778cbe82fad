// The one exception of the library: a file that a person wrote is wrong.
#pragma once

#include <stdexcept>
#include <string>

namespace greffier {

// A rule, lexicon, gazetteer or option file that cannot be used. what() reads `file:line:col: why`,
// followed, where a line is at fault, by that line and a caret under the column.
// Parsing a bulletin never throws it: any bytes are a bulletin.
class DataError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace greffier
