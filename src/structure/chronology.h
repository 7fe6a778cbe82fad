// Entries that days head: « Jeudi 14 novembre », alone above its text, « Jeudi 14 novembre : le
// général… », « Le Courrier – 03/11/2025 – Deux ponts coupés », « Le Courrier (03/11/2025) : … ».
#pragma once

#include "structure/page.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace greffier {

// The lines that begin communiqués, reports or clippings, each with its day and place or paper.
std::vector<std::size_t> find_dated(const Page& page);

// The lines that begin the entries of a chronology, or the days above untimed posts. None where
// too few days stand so.
std::vector<std::size_t> find_days(const Page& page);

// The titles of the posts under days that stand alone, « VENDREDI 8 NOVEMBRE⏎⏎Dix-huit ans de
// réclusion⏎… ». None where too few days stand so, or one has no title right below.
std::vector<std::size_t> find_titles_of_days(const Page& page);

// Whether some lines have a day at their front, each its own.
[[nodiscard]] bool has_days_in_front(const Page& page);

// The day at the front of a line that goes on behind a sign, the name of a paper before it or not.
std::optional<WrittenTime> read_day_in_front(const Page& page, std::size_t line);

}  // namespace greffier
