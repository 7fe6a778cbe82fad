#include "cli/pages.h"

#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>

namespace greffier {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->nonpositional(); });
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

// « document|entry|fact » as blank-separated words; empty for an option that takes no choice.
std::string choices_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.find('|') == std::string::npos ? std::string() : replaced(type, "|", " ");
}

// -------------------------------------------------------------- manual page
// roff would turn « - » into a hyphen, and take a line that begins with a dot for a request.
std::string roff(const std::string& text) {
  std::string out = replaced(replaced(text, "\\", "\\e"), "-", "\\-");
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return replaced(out, "\n.", "\n\\&.");
}

std::string man_option(const CLI::Option& option) {
  std::string names;
  for (const std::string& name : names_of(option)) {
    names += (names.empty() ? "\\fB" : ", \\fB") + roff(name) + "\\fR";
  }
  if (takes_value(option)) names += " \\fI" + roff(option.get_type_name()) + "\\fR";
  return ".TP\n" + names + "\n" + roff(option.get_description()) + ".\n";
}

// The footer of --help is sections already: a line in capitals opens one.
std::string man_footer(const std::string& footer) {
  std::string out;
  for (std::size_t at = 0; at < footer.size();) {
    const std::size_t end = std::min(footer.find('\n', at), footer.size());
    const std::string line = footer.substr(at, end - at);
    const bool heading = !line.empty() && std::ranges::all_of(line, [](char c) {
      return c == ' ' || (c >= 'A' && c <= 'Z');
    });
    if (heading) {
      out += ".SH " + line + "\n.nf\n";
    } else {
      out += line.empty() ? ".fi\n.PP\n" : roff(line.substr(line.find_first_not_of(' '))) + "\n";
    }
    at = end + 1;
  }
  return out;
}

std::string man_page(const CLI::App& app) {
  std::string out =
      ".TH GREFFIER 1 \"\" \"greffier " + std::string(version()) + "\"\n" +
      ".SH NAME\ngreffier \\- reads French news bulletins into JSON\n" +
      ".SH SYNOPSIS\n.B greffier\n[\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n" +
      ".br\n.B greffier\n\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n" +
      ".SH DESCRIPTION\n" + roff(app.get_description()) +
      "\n.PP\nA FILE is text in any charset, an HTML page, JSON Lines, a web archive, any of "
      "them compressed or in an archive, or a folder; \\- or none is standard input.\n" +
      ".SH OPTIONS\n";
  for (const CLI::Option* option : options_of(app)) out += man_option(*option);
  out += ".SH COMMANDS\n";
  for (const CLI::App* command : commands_of(app)) {
    out += ".TP\n\\fB" + roff(command->get_name()) + "\\fR\n" + roff(command->get_description()) +
           ".\n";
  }
  return out + man_footer(app.get_footer());
}

// -------------------------------------------------------------- completions
std::string joined_names(const CLI::App& app) {
  std::string words;
  for (const CLI::Option* option : options_of(app)) {
    for (const std::string& name : names_of(*option)) words += name + " ";
  }
  return words;
}

std::string bash_cases(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : options_of(app)) {
    if (!takes_value(*option)) continue;
    const std::string choices = choices_of(*option);
    const std::string type = option->get_type_name();
    std::string action = "COMPREPLY=()";
    if (!choices.empty()) action = "COMPREPLY=($(compgen -W '" + choices + "' -- \"$word\"))";
    if (type == "FILE") action = "COMPREPLY=($(compgen -f -- \"$word\"))";
    if (type == "DIR") action = "COMPREPLY=($(compgen -d -- \"$word\"))";
    out += "    " + names_of(*option).back() + ") " + action + "; return ;;\n";
  }
  return out;
}

std::string page_kinds(const CLI::App& app) {
  return choices_of(*app.get_subcommand("pages")->get_option("KIND"));
}

std::string bash_page(const CLI::App& app) {
  std::string commands;
  for (const CLI::App* command : commands_of(app)) commands += command->get_name() + " ";
  return "# bash completion for greffier, written by: greffier pages bash\n"
         "_greffier() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
         "  case \"$before\" in\n" +
         bash_cases(app) + "    pages) COMPREPLY=($(compgen -W '" + page_kinds(app) +
         "' -- \"$word\")); return ;;\n"
         "  esac\n"
         "  case \"$word\" in\n"
         "    -*) COMPREPLY=($(compgen -W '" +
         joined_names(app) +
         "' -- \"$word\")); return ;;\n"
         "  esac\n"
         "  COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
         "    COMPREPLY+=($(compgen -W '" +
         commands +
         "' -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _greffier greffier\n";
}

// Brackets and colons mean something in zsh's specifications.
std::string zsh_text(const std::string& text) {
  std::string out = replaced(replaced(text, "[", "("), "]", ")");
  return replaced(replaced(out, "'", "'\\''"), ":", "\\:");
}

std::string zsh_value(const CLI::Option& option) {
  if (!takes_value(option)) return {};
  const std::string choices = choices_of(option);
  const std::string type = option.get_type_name();
  if (!choices.empty()) return ":value:(" + choices + ")";
  if (type == "FILE") return ":file:_files";
  if (type == "DIR") return ":directory:_files -/";
  return ":" + type + ": ";
}

std::string zsh_page(const CLI::App& app) {
  std::string out =
      "#compdef greffier\n# written by: greffier pages zsh\n_greffier() {\n"
      "  local -a commands=(\n";
  for (const CLI::App* command : commands_of(app)) {
    out += "    '" + command->get_name() + ":" + zsh_text(command->get_description()) + "'\n";
  }
  out += "  )\n  _arguments -s \\\n";
  for (const CLI::Option* option : options_of(app)) {
    for (const std::string& name : names_of(*option)) {
      out += "    '*" + name + "[" + zsh_text(option->get_description()) + "]" +
             zsh_value(*option) + "' \\\n";
    }
  }
  return out +
         "    '1: :{_describe command commands; _files}' \\\n"
         "    '*: :{ [[ $words[2] == pages ]] && compadd " +
         page_kinds(app) +
         " || _files }'\n"
         "}\n_greffier \"$@\"\n";
}

}  // namespace

std::string write_page(const std::string& kind) {
  Options options;
  const auto app = describe_command_line(options);
  if (kind == "man") return man_page(*app);
  return kind == "bash" ? bash_page(*app) : zsh_page(*app);
}

}  // namespace greffier
