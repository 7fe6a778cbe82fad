#include "cli/help.h"

#include <memory>
#include <sstream>

namespace greffier {
namespace {

constexpr const char* kFooter =
    "EXAMPLES\n"
    "  greffier --date 2025-03-14 direct.txt\n"
    "  greffier --per fact direct.txt | jq -r 'select(.type == \"quote\") | .speaker'\n"
    "  greffier explain direct.txt | less\n"
    "\n"
    "EXIT STATUS\n"
    "  0 all was read\n"
    "  1 some input or output failed\n"
    "  2 wrong usage, or a broken rule or data file\n"
    "\n"
    "A file that is called like a subcommand is read as ./text.";

constexpr std::size_t kNameColumn = 28;  // what the options' names take in --help

// Breaks the lines of --help at blanks, before column 80; what follows stands under the
// descriptions.
std::string wrapped(const std::string& help) {
  constexpr std::size_t kWidth = 80;
  std::string out;
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = line.starts_with("  ") ? kNameColumn : 0;
    while (line.size() > kWidth) {
      const std::size_t blank = line.rfind(' ', kWidth);
      if (blank == std::string::npos || blank <= indent) break;
      out += line.substr(0, blank) + "\n";
      line = std::string(indent, ' ') + line.substr(blank + 1);
    }
    out += line + "\n";
  }
  return out;
}

// CLI11 would put the commands behind the files.
struct HelpFormatter : CLI::Formatter {
  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (app->get_parent() != nullptr) {
      const bool takes_files = app->get_option_no_throw("FILE") != nullptr;
      return "Usage: greffier " + name + " [OPTION]..." + (takes_files ? " [FILE]..." : "") + "\n";
    }
    return "Usage: greffier [OPTION]... [FILE]...\n"
           "       greffier COMMAND [OPTION]... [FILE]...\n";
  }
};

}  // namespace

void format_help(CLI::App& app) {
  app.footer(kFooter);
  app.formatter(std::make_shared<HelpFormatter>());
  app.get_formatter()->column_width(kNameColumn);
  app.get_formatter()->label("Positionals", "Arguments");
  app.get_formatter()->label("Subcommands", "Commands");
}

std::string help_of(CLI::App& app) {
  const auto given = app.get_subcommands();
  return wrapped(given.empty() ? app.help() : given.front()->help());
}

}  // namespace greffier
