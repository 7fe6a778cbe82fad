#include "rules/match.h"

#include <greffier/error.h>

#include "rules/attempt.h"

#include <algorithm>
#include <span>

namespace greffier {
namespace {

// Calls `visit(rule, patterns)` for each rule of a sorted list of patterns.
template <typename Visit>
void for_each_rule(const std::vector<PatternIndex>& candidates, Visit visit) {
  for (std::size_t at = 0; at < candidates.size();) {
    const PatternIndex rule = candidates[at] / kMostPatterns;
    std::size_t end = at + 1;
    while (end < candidates.size() && candidates[end] / kMostPatterns == rule) ++end;
    visit(rule, std::span(candidates).subspan(at, end - at));
    at = end;
  }
}

Match make_match(const Rule& rule, TokenRange range, const Captures& captures) {
  const auto count = static_cast<std::ptrdiff_t>(rule.captures.size());
  return {.rule = &rule, .range = range, .captures = {captures.begin(), captures.begin() + count}};
}

}  // namespace

TokenRange Match::capture(std::string_view name) const {
  const auto found = std::ranges::find(rule->captures, name);
  if (found == rule->captures.end()) return {};
  return captures[static_cast<std::size_t>(found - rule->captures.begin())];
}

RuleSet::RuleSet(std::string_view kind, const std::vector<Rule>& all, const Lexicon& lexicon)
    : lexicon_(lexicon), by_class_(lexicon.class_names().size()) {
  for (const Rule& rule : all) {
    if (rule.kind == kind) rules_.push_back(&rule);
  }
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
    const auto& patterns = rules_[rule]->patterns;
    if (patterns.size() > kMostPatterns) {
      throw DataError(rules_[rule]->path + ":" + std::to_string(rules_[rule]->line) +
                      ": a rule has at most 256 patterns; split it in two");
    }
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
      index_first(patterns[pattern], static_cast<PatternIndex>(rule * kMostPatterns + pattern));
    }
  }
}

// Files a pattern under everything that it can begin with.
void RuleSet::index_first(const Pattern& pattern, PatternIndex index) {
  for (const Element& element : pattern) {
    if (!index_element(element, index)) return;
  }
}

// Whether the pattern may also begin with the element after this one.
bool RuleSet::index_element(const Element& element, PatternIndex index) {
  const auto file = [index](std::vector<PatternIndex>& list) {
    if (list.empty() || list.back() != index) list.push_back(index);
  };
  if (element.forbidden) return true;
  switch (element.kind) {
    case Element::Kind::start:
    case Element::Kind::end: return true;
    case Element::Kind::any: file(anywhere_); break;
    case Element::Kind::word:
      if (by_literal_.size() <= element.literal) by_literal_.resize(element.literal + 1U);
      file(by_literal_[element.literal]);
      break;
    case Element::Kind::phrase_class: file(by_class_[element.id]); break;
    case Element::Kind::group:
      for (const Pattern& alternative : element.alternatives) index_first(alternative, index);
      break;
  }
  return element.min == 0;
}

void RuleSet::collect(const AnnotatedText& text, TokenIndex token,
                      std::vector<PatternIndex>& out) const {
  out.assign(anywhere_.begin(), anywhere_.end());
  const auto add = [&](const std::vector<PatternIndex>& list) {
    out.insert(out.end(), list.begin(), list.end());
  };
  const Token& here = text.tokens[token];
  add(by_class_[class_of(here.pos)]);
  for (const ClassRow& row : here.word->rows) add(by_class_[row.id]);
  for (const std::uint16_t literal : {here.word->literal, here.word->accented}) {
    if (literal != 0 && literal < by_literal_.size()) add(by_literal_[literal]);
  }
  text.annotations.for_each_at(
      token, [&](const Annotation& annotation) { add(by_class_[annotation.id]); });
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

std::vector<Match> RuleSet::match_each(const AnnotatedText& text, TokenRange range) const {
  std::vector<Match> matches;
  std::vector<PatternIndex> candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last; ++token) {
    collect(text, token, candidates);
    for_each_rule(candidates, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
      const Rule& rule = *rules_[index];
      const TokenIndex end = attempt.run(rule, patterns, token);
      if (end > token) matches.push_back(make_match(rule, {token, end}, attempt.captures()));
    });
  }
  return matches;
}

std::vector<Trial> RuleSet::try_each(const AnnotatedText& text, TokenRange range) const {
  std::vector<Trial> trials;
  std::vector<PatternIndex> candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last; ++token) {
    collect(text, token, candidates);
    for_each_rule(candidates, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
      const TokenIndex end = attempt.run(*rules_[index], patterns, token);
      trials.push_back(
          {.rule = rules_[index], .range = {token, end}, .reached = attempt.reached()});
    });
  }
  return trials;
}

std::vector<Match> RuleSet::match(const AnnotatedText& text, TokenRange range,
                                  std::optional<PhraseClass> opaque) const {
  std::vector<Match> matches;
  std::vector<PatternIndex> candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last;) {
    collect(text, token, candidates);
    Match best;
    best.range = {token, token};
    for_each_rule(candidates, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
      const Rule& rule = *rules_[index];
      const TokenIndex end = attempt.run(rule, patterns, token);
      if (end > best.range.last) best = make_match(rule, {token, end}, attempt.captures());
    });
    const Annotation* closed =
        opaque && best.rule == nullptr ? text.annotations.find(token, *opaque) : nullptr;
    token = closed != nullptr ? closed->range.last : std::max(token + 1, best.range.last);
    if (best.rule != nullptr) matches.push_back(std::move(best));
  }
  return matches;
}

}  // namespace greffier
