// What the command line asks for, as plain values: filled by command_line.cpp, used by run.cpp.
#pragma once

#include <greffier/parser.h>
#include <greffier/write.h>

#include <string>
#include <vector>

namespace greffier {

// The subcommand; `read` where none is given.
enum class Action { read, text, schema, explain, rules, pages };

struct Options {
  Action action = Action::read;
  std::vector<std::string> files = {};  // "-" is standard input; never empty for inputs
  ParseOptions parse = {};
  WriteOptions write = {};
  ModelOptions model = {};
  bool error_records = false;
  bool quiet = false;
  std::string page = {};  // of `pages`: man, bash or zsh
};

}  // namespace greffier
