// Clauses of a sentence, and the subject of each verb inside its own clause.
//   « La SNCF, qui doit loger 340 voyageurs, dit espérer » -> dit: la SNCF; doit loger: la SNCF
//   « Ceux qui assiègent nos villes se retireront » -> se retireront: ceux
#pragma once

#include "lex/annotation.h"
#include "phrase/noun_group.h"
#include "phrase/verb_group.h"

#include <vector>

namespace greffier {

// Sets `subject_group` of the verb groups of one sentence, of which quotations are opaque; a verb
// that has a pronoun as its subject keeps that alone. One pass with a stack of open clauses.
void attach_subjects(const AnnotatedText& text, TokenRange sentence,
                     const std::vector<NounGroup>& nouns, std::vector<VerbGroup>& verbs);

}  // namespace greffier
