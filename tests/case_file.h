// Reads tests/cases/*.cases: one case a line, `input => expected`.
//   # comment
//   @ 2025-03-04                    context of the cases below, here the reference day
//   mardi dernier => 2025-02-25
//   deux trois =>                   nothing is expected
//   ! mardi en huit => 2025-03-11   a known failure: the test fails the day it passes
// `\n` in an input stands for a line end.
#pragma once

#include <string>
#include <vector>

namespace greffier_tests {

struct Case {
  std::string where = {};    // path:line, for an editor to jump to
  std::string context = {};  // of the last `@` line
  std::string input = {};
  std::string expected = {};
  bool known_failure = false;
};

// Throws std::runtime_error when the file cannot be read or a line is no case.
std::vector<Case> read_cases(const std::string& name);

}  // namespace greffier_tests
