// From text to tokens: the pieces that data/tokens/fr.rules cuts, joined and cut again where French
// writes one word in several pieces or an extractor has glued two words together.
// « a-t-il » -> « a » « -t-il »; « Saint-Pétersbourg » -> one token; « 103 220.Le » -> « 103 220 »
// « . » « Le ».
#pragma once

#include "lex/break_rules.h"
#include "lex/token.h"
#include "lex/vocabulary.h"

#include <string_view>

namespace greffier {

// Tokens in text order, without blanks. Linear in the text. Their words live in `vocabulary`.
Tokens tokenize(std::string_view text, const BreakRules& rules, Vocabulary& vocabulary);

}  // namespace greffier
