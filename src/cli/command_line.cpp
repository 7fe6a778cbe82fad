#include "cli/command_line.h"

#include <greffier/error.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>

namespace greffier {
namespace {

constexpr const char* kDescription =
    "Reads French news bulletins and prints what they say as JSON: entries, actors, places, "
    "figures, quotes and dates, each with where it stands in the text.";

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

// A validator in the words of the library's own check, which throws DataError.
CLI::Validator checked_by(void (*check)(std::string_view)) {
  return {[check](std::string& text) {
            try {
              check(text);
              return std::string();
            } catch (const DataError& error) {
              return std::string(error.what());
            }
          },
          ""};
}

void check_today(std::string_view text) {
  check_reference(text);
  if (text.size() > std::string_view("2022-12-27").size()) {
    throw DataError("« " + std::string(text) + " » is more than a day; leave the clock time out");
  }
}

// An option that takes one of a few words; its type name lists them: « document|entry|fact ».
template <typename Enum>
CLI::Option* add_choice(CLI::App& app, const std::string& name, Enum& value,
                        const std::map<std::string, Enum>& choices,
                        const std::string& description) {
  std::string words;
  for (const auto& [word, choice] : choices) words += (words.empty() ? "" : "|") + word;
  const auto take = [&value, choices](const std::string& text) { value = choices.at(text); };
  const CLI::Validator known(
      [choices, words](std::string& text) {
        return choices.contains(text) ? std::string() : "« " + text + " » is none of " + words;
      },
      "");
  return app.add_option_function<std::string>(name, take, description)
      ->type_name(words)
      ->check(known);
}

void take_lexicons(const std::vector<std::string>& lists, Options& options) {
  for (const std::string& list : lists) {
    const std::size_t equals = list.find('=');
    if (equals == std::string::npos) {
      throw CLI::ValidationError("--lexicon", "« " + list + " » has no =; write CLASS=FILE");
    }
    options.model.lexicons.emplace_back(list.substr(0, equals), list.substr(equals + 1));
  }
}

void add_reading_options(CLI::App& app, Options& options) {
  app.add_option("--date", options.parse.reference,
                 "The bulletin's day or minute, which dates in it are counted from: 2022-12-27 or "
                 "2022-12-27T18:16. Without it, it is looked for in the text")
      ->type_name("DATE")
      ->check(checked_by(check_reference));
  app.add_option("--timezone", options.parse.timezone,
                 "The IANA time zone of clock times that state none (Europe/Paris)")
      ->type_name("ZONE")
      ->check(checked_by(check_timezone));
  app.add_option("--today", options.parse.today,
                 "The latest day that a year found by weekdays may reach (the day of the release)")
      ->type_name("DATE")
      ->check(checked_by(check_today));
  app.add_option("--rules", options.model.rules,
                 "Reads further rules; one of a known name replaces ours. May be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->take_all();
  app.add_option(
         "--gazetteer", options.model.gazetteers,
         "Adds names of persons, organizations and places: a tab-separated file whose first "
         "line names the columns, name and kind among them. May be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false)
      ->take_all();
  app.add_option_function<std::vector<std::string>>(
         "--lexicon",
         [&options](const std::vector<std::string>& lists) { take_lexicons(lists, options); },
         "Adds rows to one of our word lists: REPORT_VERB=verbs.tsv. May be repeated")
      ->type_name("CLASS=FILE")
      ->allow_extra_args(false)
      ->take_all();
  app.add_option("--data", options.model.data,
                 "Reads word lists and rules from a directory, not those built in")
      ->type_name("DIR")
      ->expected(1);
}

void add_writing_options(CLI::App& app, Options& options) {
  add_choice<Per>(app, "--per", options.write.per,
                  {{"document", Per::document}, {"entry", Per::entry}, {"fact", Per::fact}},
                  "What one JSON record is: a whole bulletin (document), an entry of it, or a fact "
                  "without nesting");
  add_choice<OffsetUnit>(app, "--offsets", options.write.offsets,
                         {{"codepoint", OffsetUnit::codepoint},
                          {"byte", OffsetUnit::byte},
                          {"utf16", OffsetUnit::utf16}},
                         "What spans count in the text that `greffier text` prints (codepoint)");
  app.add_flag("--pretty", options.write.pretty, "Indents the JSON");
  add_choice<bool>(app, "--errors", options.error_records, {{"message", false}, {"record", true}},
                   "Whether an input that cannot be read costs a message only, or an error record "
                   "among the others too (message)");
  app.add_flag("--quiet", options.quiet, "No messages about inputs; the exit status still tells");
}

void add_files(CLI::App& app, Options& options, const std::string& description) {
  app.add_option("FILE", options.files, description)->type_name("");
}

CLI::App& add_command(CLI::App& app, Options& options, Action action, const std::string& name,
                      const std::string& description) {
  CLI::App& command = *app.add_subcommand(name, description);
  command.footer("The options of greffier --help may stand behind a command too.");
  command.fallthrough();  // the options of the program may stand behind a subcommand too
  command.callback([&options, action] { options.action = action; });
  return command;
}

void add_commands(CLI::App& app, Options& options) {
  const std::string inputs = "Bulletins; - or nothing is standard input";
  add_files(add_command(app, options, Action::text, "text",
                        "Prints the decoded text, which spans count in"),
            options, inputs);
  add_files(add_command(app, options, Action::explain, "explain",
                        "Shows how each sentence was read: tokens, phrases, rules tried and won"),
            options, inputs);
  add_files(add_command(app, options, Action::rules, "rules",
                        "Checks rule files and runs their examples; exit status 1 if one fails"),
            options, "Rule files; nothing is the program's own rules");
  add_command(app, options, Action::schema, "schema", "Prints the JSON Schema of the records");
  CLI::App& pages = add_command(app, options, Action::pages, "pages",
                                "Prints the manual page, or completions for a shell");
  const std::map<std::string, std::string> kinds{{"man", "man"}, {"bash", "bash"}, {"zsh", "zsh"}};
  add_choice<std::string>(pages, "KIND", options.page, kinds, "Which of them")->required();
}

// CLI11 says what is wrong; where to read on is ours to say.
std::string usage_message(const CLI::ParseError& error) {
  std::string message = error.what();
  if (message.ends_with('\n')) message.pop_back();
  return message + "; greffier --help lists what there is";
}

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

std::string help_of(CLI::App& app) {
  const auto given = app.get_subcommands();
  return wrapped(given.empty() ? app.help() : given.front()->help());
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

std::unique_ptr<CLI::App> describe_command_line(Options& options) {
  auto app = std::make_unique<CLI::App>(kDescription, "greffier");
  app->set_help_flag("-h,--help", "Prints this help and exits");
  app->set_version_flag("--version", "greffier " + std::string(version()),
                        "Prints the version and exits");
  app->footer(kFooter);
  app->formatter(std::make_shared<HelpFormatter>());
  app->get_formatter()->column_width(kNameColumn);
  app->get_formatter()->label("Positionals", "Arguments");
  app->get_formatter()->label("Subcommands", "Commands");
  add_files(*app, options, "Bulletins, plain text in any charset; - or nothing is standard input");
  add_reading_options(*app, options);
  add_writing_options(*app, options);
  app->require_subcommand(0, 1);
  add_commands(*app, options);
  return app;
}

CommandLine read_command_line(int count, char** arguments) {
  CommandLine line;
  const std::unique_ptr<CLI::App> app = describe_command_line(line.options);
  try {
    app->parse(count, arguments);
  } catch (const CLI::CallForHelp&) {
    return {.exit = 0, .text = help_of(*app)};
  } catch (const CLI::CallForVersion&) {
    return {.exit = 0, .text = "greffier " + std::string(version()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return {.exit = 2, .text = usage_message(error)};
  }
  const bool takes_inputs = line.options.action != Action::rules;
  if (takes_inputs && line.options.files.empty()) line.options.files.emplace_back("-");
  return line;
}

}  // namespace greffier
