// Times that an extractor glued to what stands beside them. Each reading answers what the pieces at
// hand part into; nothing where no time is glued to them.
#pragma once

#include "lex/parting.h"
#include "lex/piece_cursor.h"

#include <optional>

namespace greffier {

// « Göteborg8h17 », « Enregistrer00:26 », « Dumont15 h 42 »: a word, and the time of the next
// entry; « Imprimer18h16Le »: its title as well.
[[nodiscard]] std::optional<Parting> part_time(const PieceCursor& here);

// « …qu'en 2019.20h51 : Une marée », « …mène 7-0.12' - But »: the end of a sentence, and the time
// or the minute of the next entry.
[[nodiscard]] std::optional<Parting> part_stop(const PieceCursor& here);

// « Sanogo77' - But », « Sanogo3e : But »: a name, and the minute of a match.
[[nodiscard]] std::optional<Parting> part_minute(const PieceCursor& here);

// « 1m80 »: behind a number, the metre and what is over it.
[[nodiscard]] std::optional<Parting> part_metres(const PieceCursor& here);

// Behind a month: « 4 mars 20250Une digue », a year and how many comments there are; « 4 mars
// 202518h16 », a year and a time.
[[nodiscard]] std::optional<Parting> part_year(const PieceCursor& here);

}  // namespace greffier
