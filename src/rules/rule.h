// A rule as read from a .rules file: a pattern over tokens and phrases, what it makes, and
// examples. The language is described in data/README.md.
//
//   rule figure.count
//     match  NUMBER:value  de?  (ces|leurs)?  ADJ*  NOUN:item
//     make   figure
//     yes    Le bilan est de [12 morts].  => value=12 item=morts
//     no     La réunion est fixée au 12 mars.
#pragma once

#include "lex/feature.h"
#include "lex/lexicon.h"
#include "lex/word.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace greffier {

using CaptureId = std::uint8_t;  // place in Rule::captures
inline constexpr CaptureId kNoCapture = 0xFF;

// A wanted cell of a table class: TITLE{category=minister/head_of_state}.
struct CellTest {
  Column column = {};
  std::vector<std::string> values = {};  // any of them
};

// What an element may begin with, and what begins at a token: to pass over tokens that an element
// cannot begin at.
struct First {
  ClassSet classes = {};
  std::uint64_t literals = 0;  // bit n for the literals n, n + 64, …: may hold more than it should
  bool anything = false;       // ANY, or no token at all
};

constexpr std::uint64_t literal_bit(std::uint16_t literal) {
  return literal == 0 ? 0 : std::uint64_t{1} << (literal % 64U);
}

// One element of a pattern.
struct Element {
  enum class Kind : std::uint8_t { word, phrase_class, any, group, start, end };
  Kind kind = Kind::word;
  bool forbidden = false;  // `!X`: what follows must not be X; takes no tokens
  std::uint8_t min = 1;    // repetitions
  std::uint8_t max = 1;
  CaptureId capture = kNoCapture;
  std::uint16_t literal = 0;  // kind word
  ClassId id = 0;             // kind phrase_class
  Features wanted = {};
  Features unwanted = {};
  First first = {};
  std::vector<CellTest> cells = {};
  std::vector<std::vector<Element>> alternatives = {};  // kind group
};

using Pattern = std::vector<Element>;

// « Le bilan est de [12 morts]. => value=12 »: a sentence, the extent wanted and its captures.
struct Example {
  std::string sentence = {};  // without the brackets
  bool matches = true;        // `yes` or `no`
  std::size_t begin = 0;      // the extent's bytes in `sentence`
  std::size_t end = 0;
  std::vector<std::pair<std::string, std::string>> captures = {};
  int line = 0;
};

struct Rule {
  std::string name = {};               // kind.variant, in every fact it makes
  std::string kind = {};               // what it makes
  std::vector<Pattern> patterns = {};  // any of them
  std::vector<std::string> captures = {};
  std::vector<std::pair<std::string, std::string>> settings = {};  // `set name=value`
  std::vector<Example> examples = {};
  std::string path = {};
  int line = 0;

  // The value that `set` gives a name; empty where it gives none.
  [[nodiscard]] std::string_view setting(std::string_view key) const {
    for (const auto& [other, value] : settings) {
      if (other == key) return value;
    }
    return {};
  }
};

}  // namespace greffier
