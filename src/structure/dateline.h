// Datelines: the place, day and agency that open a dispatch.
//   « KINSHASA, 19 nov 2021 (AFP) - », « PARIS (Reuters) - », « 1er janvier 2016, 14h30 . – »,
//   « BRUXELLES 12/05 (BELGA) = », « Abidjan, le 12 mai (AIP)- », « Dakar – », « (Québec) »
#pragma once

#include "lex/lexicon.h"
#include "structure/line.h"
#include "structure/written_time.h"

#include <optional>

namespace greffier {

struct Dateline {
  TokenRange range = {};  // with its dash
  WrittenTime time = {};  // without a day where it gives none
  bool doubtful = false;  // a place, perhaps with a day: any sentence may open so
};

// The dateline that a line opens with.
std::optional<Dateline> read_dateline(const AnnotatedText& text, const Line& line,
                                      const DateReader& reader, const Lexicon& lexicon);

}  // namespace greffier
