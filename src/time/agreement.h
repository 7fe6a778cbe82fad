// Dates of one entry that say the same day: « Un vol sur deux annulé jeudi », where the text says
// « de renoncer jeudi », lies where the text says.
#pragma once

#include "time/date_resolver.h"

#include <vector>

namespace greffier {

struct PlacedDate {
  const Match* match = nullptr;
  Index entry = 0;
  Tense tense = {};
};

// A weekday, or a day and month, whose own sentence does not tell which way it lies takes the tense
// of the same one of its entry. `places` are in the order of the text.
void agree_tenses(std::vector<PlacedDate>& places, const DateResolver& resolver);

}  // namespace greffier
