// The stages from text to a Reading, in their order: the table of contents of the program.
#pragma once

#include <greffier/document.h>

#include "lex/vocabulary.h"
#include "model.h"
#include "reading/reading.h"

#include <string_view>

namespace greffier {

// `text` is valid UTF-8 and outlives the result, as `vocabulary` does; the stated times are those
// of clocks in the bulletin's zone, or keep their offset.
Reading read_text(std::string_view text, const Model& model, Vocabulary& vocabulary,
                  const Statements& stated = {});

}  // namespace greffier
