// The compact readings of lexicon/form.tsv and lexicon/function_word.tsv, described in their heads.
// « Nfs Vi1s3s=porter » -> a feminine singular noun, a finite verb of the lemma « porter ».
#pragma once

#include "lex/word.h"

#include <string_view>
#include <vector>

namespace greffier {

// Appends the readings of a cell; `form` is the lemma of those that name none. Tags that the
// program has no use for are passed over.
void read_analyses(std::string_view cell, std::string_view form, std::vector<Analysis>& analyses);

}  // namespace greffier
