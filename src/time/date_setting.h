// What the words right beside a date say of when it is, whatever verbs stand around it.
#pragma once

#include "reading/reading.h"

namespace greffier {

// « • Mercredi : budget britannique »: a day that opens its line and a colon.
[[nodiscard]] bool is_agenda(const Reading& reading, TokenRange range);

// « Collecte mardi, de 16 à 19 heures »: from when to when.
[[nodiscard]] bool is_announced(const Reading& reading, TokenRange range);

// « contre 19 dimanche », « dix de plus qu'à midi »: the day of another figure, gone by.
[[nodiscard]] bool is_compared(const Reading& reading, TokenRange range);

// « L'annonce du maire, lundi soir, selon laquelle »: it has been made.
[[nodiscard]] bool is_reported(const Reading& reading, TokenRange range);

}  // namespace greffier
