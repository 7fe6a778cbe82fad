// How --help looks.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace greffier {

// Before anything is asked of the program's help.
void format_help(CLI::App& app);

// The help of the program, or of the command that was given.
std::string help_of(CLI::App& app);

}  // namespace greffier
