#include "cli/command_line.h"

#include "cli/help.h"

#include <greffier/error.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>

namespace greffier {
namespace {

constexpr const char* kDescription =
    "Reads French news bulletins and prints what they say as JSON: entries, actors, places, "
    "figures, quotes and dates, each with where it stands in the text.";

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
                 "The IANA time zone of clock times that state none, whose country comes first "
                 "for towns, money and bodies of a state (Europe/Paris)")
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

// « 3/8 »
std::string read_shard(const std::string& text, Shard& shard) {
  const auto read = [](std::string_view digits, std::uint32_t& number) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  const std::size_t slash = std::min(text.find('/'), text.size());
  const std::string_view all = text;
  if (slash < text.size() && read(all.substr(0, slash), shard.index) &&
      read(all.substr(slash + 1), shard.count) && shard.index >= 1 && shard.index <= shard.count) {
    return {};
  }
  return "« " + text + " » is no part of a whole; write it like 3/8, from 1/8 to 8/8";
}

void add_input_options(CLI::App& app, Options& options) {
  app.add_option("--files-from", options.files_from,
                 "Reads further names of inputs from a file (- is standard input), one a line, or "
                 "each ended by a NUL")
      ->type_name("FILE")
      ->expected(1);
  app.add_option("--glob", options.input.globs,
                 "Of folders and archives, reads the files whose name or path fits: '*.html'. May "
                 "be repeated")
      ->type_name("PATTERN")
      ->allow_extra_args(false);
  add_choice<InputFormat>(app, "--from", options.input.format,
                          {{"auto", InputFormat::automatic},
                           {"text", InputFormat::text},
                           {"html", InputFormat::html},
                           {"json", InputFormat::json},
                           {"jsonl", InputFormat::jsonl},
                           {"warc", InputFormat::warc}},
                          "What the inputs are, beneath compression and archives (auto)");
  app.add_option("--text-field", options.input.text_field,
                 "The member of a JSON record that has the text: a name or a JSON pointer (text)")
      ->type_name("NAME");
  app.add_option("--id-field", options.input.id_field, "The one that names it in the output (id)")
      ->type_name("NAME");
  app.add_option("--date-field", options.input.date_field,
                 "The one that tells when it was published (date)")
      ->type_name("NAME");
  app.add_option("--shard", "Reads one part of the inputs only, of N that together are the whole")
      ->type_name("I/N")
      ->check(CLI::Validator(
          [&options](std::string& text) { return read_shard(text, options.input.shard); }, ""));
  app.add_option("--jobs", options.jobs,
                 "How many bulletins are read at the same time (one a core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
}

void add_output_options(CLI::App& app, Options& options) {
  CLI::Option* const file =
      app.add_option("--output", options.output, "Writes to a file, whole or not at all")
          ->type_name("FILE");
  CLI::Option* const folder =
      app.add_option("--output-dir", options.output_folder,
                     "Writes a file for each bulletin, whole or not at all, named like it")
          ->type_name("DIR");
  file->excludes(folder);
  app.add_flag("--resume", options.resume,
               "Goes on where an earlier run with the same --output or --output-dir was stopped");
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

// Names one a line, or each ended by a NUL, as `find -print0` writes them.
void add_listed_files(const std::string& list, std::vector<std::string>& files) {
  std::string names;
  try {
    names = read_input(list);
  } catch (const InputError& error) {
    throw DataError(list + ": " + error.what());
  }
  const char separator = names.find('\0') != std::string::npos ? '\0' : '\n';
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(separator, begin), names.size());
    std::string name = names.substr(begin, end - begin);
    if (separator == '\n' && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) files.push_back(std::move(name));
    begin = end + 1;
  }
}

const std::string kReadOn = "; greffier --help lists what there is";

// CLI11 says what is wrong; where to read on is ours to say.
std::string usage_message(const CLI::ParseError& error) {
  std::string message = error.what();
  if (message.ends_with('\n')) message.pop_back();
  return message + kReadOn;
}

}  // namespace

std::unique_ptr<CLI::App> describe_command_line(Options& options) {
  auto app = std::make_unique<CLI::App>(kDescription, "greffier");
  app->set_help_flag("-h,--help", "Prints this help and exits");
  app->set_version_flag("--version", "greffier " + std::string(version()),
                        "Prints the version and exits");
  format_help(*app);
  add_files(*app, options,
            "Bulletins: text or HTML, JSON Lines, WARC, compressed or in archives, or folders of "
            "them; - or nothing is standard input");
  add_input_options(*app, options);
  add_reading_options(*app, options);
  add_output_options(*app, options);
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
  Options& options = line.options;
  if (options.resume && !options.output && !options.output_folder) {
    return {.exit = 2,
            .text = "--resume needs --output or --output-dir, where it can look" + kReadOn};
  }
  if (options.files_from) {
    add_listed_files(*options.files_from, options.files);
  } else if (options.action != Action::rules && options.files.empty()) {
    options.files.emplace_back("-");
  }
  return line;
}

}  // namespace greffier
