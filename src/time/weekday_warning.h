// What is told where a date names a weekday that its day is not: « lundi 4 mars 2025 ».
#pragma once

#include <greffier/fact.h>

#include "lex/annotation.h"
#include "phrase/calendar.h"

namespace greffier {

// The code `weekday-mismatch`, with both readings: what weekday that day is, and which day next to
// it is of the weekday (Monday 1 to Sunday 7) named.
Warning weekday_warning(const AnnotatedText& text, TokenRange date, int weekday, Day day);

}  // namespace greffier
