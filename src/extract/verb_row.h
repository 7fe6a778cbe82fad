// The row of a verb group in a list of verbs, by its pronominal form, its locution or itself.
//   « s'est établi » -> s'établir; « ont perdu la vie » -> perdre la vie
#pragma once

#include "extract/reading.h"

#include <optional>

namespace greffier {

std::optional<RowRef> find_verb_row(const Reading& reading, const VerbGroup& verb, ClassId list);

// The row of the word at a token, or of the locution that begins there.
std::optional<RowRef> find_word_row(const Reading& reading, TokenIndex token, ClassId list);

}  // namespace greffier
