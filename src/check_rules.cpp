#include <greffier/rules.h>

#include "lex/vocabulary.h"
#include "read.h"
#include "rule_matches.h"

#include <algorithm>

namespace greffier {
namespace {

// « value=12 item=morts civils »
using Captures = std::vector<std::pair<std::string, std::string>>;

Captures captures_of(const Reading& reading, const Match& match) {
  Captures captures;
  for (std::size_t i = 0; i < match.captures.size(); ++i) {
    if (match.captures[i].empty()) continue;
    captures.emplace_back(match.rule->captures[i], reading.text.surface(match.captures[i]));
  }
  std::ranges::sort(captures);
  return captures;
}

std::string show(const Captures& captures) {
  std::string out;
  for (const auto& [name, value] : captures) {
    if (!out.empty()) out += ' ';
    out += name + "=" + value;
  }
  return out.empty() ? "no captures" : out;
}

// What is wrong with one match of a `yes` example; empty where it is as wanted.
std::string compare(const Reading& reading, const Match& match, const Example& example) {
  const std::string_view wanted =
      std::string_view(example.sentence).substr(example.begin, example.end - example.begin);
  const std::string_view found = reading.text.surface(match.range);
  if (found != wanted) return "matches [" + std::string(found) + "] instead";
  Captures expected = example.captures;
  std::ranges::sort(expected);
  const Captures captures = captures_of(reading, match);
  if (captures == expected) return {};
  return "captures " + show(captures) + ", not " + show(expected);
}

// What is wrong with an example; empty where it holds.
std::string try_example(const Rule& rule, const Example& example, const Model& model,
                        Vocabulary& vocabulary) {
  const Reading reading = read_text(example.sentence, model, vocabulary);
  std::vector<Match> matches = find_rule_matches(reading, model, rule.kind);
  std::erase_if(matches, [&](const Match& match) { return match.rule->name != rule.name; });
  if (!example.matches) {
    if (matches.empty()) return {};
    return "must not match, but does: [" + std::string(reading.text.surface(matches[0].range)) +
           "]";
  }
  if (matches.empty()) return "does not match; « greffier explain » shows where it stops";
  if (matches.size() > 1) return "matches " + std::to_string(matches.size()) + " times, not once";
  return compare(reading, matches[0], example);
}

}  // namespace

RuleReport check_rules(const Model& model, const std::vector<std::filesystem::path>& files) {
  RuleReport report;
  Vocabulary vocabulary(model.lexicon());
  for (const Rule& rule : model.rules()) {
    const bool wanted = files.empty() || std::ranges::any_of(files, [&](const auto& file) {
                          return file.string() == rule.path;
                        });
    if (!wanted) continue;
    ++report.rules;
    for (const Example& example : rule.examples) {
      ++report.examples;
      const std::string wrong = try_example(rule, example, model, vocabulary);
      if (wrong.empty()) continue;
      report.failures.push_back({.file = rule.path,
                                 .line = example.line,
                                 .rule = rule.name,
                                 .message = "« " + example.sentence + " » " + wrong});
    }
  }
  return report;
}

}  // namespace greffier
