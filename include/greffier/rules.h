// Checks rules by their own examples: what `greffier rules FILE` does.
//
//   const auto model = greffier::load_model({.rules = {"mine.rules"}});
//   const auto report = greffier::check_rules(*model, {"mine.rules"});
#pragma once

#include <greffier/parser.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace greffier {

// An example that its rule does not hold.
struct RuleFailure {
  std::string file = {};
  int line = 0;
  std::string rule = {};
  std::string message = {};  // the example, what was wanted and what was found
};

struct RuleReport {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::vector<RuleFailure> failures = {};  // in the order of the files
};

// Runs the examples of the rules that `model` has from `files`, or of all its rules where none is
// named. A rule that a later file replaces is checked as that file has it.
RuleReport check_rules(const Model& model, const std::vector<std::filesystem::path>& files = {});

}  // namespace greffier
