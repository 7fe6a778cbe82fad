// Line ends that only the width of a page made, in mail, scans and pages of a PDF:
//   « La mairie a fermé lundi le⏎pont du Moulin. », « une avarie de gou-⏎vernail »
#pragma once

#include "lex/annotation.h"

namespace greffier {

// Makes them blanks (Token::gap), so that no line or sentence ends there. A page whose lines do not
// fill one width is left alone.
void mark_wraps(AnnotatedText& text);

}  // namespace greffier
