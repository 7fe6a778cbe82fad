// Runs a file of cases (case_file.h) against one answer: a plain loop, each failure with file:line.
#pragma once

#include <catch2/catch.hpp>

#include "case_file.h"

#include <string>

namespace greffier_tests {

// `answer(one_case)` is the text to compare with what the case expects.
template <typename Answer>
void check_cases(const std::string& file, Answer answer) {
  for (const Case& one : read_cases(file)) {
    const std::string got = answer(one);
    INFO(one.where << ": « " << one.input << " »: expected « " << one.expected << " », got « "
                   << got << " »");
    if (one.known_failure) {
      CHECK(got != one.expected);  // it passes now: take the « ! » away
    } else {
      CHECK(got == one.expected);
    }
  }
}

}  // namespace greffier_tests
