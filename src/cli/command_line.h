// The one description of all options: --help, the manual page and the completions (pages.h) are
// written from it.
#pragma once

#include "cli/options.h"

#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace greffier {

// The description, whose parse fills `options`; both must live as long as the other is used.
std::unique_ptr<CLI::App> describe_command_line(Options& options);

// What came of reading a command line: options, or else a text to print and a status to exit with.
struct CommandLine {
  Options options = {};
  std::optional<int> exit = {};
  std::string text = {};  // for standard output where exit is 0, else for standard error
};

CommandLine read_command_line(int count, char** arguments);

}  // namespace greffier
