// The readings that a token may have in its sentence and what each costs by itself, in the units of
// data/syntax/transition.tsv. « est » -> VERB 3, NOUN 16; « Roc » inside a sentence -> CAPITAL 0.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/neighbour_cost.h"
#include "text/data_set.h"
#include "text/table.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace greffier {

class WordReadings {
 public:
  // DataError when syntax/ending.tsv or lexicon/reading.tsv cannot be used.
  WordReadings(const DataSet& data, const Lexicon& lexicon);

  // Replaces `out` by the readings of a token of a sentence. `shouted`: the sentence is written in
  // capitals, which then say nothing.
  void collect(const AnnotatedText& text, TokenRange sentence, TokenIndex token, bool shouted,
               std::vector<WordReading>& out) const;

 private:
  // How a token stands in its sentence, which decides what its capital says.
  enum class Place : std::uint8_t { inside, opening, shouted };
  static Place place_of(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                        bool shouted);

  void read_costs(const Table& table);
  static bool collect_fixed(const Token& token, std::vector<WordReading>& out);
  void collect_word(const Token& token, Place place, std::vector<WordReading>& out) const;
  void collect_unknown(const Token& token, std::vector<WordReading>& out) const;
  void add_known_costs(const Word& word, std::vector<WordReading>& out) const;
  [[nodiscard]] bool is_in_aside(const AnnotatedText& text, TokenRange sentence,
                                 TokenIndex at) const;
  [[nodiscard]] bool opens_body_noun(const AnnotatedText& text, TokenIndex at) const;
  static bool follows_tu(const AnnotatedText& text, TokenRange sentence, TokenIndex at);

  std::vector<std::pair<std::string, std::vector<Analysis>>> endings_;  // longest first
  // What lexicon/reading.tsv adds, by the offset of its row.
  std::unordered_map<std::uint32_t, std::vector<std::pair<Pos, int>>> costs_;
  ClassId reading_ = 0;
  ClassId aside_ = 0;
  ClassId modifier_ = 0;
  ClassId body_noun_ = 0;
  NeighbourCosts neighbours_;
  ClassId title_ = 0;
  ClassSet names_ = {};  // what the gazetteers know
};

}  // namespace greffier
