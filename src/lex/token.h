// The unit that everything after the tokenizer works on. « l'état » is two tokens, « l' » and
// « état »; « 103 220 » and « Saint-Pétersbourg » are one; blanks are no tokens but a token's
// `gap`.
#pragma once

#include <greffier/span.h>

#include "lex/feature.h"
#include "lex/word.h"

#include <cstdint>
#include <vector>

namespace greffier {

enum class TokenKind : std::uint8_t {
  word,
  elision,       // « l’ », « qu’ »
  clitic,        // « -t-il », « -elle », « -on »
  abbreviation,  // « M. », « av. », « n° »
  initials,      // « J.-C. », « V. »
  code,          // « H5N1 », « Tu-95 », « km2 »
  number,        // « 12 », « 103 220 », « 2,5 », « 75.000 »
  ordinal,       // « 1er », « 50e »
  clock,         // « 14h30 », « 14:30 »
  date,          // « 27/12/2022 », « 2022-12-27T18:16:00+01:00 »
  address,       // URL, handle, « #mot »
  ellipsis,
  mark,  // quotation mark
  punctuation,
};

// What stands between a token and the one before it.
enum class Gap : std::uint8_t { none, blank, line, paragraph };

enum class Shape : std::uint8_t {
  other,    // no letters
  lower,    // « ministre »
  capital,  // « Ministre », « É »
  upper,    // « OTAN »
  mixed,    // « BioNTech »
};

struct Token {
  Span span = {};
  TokenKind kind = TokenKind::word;
  Gap gap = Gap::none;
  Shape shape = Shape::other;
  Pos pos = Pos::punctuation;  // decided by phrase/word_class.h
  std::uint8_t reading = 0;    // the analysis of `word` that `pos` came from
  bool capitalised = false;    // its first letter is upper case
  bool glued = false;          // cut from a run of letters: « rougeLe »
  Features features = {};      // of the chosen analysis, and whether it is all in capitals
  const Word* word = nullptr;  // never null; lives as long as the Vocabulary

  // The chosen analysis; null for a word that the lexicon does not know.
  [[nodiscard]] const Analysis* analysis() const {
    return reading < word->analyses.size() ? &word->analyses[reading] : nullptr;
  }
};

// « les frères », « ministres », as its chosen analysis has it.
[[nodiscard]] inline bool is_plural(const Token& token) {
  const Analysis* analysis = token.analysis();
  return analysis != nullptr && analysis->number == Number::plural;
}

using Tokens = std::vector<Token>;
using TokenIndex = std::uint32_t;

// Tokens [first, last).
struct TokenRange {
  TokenIndex first = 0;
  TokenIndex last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(TokenIndex token) const { return first <= token && token < last; }
  friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

// From the begin of the first token to the end of the last; empty for an empty range.
[[nodiscard]] inline Span span_of(const Tokens& tokens, TokenRange range) {
  if (range.empty()) return {};
  return {tokens[range.first].span.begin, tokens[range.last - 1].span.end};
}

}  // namespace greffier
