#include "rules/read_rules.h"

#include <greffier/error.h>

#include "rules/kinds.h"
#include "rules/pattern_reader.h"
#include "text/utf8.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace greffier {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// Reads one file line by line.
class RuleFile {
 public:
  RuleFile(std::string_view path, std::string_view content, Lexicon& lexicon)
      : path_(path), rest_(content), lexicon_(lexicon) {}

  std::vector<Rule> read() {
    while (!rest_.empty()) {
      take_line();
      const std::string_view word = trim(line_.substr(0, line_.find('#') == 0 ? 0 : line_.size()));
      if (word.empty() || word.front() == '#') continue;
      read_line(word);
    }
    finish_rule();
    return std::move(rules_);
  }

 private:
  void take_line() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
  }

  // `at` points into the current line.
  [[noreturn]] void fail(const char* at, const std::string& why) const {
    const auto before = static_cast<std::size_t>(at - line_.data());
    const std::size_t column = count_characters(line_.substr(0, before));
    throw DataError(path_ + ":" + std::to_string(number_) + ":" + std::to_string(column + 1) +
                    ": " + why + "\n  " + std::string(line_) + "\n  " + std::string(column, ' ') +
                    "^");
  }

  void read_line(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    const std::string_view rest = trim(line.substr(end));
    if (word == "rule") return start_rule(rest);
    if (word == "let") return name_pattern(rest);
    if (rules_.empty()) fail(word.data(), "expected « rule NAME » first");
    if (word == "match") return read_match(rest);
    if (word == "set") return read_setting(rest);
    if (word == "make") return read_make(rest);
    if (word == "yes" || word == "no") return read_example(rest, word == "yes");
    fail(word.data(), "expected rule, let, match, set, make, yes or no");
  }

  void start_rule(std::string_view name) {
    finish_rule();
    if (name.empty()) fail(line_.data(), "a rule needs a name such as figure.count");
    if (std::ranges::find(rules_, name, &Rule::name) != rules_.end()) {
      fail(name.data(), "a second rule called " + std::string(name));
    }
    rules_.push_back({.name = std::string(name), .path = path_, .line = number_});
    rule_line_ = line_;
  }

  void read_match(std::string_view pattern) {
    Rule& rule = rules_.back();
    rule.patterns.push_back(read(pattern, rule.captures));
  }

  // « let ADJUNCT = PREP NOUN_GROUP »: a part that several rules of this file share.
  void name_pattern(std::string_view definition) {
    const std::size_t equals = definition.find('=');
    if (equals == std::string_view::npos) fail(definition.data(), "expected NAME = PATTERN");
    const std::string name(trim(definition.substr(0, equals)));
    std::vector<std::string> captures;
    named_[name] = read(trim(definition.substr(equals + 1)), captures);
    if (!captures.empty()) fail(definition.data(), "a shared part has no captures of its own");
  }

  Pattern read(std::string_view pattern, std::vector<std::string>& captures) {
    try {
      return read_pattern(pattern, lexicon_, named_, captures);
    } catch (const PatternError& error) {
      fail(pattern.data() + error.at, error.what());
    }
  }

  void read_setting(std::string_view setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) fail(setting.data(), "expected name=value");
    rules_.back().settings.emplace_back(setting.substr(0, equals), setting.substr(equals + 1));
  }

  void read_make(std::string_view kind) {
    if (find_fact_kind(kind) == nullptr) {
      fail(kind.data(), "unknown kind of fact " + std::string(kind));
    }
    rules_.back().kind = kind;
  }

  void read_example(std::string_view text, bool matches) {
    Example example{.matches = matches, .line = number_};
    const std::size_t arrow = text.find("=>");
    std::string_view sentence = trim(text.substr(0, arrow));
    const std::size_t open = sentence.find('[');
    const std::size_t close = sentence.rfind(']');
    if (!matches) {
      example.sentence = sentence;
    } else if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
      fail(text.data(), "a yes example marks what is matched with [ ]");
    } else {
      example.sentence = std::string(sentence.substr(0, open)) +
                         std::string(sentence.substr(open + 1, close - open - 1)) +
                         std::string(sentence.substr(close + 1));
      example.begin = open;
      example.end = close - 1;
    }
    if (arrow != std::string_view::npos) read_captures(text.substr(arrow + 2), example);
    rules_.back().examples.push_back(std::move(example));
  }

  // « value=12 item=morts civils » : a value runs to the next name.
  void read_captures(std::string_view text, Example& example) {
    std::size_t equals = text.find('=');
    while (equals != std::string_view::npos) {
      const std::size_t name = text.find_last_of(' ', equals) + 1;
      const std::size_t next = text.find('=', equals + 1);
      const std::size_t end =
          next == std::string_view::npos ? text.size() : text.find_last_of(' ', next);
      example.captures.emplace_back(text.substr(name, equals - name),
                                    trim(text.substr(equals + 1, end - equals - 1)));
      equals = next;
    }
  }

  // A rule is whole when the next one begins.
  void finish_rule() {
    if (rules_.empty()) return;
    const Rule& rule = rules_.back();
    const auto lacks = [&](bool missing, const char* what) {
      if (!missing) return;
      throw DataError(path_ + ":" + std::to_string(rule.line) + ":1: the rule " + rule.name +
                      " has no " + what + "\n  " + std::string(rule_line_) + "\n  ^");
    };
    lacks(rule.patterns.empty(), "match line");
    lacks(rule.kind.empty(), "make line");
    lacks(std::ranges::none_of(rule.examples, &Example::matches), "yes example");
    lacks(std::ranges::all_of(rule.examples, &Example::matches), "no example");
    for (const auto& capture : rule.captures) check_name(rule, capture);
    for (const auto& [name, value] : rule.settings) {
      check_name(rule, name);
      check_value(rule, name, value);
    }
  }

  void check_name(const Rule& rule, const std::string& name) const {
    const auto allowed = find_fact_kind(rule.kind)->captures;
    if (!holds(allowed, name))
      refuse(rule, name, nearest_name(name, {allowed.begin(), allowed.end()}));
  }

  void check_value(const Rule& rule, const std::string& name, const std::string& value) const {
    const auto choices = find_fact_kind(rule.kind)->choices;
    const auto choice = std::ranges::find(choices, name, &Choice::setting);
    if (choice == choices.end() || holds(choice->values, value)) return;
    const std::vector<std::string> known(choice->values.begin(), choice->values.end());
    refuse(rule, name + "=" + value, name + "=" + nearest_name(value, known));
  }

  static bool holds(std::span<const std::string_view> names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
  }

  [[noreturn]] void refuse(const Rule& rule, const std::string& wrong,
                           const std::string& meant) const {
    throw DataError(path_ + ":" + std::to_string(rule.line) + ":1: a rule that makes a " +
                    rule.kind + " has no use for « " + wrong + " »; did you mean " + meant +
                    "?\n  " + std::string(rule_line_) + "\n  ^");
  }

  std::string path_;
  std::string_view rest_;
  std::string_view line_;
  std::string_view rule_line_;
  int number_ = 0;
  Lexicon& lexicon_;
  NamedPatterns named_;
  std::vector<Rule> rules_;
};

}  // namespace

void read_rules(std::string_view path, std::string_view content, Lexicon& lexicon,
                std::vector<Rule>& rules) {
  for (Rule& rule : RuleFile(path, content, lexicon).read()) {
    const auto known = std::ranges::find(rules, rule.name, &Rule::name);
    if (known == rules.end()) {
      rules.push_back(std::move(rule));
    } else {
      *known = std::move(rule);
    }
  }
}

}  // namespace greffier
