// What stands on a page and is no bulletin, beyond what layout.rules knows line by line: initials
// of desk editors, captions printed twice, and what follows « À lire aussi ».
#pragma once

#include "structure/line.h"

#include <string_view>

namespace greffier {

// « * * * », « ----- », « -0-0- »: a line that parts what stands above it from what follows.
bool is_rule(std::string_view line);

// Sharpens the roles that layout.rules gave.
void mark_boilerplate(const AnnotatedText& text, std::vector<Line>& lines);

}  // namespace greffier
