// Gives each token its word class: the cheapest path through the readings of the lexicon, with the
// costs of data/syntax/transition.tsv. « il la porte » -> SUBJECT CLITIC VERB, « la porte » -> DET
// NOUN.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "text/data_set.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace greffier {

class WordClassTagger {
 public:
  // DataError when syntax/transition.tsv or syntax/ending.tsv cannot be used.
  WordClassTagger(const DataSet& data, const Lexicon& lexicon);

  // Sets `pos` and `reading` of the tokens of one sentence. Linear: each token has few readings.
  void tag(AnnotatedText& text, TokenRange sentence) const;

 private:
  struct Candidate {
    Pos pos = Pos::name;
    std::uint8_t reading = 0;
    int cost = 0;
  };
  using Candidates = std::vector<Candidate>;

  // How a token stands in its sentence, which decides what its capital says.
  enum class Place : std::uint8_t { inside, opening, shouted };

  void walk(AnnotatedText& text, TokenRange sentence, int verb_cost) const;
  void collect(const AnnotatedText& text, TokenIndex token, Place place, Candidates& out) const;
  void collect_word(const Token& token, Place place, Candidates& out) const;
  static Place place_of(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                        bool shouted);
  void collect_unknown(const Token& token, Candidates& out) const;
  void favour_incise(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                     Candidates& out) const;
  void read_transitions(const Table& table);

  // [class before, or kPosCount at the start of a sentence][class]
  std::array<std::array<int, kPosCount>, kPosCount + 1> transitions_ = {};
  std::vector<std::pair<std::string, std::vector<Analysis>>> endings_;  // longest first
  ClassId report_verb_ = 0;
  ClassId title_ = 0;
};

}  // namespace greffier
