// Borders that an extractor lost inside a run of letters and figures: « rougeLe », « Rocval8h17 ».
// Each reading answers what the run parts into; nothing where it is one token.
#pragma once

#include "lex/piece_cursor.h"
#include "lex/token.h"
#include "lex/vocabulary.h"

#include <optional>
#include <vector>

namespace greffier {

// What becomes a token of its own.
struct GluedPart {
  Span span = {};
  TokenKind kind = TokenKind::word;
  bool glued = false;  // a word cut from the word before it
};

struct Parting {
  std::vector<GluedPart> parts = {};
  std::size_t pieces = 0;  // that they take
};

class Glue {
 public:
  explicit Glue(Vocabulary& vocabulary);

  // « rougeLe », « vertA Paris », « rougeL'indice », « mortsNIAMEY, », « CRUELes »; but
  // « McDonald », « UberX », and no name that is written so (lexicon/camel_case.tsv).
  [[nodiscard]] std::optional<Parting> part_words(const PieceCursor& here) const;
  // « Göteborg8h17 », « Enregistrer00:26 », « Dumont15 h 42 »: a word, and the time of the next
  // entry.
  [[nodiscard]] static std::optional<Parting> part_time(const PieceCursor& here);
  // « …qu'en 2019.20h51 : Une marée »: the end of a sentence, and the time of the next entry.
  [[nodiscard]] static std::optional<Parting> part_stop(const PieceCursor& here);
  // « USD150 », « EUR29,99 »: a currency's code, and its number.
  [[nodiscard]] std::optional<Parting> part_money(const PieceCursor& here) const;

 private:
  [[nodiscard]] std::optional<std::size_t> border_before_determiner(std::string_view surface) const;
  [[nodiscard]] bool is_camel_case(std::string_view surface) const;

  Vocabulary& vocabulary_;
  std::optional<ClassId> camel_case_;
  std::optional<ClassId> currency_;
};

}  // namespace greffier
