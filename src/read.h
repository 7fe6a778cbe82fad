// The stages from text to a Reading, in their order: the table of contents of the program.
#pragma once

#include "extract/reading.h"
#include "lex/vocabulary.h"
#include "model.h"

#include <string_view>

namespace greffier {

// `text` is valid UTF-8 and outlives the result, as `vocabulary` does.
Reading read_text(std::string_view text, const Model& model, Vocabulary& vocabulary);

}  // namespace greffier
