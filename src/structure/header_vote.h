// The style that the headers of a page keep to, by vote: a time that opens a line in another style
// is of the text (« 20h15 : le coup d'envoi », in a live of times that stand alone).
#pragma once

#include "lex/annotation.h"
#include "structure/header.h"

#include <vector>

namespace greffier {

// The candidates of the style that most of them follow, and its kin.
std::vector<Header> keep_style(std::vector<Header> candidates, const AnnotatedText& text,
                               const std::vector<Line>& lines);

}  // namespace greffier
