// The examples of data/rules/*.rules, each of which is a test: `yes` must match, with just the extent
// in [ ] and just these captures; `no` must not.
#include <catch2/catch.hpp>

#include "model.h"
#include "read.h"
#include "rules/kinds.h"

#include <algorithm>
#include <memory>
#include <string>

using namespace greffier;

namespace {

const std::shared_ptr<const Model>& model() {
  static const std::shared_ptr<const Model> loaded = load_model();
  return loaded;
}

std::vector<TokenRange> sentences_of(const Reading& reading) {
  std::vector<TokenRange> ranges;
  for (const Sentence& sentence : reading.sentences.levels) ranges.push_back(sentence.range);
  return ranges;
}

// The matches of one rule in a sentence read on its own.
std::vector<Match> matches_of(const Reading& reading, const Rule& rule) {
  std::vector<Match> all;
  if (rule.kind == "date") all = reading.dates;
  else if (rule.kind == "figure") all = reading.figures;
  else {
    for (const TokenRange range : sentences_of(reading)) {
      const RuleSet& rules = model()->rules_of(rule.kind);
      const auto opaque = rule.kind == "quote" ? std::optional(PhraseClass::quote) : std::nullopt;
      auto found = rule.kind == "actor" ? rules.match_each(reading.text, range)
                                        : rules.match(reading.text, range, opaque);
      for (Match& match : found) all.push_back(std::move(match));
    }
  }
  std::erase_if(all, [&](const Match& match) { return match.rule->name != rule.name; });
  return all;
}

std::string captures_of(const Reading& reading, const Match& match) {
  std::string out;
  for (std::size_t i = 0; i < match.captures.size(); ++i) {
    if (match.captures[i].empty()) continue;
    out += match.rule->captures[i] + "=" + std::string(reading.text.surface(match.captures[i])) + " ";
  }
  return out;
}

std::string wanted_captures(const Rule& rule, const Example& example) {
  std::string out;
  for (const std::string& name : rule.captures) {
    for (const auto& [capture, text] : example.captures) {
      if (capture == name) out += capture + "=" + text + " ";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("every rule holds its own examples") {
  Vocabulary vocabulary(model()->lexicon());
  for (const Rule& rule : model()->rules()) {
    for (const Example& example : rule.examples) {
      INFO(rule.path << ":" << example.line << ": " << rule.name << ": « " << example.sentence << " »");
      const Reading reading = read_text(example.sentence, *model(), vocabulary);
      const auto matches = matches_of(reading, rule);
      if (!example.matches) {
        CHECK(matches.empty());
        continue;
      }
      if (matches.size() != 1) {
        CHECK(matches.size() == 1);
        continue;
      }
      const Span span = reading.text.span(matches[0].range);
      CHECK(std::string(slice(reading.text.text, span)) ==
            example.sentence.substr(example.begin, example.end - example.begin));
      CHECK(captures_of(reading, matches[0]) == wanted_captures(rule, example));
    }
  }
}
