// The day that a line in the head of a page names beside other things:
//   « Jeudi 23 novembre 2023 · Temps de lecture : 7 min », « Bruxelles, jeudi 23 novembre 2023 »,
//   « Édition du 23 novembre 2023 », « Par Jean Roc, le 23 novembre 2023 »,
//   « Édition de Rocval, jeudi 23 novembre 2023, p. 6 », « Bruxelles, 23 novembre 2023 (AFP) »
#pragma once

#include "lex/lexicon.h"
#include "structure/line.h"
#include "structure/written_time.h"

#include <optional>

namespace greffier {

// Only a day with its year or weekday, which signs part from the rest: titles name days too.
std::optional<WrittenTime> read_head_day(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader, const Lexicon& lexicon);

}  // namespace greffier
