// Datelines: the place, day and agency that open a dispatch, and the footers that date one.
//   « KINSHASA, 19 nov 2021 (AFP) - », « PARIS (Reuters) - », « 1er janvier 2016, 14h30 . – »
//   « AFP - 19/11/2021 - 15:02 », « (21/09/2023 : 11:12) »
#pragma once

#include "lex/lexicon.h"
#include "structure/line.h"
#include "structure/written_time.h"

#include <optional>

namespace greffier {

struct Dateline {
  TokenRange range = {};  // with its dash
  WrittenTime time = {};  // without a day where it gives none
};

// The dateline that a line opens with.
std::optional<Dateline> read_dateline(const AnnotatedText& text, const Line& line,
                                      const DateReader& reader, const Lexicon& lexicon);

// The day and time of a line that says nothing else.
std::optional<WrittenTime> read_footer(const AnnotatedText& text, const Line& line,
                                       const DateReader& reader, const Lexicon& lexicon);

// « Mercredi 14 mars », « Dimanche 9 juin 2024 »: a line that is a day alone.
std::optional<WrittenTime> read_day_line(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader);

}  // namespace greffier
