#include "rule_matches.h"

#include <utility>

namespace greffier {

std::vector<TokenRange> ranges_of_kind(const Reading& reading, std::string_view kind) {
  if (kind != "quote" && kind != "layout") return reading.sentences.pieces;
  std::vector<TokenRange> ranges;
  if (kind == "layout") {
    for (const Line& line : find_lines(reading.text)) ranges.push_back(line.range);
    return ranges;
  }
  for (const Sentence& sentence : reading.sentences.levels) ranges.push_back(sentence.range);
  return ranges;
}

std::vector<Match> find_rule_matches(const Reading& reading, const Model& model,
                                     std::string_view kind) {
  if (kind == "date") {
    std::vector<Match> all = reading.dates;
    all.insert(all.end(), reading.no_dates.begin(), reading.no_dates.end());
    return all;
  }
  if (kind == "figure") return reading.figures;
  if (kind == "layout") return reading.layout;
  const RuleSet& rules = model.rules_of(kind);
  const auto opaque = kind == "quote" ? std::optional(PhraseClass::quote) : std::nullopt;
  std::vector<Match> matches;
  for (const TokenRange range : ranges_of_kind(reading, kind)) {
    auto found = kind == "actor" ? rules.match_each(reading.text, range)
                                 : rules.match(reading.text, range, opaque);
    for (Match& match : found) matches.push_back(std::move(match));
  }
  return matches;
}

}  // namespace greffier
