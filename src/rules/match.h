// Runs rules over annotated tokens: leftmost; of those, longest; of those, the rule that stands
// first. Matches of one kind do not overlap, and none leaves the range it is asked for.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "rules/rule.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

struct Match {
  const Rule* rule = nullptr;
  TokenRange range = {};
  std::vector<TokenRange> captures = {};  // by CaptureId; empty where an optional one is absent

  // What a named capture covers; an empty range where the rule has none or it matched nothing.
  [[nodiscard]] TokenRange capture(std::string_view name) const;
};

// What became of one rule at a token where it may begin: for people who wonder why (explain.cpp).
struct Trial {
  const Rule* rule = nullptr;
  TokenRange range = {};   // of the match; empty where there is none
  TokenIndex reached = 0;  // the furthest token that it looked at
};

// A pattern of a rule set: the place of its rule, times kMostPatterns, plus its own in the rule.
using PatternIndex = std::uint32_t;
inline constexpr PatternIndex kMostPatterns = 256;  // of one rule

// A set of patterns, by their places in the list of all of a rule set.
class PatternBits {
 public:
  void set(std::size_t place);
  // Becomes a copy with room for all places of a rule set, so that others can be added.
  void assign(const PatternBits& other, std::size_t places);
  void add(const PatternBits& other);
  // Calls `visit(place)` for each, in order.
  template <typename Visit>
  void for_each(Visit visit) const;

 private:
  std::vector<std::uint64_t> words_;
};

// The rules of one kind, indexed by the class or word that each can begin with, so that a token
// tries only those that can begin there.
class RuleSet {
 public:
  // Of the rules of `all` those that make `kind`; `all` and `lexicon` must outlive this.
  RuleSet(std::string_view kind, const std::vector<Rule>& all, const Lexicon& lexicon);

  // The matches of every rule at every token of `range`: rules that are evidence for one thing do
  // not stand in each other's way.
  [[nodiscard]] std::vector<Match> match_each(const AnnotatedText& text, TokenRange range) const;

  // All matches within `range`, in the order of the text. Linear in the range: a pattern has a
  // bounded reach, and each start a bounded number of steps. No match begins inside an annotation
  // of the class `opaque`, only before it or with it.
  [[nodiscard]] std::vector<Match> match(const AnnotatedText& text, TokenRange range,
                                         std::optional<PhraseClass> opaque = {}) const;

  // Every rule at every token of `range` where it may begin, matching or not.
  [[nodiscard]] std::vector<Trial> try_each(const AnnotatedText& text, TokenRange range) const;

 private:
  // The patterns that may begin at a token, kept from one token to the next for their memory.
  struct Candidates {
    PatternBits bits;
    std::vector<PatternIndex> list;
  };
  void index_first(const Pattern& pattern, std::size_t place);
  bool index_element(const Element& element, std::size_t place);
  void collect(const AnnotatedText& text, TokenIndex token, Candidates& out) const;

  const Lexicon& lexicon_;
  std::vector<const Rule*> rules_;
  std::vector<PatternIndex> patterns_;   // of all rules, in their order
  std::vector<PatternBits> by_class_;    // by ClassId: those that can begin with it
  std::vector<PatternBits> by_literal_;  // by literal
  PatternBits anywhere_;                 // begin with ANY
};

}  // namespace greffier
