// The row of a verb group in a list of verbs, by its pronominal form, its locution or itself.
//   « s'est établi » -> s'établir; « ont perdu la vie » -> perdre la vie
#pragma once

#include "reading/reading.h"

#include <optional>

namespace greffier {

std::optional<RowRef> find_verb_row(const Reading& reading, const VerbGroup& verb, ClassId list);

// A verb with the words that make a locution with it.
struct VerbLocution {
  RowRef row = {};
  TokenIndex last = 0;  // the token after its last
};

// The longest locution of the list that opens with the verb form at a token: « coûté la vie ».
std::optional<VerbLocution> find_verb_locution(const Reading& reading, TokenIndex verb,
                                               ClassId list);

// The row of the word at a token, or of the locution that begins there; none behind the last token.
std::optional<RowRef> find_word_row(const Reading& reading, TokenIndex token, ClassId list);

}  // namespace greffier
