// What the command line asks for, as plain values: filled by command_line.cpp, used by run.cpp.
#pragma once

#include <greffier/input.h>
#include <greffier/parser.h>
#include <greffier/write.h>

#include <optional>
#include <string>
#include <vector>

namespace greffier {

// The subcommand; `read` where none is given.
enum class Action { read, text, schema, explain, rules, pages };

struct Options {
  Action action = Action::read;
  std::vector<std::string> files = {};  // "-" is standard input
  std::optional<std::string> files_from = {};
  InputOptions input = {};
  ParseOptions parse = {};
  WriteOptions write = {};
  ModelOptions model = {};
  unsigned jobs = 0;  // 0: one a core
  std::optional<std::string> output = {};
  std::optional<std::string> output_folder = {};
  bool resume = false;
  bool error_records = false;
  bool quiet = false;
  std::string page = {};  // of `pages`: man, bash or zsh
};

}  // namespace greffier
