// Gives each token its word class: the cheapest path through the readings of the lexicon
// (word_reading.h), with the costs of data/syntax/transition.tsv. « il la porte » -> SUBJECT CLITIC
// VERB, « la porte » -> DET NOUN.
#pragma once

#include "phrase/word_reading.h"

#include <array>

namespace greffier {

class WordClassTagger {
 public:
  // DataError when a table of data/syntax/ or lexicon/reading.tsv cannot be used.
  WordClassTagger(const DataSet& data, const Lexicon& lexicon);

  // Sets `pos` and `reading` of the tokens of one sentence. Linear: each token has few readings.
  void tag(AnnotatedText& text, TokenRange sentence) const;

 private:
  static constexpr std::size_t kStart = kPosCount;         // before the first token
  static constexpr std::size_t kInverted = kPosCount + 1;  // « a-t-il »: the pronoun after its verb

  void read_transitions(const Table& table);
  void walk(AnnotatedText& text, TokenRange sentence, int verb_cost) const;
  [[nodiscard]] int cost_after(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                               Pos before, Pos pos) const;

  WordReadings readings_;
  std::array<std::array<int, kPosCount>, kPosCount + 2> transitions_ = {};  // [before][after]
};

}  // namespace greffier
