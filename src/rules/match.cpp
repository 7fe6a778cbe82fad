#include "rules/match.h"

#include <greffier/error.h>

#include "rules/attempt.h"

#include <algorithm>
#include <bit>
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

constexpr std::size_t kWordBits = 64;

}  // namespace

TokenRange Match::capture(std::string_view name) const {
  const auto found = std::ranges::find(rule->captures, name);
  if (found == rule->captures.end()) return {};
  return captures[static_cast<std::size_t>(found - rule->captures.begin())];
}

void PatternBits::set(std::size_t place) {
  if (words_.size() <= place / kWordBits) words_.resize(place / kWordBits + 1);
  words_[place / kWordBits] |= std::uint64_t{1} << (place % kWordBits);
}

void PatternBits::assign(const PatternBits& other, std::size_t places) {
  words_.assign((places + kWordBits - 1) / kWordBits, 0);
  add(other);
}

void PatternBits::add(const PatternBits& other) {
  std::uint64_t* word = words_.data();
  for (const std::uint64_t more : other.words_) *word++ |= more;
}

template <typename Visit>
void PatternBits::for_each(Visit visit) const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
      visit(i * kWordBits + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }
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
      patterns_.push_back(static_cast<PatternIndex>(rule * kMostPatterns + pattern));
      index_first(patterns[pattern], patterns_.size() - 1);
    }
  }
}

// Files a pattern under everything that it can begin with.
void RuleSet::index_first(const Pattern& pattern, std::size_t place) {
  for (const Element& element : pattern) {
    if (!index_element(element, place)) return;
  }
}

// Whether the pattern may also begin with the element after this one.
bool RuleSet::index_element(const Element& element, std::size_t place) {
  if (element.forbidden) return true;
  switch (element.kind) {
    case Element::Kind::start:
    case Element::Kind::end: return true;
    case Element::Kind::any: anywhere_.set(place); break;
    case Element::Kind::word:
      if (by_literal_.size() <= element.literal) by_literal_.resize(element.literal + 1U);
      by_literal_[element.literal].set(place);
      break;
    case Element::Kind::phrase_class: by_class_[element.id].set(place); break;
    case Element::Kind::group:
      for (const Pattern& alternative : element.alternatives) index_first(alternative, place);
      break;
  }
  return element.min == 0;
}

void RuleSet::collect(const AnnotatedText& text, TokenIndex token, Candidates& out) const {
  PatternBits& found = out.bits;
  found.assign(anywhere_, patterns_.size());
  const Token& here = text.tokens[token];
  found.add(by_class_[class_of(here.pos)]);
  for (const ClassRow& row : here.word->rows) found.add(by_class_[row.id]);
  for (const std::uint16_t literal : {here.word->literal, here.word->accented}) {
    if (literal != 0 && literal < by_literal_.size()) found.add(by_literal_[literal]);
  }
  text.annotations.for_each_at(
      token, [&](const Annotation& annotation) { found.add(by_class_[annotation.id]); });
  out.list.clear();
  found.for_each([&](std::size_t place) { out.list.push_back(patterns_[place]); });
}

std::vector<Match> RuleSet::match_each(const AnnotatedText& text, TokenRange range) const {
  std::vector<Match> matches;
  Candidates candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last; ++token) {
    collect(text, token, candidates);
    for_each_rule(candidates.list, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
      const Rule& rule = *rules_[index];
      const TokenIndex end = attempt.run(rule, patterns, token);
      if (end > token) matches.push_back(make_match(rule, {token, end}, attempt.captures()));
    });
  }
  return matches;
}

std::vector<Trial> RuleSet::try_each(const AnnotatedText& text, TokenRange range) const {
  std::vector<Trial> trials;
  Candidates candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last; ++token) {
    collect(text, token, candidates);
    for_each_rule(candidates.list, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
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
  Candidates candidates;
  Attempt attempt(text, range, lexicon_);
  for (TokenIndex token = range.first; token < range.last;) {
    collect(text, token, candidates);
    Match best;
    best.range = {token, token};
    for_each_rule(candidates.list, [&](PatternIndex index, std::span<const PatternIndex> patterns) {
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
