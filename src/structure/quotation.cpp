#include "structure/quotation.h"

#include "structure/quotation_mark.h"

#include <algorithm>
#include <array>
#include <limits>

namespace greffier {
namespace {

// Scores as those of a mark's own direction (quotation_mark.h): higher is better. Found on invented
// and damaged text; stable for a skip of -4 … -12.
constexpr int kSkip = -9;             // a mark that neither opens nor closes: inches, a stray one
constexpr int kOtherGlyph = -6;       // « opened by one kind, closed by another"
constexpr int kSameInside = -5;       // a straight mark opening inside straight marks
constexpr int kContinuation = -1;     // « again at the start of a paragraph, inside a quotation
constexpr int kEndInside = -8;        // the block ends inside
constexpr int kParagraphInside = -2;  // for each paragraph border inside
constexpr int kBytesInside = 500;     // one point for each so many bytes

constexpr std::size_t kFamilies = 3;
constexpr std::size_t kStates = 1 + kFamilies + kFamilies * kFamilies;  // outside, in f, in f in g

struct State {
  int depth = 0;
  MarkFamily outer = MarkFamily::straight;
  MarkFamily inner = MarkFamily::straight;
};

State state_of(std::size_t number) {
  if (number == 0) return {};
  if (number <= kFamilies) return {.depth = 1, .outer = static_cast<MarkFamily>(number - 1)};
  const std::size_t pair = number - 1 - kFamilies;
  return {.depth = 2,
          .outer = static_cast<MarkFamily>(pair / kFamilies),
          .inner = static_cast<MarkFamily>(pair % kFamilies)};
}

std::size_t number_of(MarkFamily family) { return static_cast<std::size_t>(family); }

std::size_t number_of(State state) {
  if (state.depth == 0) return 0;
  if (state.depth == 1) return 1 + number_of(state.outer);
  return 1 + kFamilies + kFamilies * number_of(state.outer) + number_of(state.inner);
}

enum class Action : std::uint8_t { skip, open, close, go_on };

// The cheapest reading of all marks, by dynamic programming over the states.
class Reader {
 public:
  Reader(const AnnotatedText& text, TokenRange block) : text_(text), block_(block) {
    for (TokenIndex token = block.first; token < block.last; ++token) {
      if (text.tokens[token].kind == TokenKind::mark)
        marks_.push_back(read_quotation_mark(text, token, block));
    }
  }

  std::vector<Quotation> read() {
    if (marks_.empty()) return {};
    run();
    return trace();
  }

 private:
  using Scores = std::array<int, kStates>;
  struct Step {
    std::array<std::uint8_t, kStates> from = {};
    std::array<Action, kStates> action = {};
  };
  static constexpr int kImpossible = std::numeric_limits<int>::min() / 2;

  void run() {
    Scores scores;
    scores.fill(kImpossible);
    scores[0] = 0;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      Scores next;
      next.fill(kImpossible);
      Step step;
      for (std::size_t from = 0; from < kStates; ++from) {
        if (scores[from] > kImpossible) advance(marks_[i], from, scores[from], next, step);
      }
      const int inside = cost_of_gap(i);
      for (std::size_t state = 1; state < kStates; ++state) next[state] += inside;
      scores = next;
      steps_.push_back(step);
    }
    for (std::size_t state = 1; state < kStates; ++state) scores[state] += kEndInside;
    last_ = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
  }

  static void offer(std::size_t from, State to, int score, Action action, Scores& next,
                    Step& step) {
    const std::size_t number = number_of(to);
    if (score <= next[number]) return;
    next[number] = score;
    step.from[number] = static_cast<std::uint8_t>(from);
    step.action[number] = action;
  }

  static void advance(const QuotationMark& mark, std::size_t from, int score, Scores& next,
                      Step& step) {
    const State state = state_of(from);
    offer(from, state, score + kSkip, Action::skip, next, step);
    if (state.depth > 0 && mark.starts_paragraph && mark.opens > 0) {
      offer(from, state, score + kContinuation, Action::go_on, next, step);
    }
    if (state.depth < 2) {
      State inside{.depth = state.depth + 1, .outer = state.outer, .inner = mark.family};
      if (state.depth == 0) inside.outer = mark.family;
      const bool same = state.depth == 1 && state.outer == mark.family;
      offer(from, inside, score + mark.opens + (same ? kSameInside : 0), Action::open, next, step);
    }
    if (state.depth > 0) {
      const MarkFamily open = state.depth == 1 ? state.outer : state.inner;
      const State outside{.depth = state.depth - 1, .outer = state.outer};
      offer(from, outside, score - mark.opens + (open == mark.family ? 0 : kOtherGlyph),
            Action::close, next, step);
    }
  }

  // What it costs to be inside a quotation from this mark to the next.
  [[nodiscard]] int cost_of_gap(std::size_t mark) const {
    const TokenIndex begin = marks_[mark].token;
    const TokenIndex end = mark + 1 < marks_.size() ? marks_[mark + 1].token : block_.last;
    int cost = 0;
    for (TokenIndex token = begin + 1; token < end; ++token) {
      if (text_.tokens[token].gap == Gap::paragraph) cost += kParagraphInside;
    }
    const std::uint32_t bytes = text_.tokens[end - 1].span.end - text_.tokens[begin].span.begin;
    return cost - static_cast<int>(bytes / kBytesInside);
  }

  std::vector<Quotation> trace() {
    std::vector<Action> actions(marks_.size());
    std::size_t state = last_;
    for (std::size_t i = marks_.size(); i-- > 0;) {
      actions[i] = steps_[i].action[state];
      state = steps_[i].from[state];
    }
    std::vector<Quotation> quotations;
    std::vector<std::uint32_t> open;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const TokenIndex token = marks_[i].token;
      if (actions[i] == Action::open) {
        quotations.push_back({.range = {token, token}, .content = {token + 1, token + 1}});
        open.push_back(static_cast<std::uint32_t>(quotations.size() - 1));
      } else if (actions[i] == Action::close && !open.empty()) {
        quotations[open.back()].range.last = token + 1;
        quotations[open.back()].content.last = token;
        open.pop_back();
      }
    }
    for (const auto number : open) close_at_paragraph(quotations[number]);
    return quotations;
  }

  // A quotation that is never closed does not swallow the rest of the text.
  void close_at_paragraph(Quotation& quotation) const {
    TokenIndex end = quotation.content.first;
    while (end < block_.last &&
           (end == quotation.content.first || text_.tokens[end].gap < Gap::line)) {
      ++end;
    }
    quotation.content.last = quotation.range.last = end;
    quotation.closed = false;
  }

  const AnnotatedText& text_;
  TokenRange block_;
  std::vector<QuotationMark> marks_;
  std::vector<Step> steps_;
  std::size_t last_ = 0;
};

// ---------------------------------------------------------------- single marks
bool is_single_mark(const AnnotatedText& text, TokenIndex token) {
  const std::string_view surface = text.surface(token);
  return surface == "'" || surface == "‘" || surface == "’";
}

// « m'a dit: 'Rentre chez toi.' »: opens after a blank and before a word, closes the other way
// round.
void pair_single_marks(const AnnotatedText& text, TokenRange block,
                       std::vector<Quotation>& quotations) {
  constexpr TokenIndex kLongest = 120;  // tokens
  const auto opens = [&](TokenIndex token) {
    return is_single_mark(text, token) && token + 1 < block.last &&
           text.tokens[token + 1].gap == Gap::none &&
           text.tokens[token + 1].kind == TokenKind::word &&
           (token == block.first || text.tokens[token].gap != Gap::none ||
            text.tokens[token - 1].kind == TokenKind::mark);
  };
  const auto closes = [&](TokenIndex token) {
    return is_single_mark(text, token) && text.tokens[token].gap == Gap::none &&
           (token + 1 >= block.last || text.tokens[token + 1].gap != Gap::none ||
            text.tokens[token + 1].kind != TokenKind::word);
  };
  for (TokenIndex token = block.first; token < block.last; ++token) {
    if (!opens(token)) continue;
    const TokenIndex reach = std::min<TokenIndex>(block.last, token + kLongest);
    TokenIndex end = token + 1;
    while (end < reach && text.tokens[end].gap != Gap::paragraph && !closes(end)) ++end;
    if (end == reach || !closes(end)) continue;
    quotations.push_back({.range = {token, end + 1}, .content = {token + 1, end}});
    token = end;
  }
}

// Orders by opening mark and finds each quotation's parent; one that crosses another is dropped.
void nest(std::vector<Quotation>& quotations) {
  std::ranges::sort(quotations, [](const Quotation& a, const Quotation& b) {
    return a.range.first != b.range.first ? a.range.first < b.range.first
                                          : a.range.last > b.range.last;
  });
  std::vector<Quotation> kept;
  std::vector<std::uint32_t> open;
  for (Quotation& quotation : quotations) {
    while (!open.empty() && kept[open.back()].range.last <= quotation.range.first) open.pop_back();
    if (!open.empty()) {
      if (quotation.range.last > kept[open.back()].range.last) continue;
      quotation.parent = open.back();
    }
    open.push_back(static_cast<std::uint32_t>(kept.size()));
    kept.push_back(quotation);
  }
  quotations = std::move(kept);
}

}  // namespace

std::vector<Quotation> pair_quotation_marks(const AnnotatedText& text, TokenRange block) {
  std::vector<Quotation> quotations = Reader(text, block).read();
  pair_single_marks(text, block, quotations);
  nest(quotations);
  return quotations;
}

}  // namespace greffier
