// One rule at one token: every way through its patterns, and the longest kept. Only match.cpp tries
// rules; all is in this header because it runs some hundred times a token.
#pragma once

#include "rules/match.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace greffier {

inline constexpr std::size_t kMostCaptures = 24;  // of one rule
inline constexpr int kMostSteps = 4000;  // of one pattern at one token: keeps a wild one linear

using Captures = std::array<TokenRange, kMostCaptures>;

// Tries one rule at one token and keeps the longest way through it.
class Attempt {
 public:
  Attempt(const AnnotatedText& text, TokenRange range, const Lexicon& lexicon)
      : text_(text), range_(range), lexicon_(lexicon) {
    begins_.reserve(range.last - range.first);
    for (TokenIndex token = range.first; token < range.last; ++token) {
      begins_.push_back(what_begins_at(token));
    }
  }

  // The end of the longest match from `first` by patterns of a rule; `first` itself where there is
  // none.
  TokenIndex run(const Rule& rule, std::span<const PatternIndex> patterns, TokenIndex first) {
    best_end_ = first;
    reached_ = first;
    for (const PatternIndex index : patterns) {
      const Pattern& pattern = rule.patterns[index % kMostPatterns];
      if (pattern.front().kind == Element::Kind::start && first != range_.first) continue;
      if (is_hopeless(pattern, first)) continue;
      std::fill_n(captures_.begin(), rule.captures.size(), TokenRange{});
      steps_ = 0;
      step(pattern, 0, 0, first, nullptr);
    }
    return best_end_;
  }

  [[nodiscard]] const Captures& captures() const { return best_captures_; }

  // The furthest token that the last run looked at.
  [[nodiscard]] TokenIndex reached() const { return reached_; }

 private:
  // Where to go on after a group's alternative: element `next` of `pattern`, matched `count` times.
  struct Rest {
    const Pattern* pattern;
    std::size_t next;
    unsigned count;
    TokenIndex begin;  // of the group
    const Rest* rest;
  };

  // Matches `pattern` from element `at`, of which `count` repetitions are done, at `token`.
  void step(const Pattern& pattern, std::size_t at, unsigned count, TokenIndex token,
            const Rest* rest) {
    reached_ = std::max(reached_, token);
    for (; ++steps_ <= kMostSteps; ++at, count = 0) {
      if (at == pattern.size()) {
        if (rest == nullptr) return accept(token);
        return resume(*rest, token);
      }
      const Element& element = pattern[at];
      if (element.forbidden) {
        if (matches_here(element, token)) return;
        continue;
      }
      if (count < element.max && may_begin(element.first, token)) {
        repeat(pattern, at, count, token, rest);
      }
      if (count < element.min) return;
    }
  }

  // Whether what a pattern must begin with does not begin at a token: so it is with most.
  [[nodiscard]] bool is_hopeless(const Pattern& pattern, TokenIndex token) const {
    if (pattern.empty()) return false;
    const Element& front = pattern.front();
    return front.min > 0 && !front.forbidden && !may_begin(front.first, token);
  }

  [[nodiscard]] bool may_begin(const First& first, TokenIndex token) const {
    if (first.anything) return true;
    if (token >= range_.last) return false;
    const First& here = begins_[token - range_.first];
    return (first.literals & here.literals) != 0 || (first.classes & here.classes).any();
  }

  [[nodiscard]] First what_begins_at(TokenIndex token) const {
    const Token& here = text_.tokens[token];
    First first{.classes = here.word->classes | text_.annotations.classes_at(token),
                .literals = literal_bit(here.word->literal) | literal_bit(here.word->accented)};
    first.classes.set(class_of(here.pos));
    return first;
  }

  void repeat(const Pattern& pattern, std::size_t at, unsigned count, TokenIndex token,
              const Rest* rest) {
    const Element& element = pattern[at];
    if (element.kind == Element::Kind::group) {
      for (const Pattern& alternative : element.alternatives) {
        if (is_hopeless(alternative, token)) continue;
        const Rest after{&pattern, at, count + 1, token, rest};
        step(alternative, 0, 0, token, &after);
      }
      return;
    }
    for_each_end(element, token, [&](TokenIndex end) {
      if (end == token) return step(pattern, at + 1, 0, end, rest);
      const TokenRange saved = capture(element.capture, {token, end}, count > 0);
      step(pattern, at, count + 1, end, rest);
      restore(element.capture, saved);
    });
  }

  void resume(const Rest& after, TokenIndex token) {
    if (token == after.begin) return;  // an alternative of nothing repeats for ever
    const Element& group = (*after.pattern)[after.next];
    const TokenRange saved = capture(group.capture, {after.begin, token}, after.count > 1);
    step(*after.pattern, after.next, after.count, token, after.rest);
    restore(group.capture, saved);
  }

  // A repeated element's capture covers all its repetitions.
  TokenRange capture(CaptureId id, TokenRange range, bool again) {
    if (id == kNoCapture) return {};
    const TokenRange saved = captures_[id];
    captures_[id] = again && !saved.empty() ? TokenRange{saved.first, range.last} : range;
    return saved;
  }

  void restore(CaptureId id, TokenRange saved) {
    if (id != kNoCapture) captures_[id] = saved;
  }

  void accept(TokenIndex token) {
    if (token <= best_end_) return;
    best_end_ = token;
    best_captures_ = captures_;
  }

  bool matches_here(const Element& element, TokenIndex token) {
    if (element.kind == Element::Kind::group) {
      return std::ranges::any_of(element.alternatives, [&](const Pattern& alternative) {
        return !alternative.empty() && matches_here(alternative.front(), token);
      });
    }
    bool found = false;
    for_each_end(element, token, [&](TokenIndex) { found = true; });
    return found;
  }

  // Calls `visit(end)` for each way that one element can match at a token.
  template <typename Visit>
  void for_each_end(const Element& element, TokenIndex token, Visit visit) {
    if (element.kind == Element::Kind::start) {
      if (token == range_.first) visit(token);
      return;
    }
    if (element.kind == Element::Kind::end) {
      if (token == range_.last) visit(token);
      return;
    }
    if (token >= range_.last) return;
    const Token& here = text_.tokens[token];
    if (element.kind == Element::Kind::any) return visit(token + 1);
    if (element.kind == Element::Kind::word) {
      const bool same =
          here.word->literal == element.literal || here.word->accented == element.literal;
      if (same) visit(token + 1);
      return;
    }
    if (matches_token(element, here)) visit(token + 1);
    if (!text_.annotations.classes_at(token).test(element.id)) return;
    text_.annotations.for_each_at(token, [&](const Annotation& annotation) {
      if (annotation.id == element.id && annotation.range.last <= range_.last &&
          matches_annotation(element, annotation)) {
        visit(annotation.range.last);
      }
    });
  }

  bool matches_token(const Element& element, const Token& token) const {
    if (element.id < kPosCount) {
      return class_of(token.pos) == element.id && has_features(element, token.features);
    }
    if (!token.word->classes.test(element.id)) return false;
    if (!has_features(element, token.features)) return false;
    return std::ranges::any_of(token.word->rows, [&](const ClassRow& row) {
      return row.id == element.id && has_cells(element, row.row);
    });
  }

  bool matches_annotation(const Element& element, const Annotation& annotation) const {
    return has_features(element, annotation.features) &&
           (element.cells.empty() || (annotation.row && has_cells(element, *annotation.row)));
  }

  static bool has_features(const Element& element, Features features) {
    return features.has_all(element.wanted) && !features.has_any(element.unwanted);
  }

  bool has_cells(const Element& element, RowRef row) const {
    return std::ranges::all_of(element.cells, [&](const CellTest& test) {
      const std::string_view cell = lexicon_.cell(row, test.column);
      return std::ranges::find(test.values, cell) != test.values.end();
    });
  }

  const AnnotatedText& text_;
  TokenRange range_;
  const Lexicon& lexicon_;
  std::vector<First> begins_;  // by token of the range
  Captures captures_ = {};     // of the rule's captures alone
  Captures best_captures_ = {};
  TokenIndex best_end_ = 0;
  TokenIndex reached_ = 0;
  int steps_ = 0;
};

}  // namespace greffier
