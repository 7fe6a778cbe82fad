// Lines that are a day alone, perhaps with its minute: footers and day headers.
//   « AFP - 19/11/2021 - 15:02 », « (21/09/2023 : 11:12) », « Mercredi 14 mars »
#pragma once

#include "lex/lexicon.h"
#include "structure/line.h"
#include "structure/written_time.h"

#include <optional>

namespace greffier {

// « , page 12 », « , p. 6 », behind the day of a paper.
[[nodiscard]] bool names_page(const AnnotatedText& text, TokenRange range);

// The day and time of a line that says nothing else.
std::optional<WrittenTime> read_footer(const AnnotatedText& text, const Line& line,
                                       const DateReader& reader, const Lexicon& lexicon);

// « Mercredi 14 mars », « Dimanche 9 juin 2024 »: a line that is a day alone; of « Nuit du vendredi
// 8 au samedi 9 décembre » the first.
std::optional<WrittenTime> read_day_line(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader);

// The day of a line that names a place or a paper with it, and tells nothing: « Privas, le 18
// octobre 2024 », « Sud Ouest – mardi 4 mars 2025, page 12 », « Au 16 septembre 2024 ». `opens`: it
// opens a block of lines; else a place is of a picture.
std::optional<WrittenTime> read_dated_line(const AnnotatedText& text, const Line& line,
                                           const DateReader& reader, bool opens);

}  // namespace greffier
