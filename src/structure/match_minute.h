// The minutes that head the posts of a match: « 78' », « 90'+5 », « 45′ + 2 », « 84e », « 90e+5 ».
#pragma once

#include "lex/annotation.h"

namespace greffier {

// Past the minute that a range begins with; its first token where it begins with none.
TokenIndex skip_match_minute(const AnnotatedText& text, TokenRange range);

}  // namespace greffier
