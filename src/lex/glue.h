// Borders that an extractor lost inside a run of letters and figures: « rougeLe », « EUR29 ».
// Each reading answers what the run parts into; nothing where it is one token.
#pragma once

#include "lex/parting.h"
#include "lex/piece_cursor.h"
#include "lex/vocabulary.h"

#include <optional>

namespace greffier {

class Glue {
 public:
  explicit Glue(Vocabulary& vocabulary);

  // « rougeLe », « PartagerImprimer », « vertA Paris », « rougeL'indice », « mortsNIAMEY, »,
  // « CRUELes »; but « McDonald », « UberX », and no name that is written so
  // (lexicon/camel_case.tsv). Of a compound up to the piece `last`, « minVal-NordLe »,
  // its first and its last word are cut.
  [[nodiscard]] std::optional<Parting> part_words(const PieceCursor& here, std::size_t last) const;
  // « 78Actu », « 01net »: a name that opens with figures is one token; not « 12Le pont », nor
  // « 3Dimanche ».
  [[nodiscard]] std::optional<Parting> join_figures(const PieceCursor& here) const;
  // « USD150 », « EUR29,99 »: a currency's code, and its number.
  [[nodiscard]] std::optional<Parting> part_money(const PieceCursor& here) const;

 private:
  [[nodiscard]] std::optional<std::size_t> find_border(std::string_view run,
                                                       std::string_view behind) const;
  [[nodiscard]] std::optional<std::size_t> border_before_determiner(std::string_view surface) const;
  [[nodiscard]] bool opens_no_line(std::string_view capital) const;
  [[nodiscard]] bool is_camel_case(std::string_view surface) const;
  [[nodiscard]] bool opens_with_prefix(std::string_view run, std::size_t border) const;

  Vocabulary& vocabulary_;
  std::optional<ClassId> camel_case_;
  std::optional<ClassId> currency_;
  std::optional<ClassId> prefix_;
};

}  // namespace greffier
