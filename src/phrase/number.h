// Numbers as phrases: what one or several tokens say together, without what they count.
// « trois mille deux cents » -> 3200, « 2,5 millions » -> 2500000, « une dizaine » -> about 10,
// « deux tiers » -> 0.6666666667.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/decimal.h"

#include <cstdint>
#include <vector>

namespace greffier {

enum class NumberForm : std::uint8_t {
  digits,       // « 12 », « 2,5 millions »
  spelled,      // « douze », « trois mille »
  article,      // « un », « une » alone: counts only where a rule says so
  approximate,  // « une dizaine », « une centaine »: about
  fraction,     // « un tiers », « la moitié », « trois quarts »
};

struct NumberPhrase {
  TokenRange range = {};
  Decimal value = {};
  NumberForm form = NumberForm::digits;
  bool magnitude = false;  // ends with « million », « milliard », …: takes « de » before its noun
  bool signed_ = false;  // « -1,8 », « +0,6 »: the sign is in the range
};

// Annotates every number of the text as NUMBER; an annotation's payload is its place in the list.
std::vector<NumberPhrase> annotate_numbers(AnnotatedText& text, const Lexicon& lexicon);

}  // namespace greffier
