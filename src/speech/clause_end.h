// Where what is said ends and the reporter speaks again: after « que », or behind a source.
#pragma once

#include "speech/attribution.h"

#include <vector>

namespace greffier {

// « avant de », « tout en », « sans », « tandis que »: the reporter's words.
bool takes_over(const Reading& reading, TokenIndex token);

// « 12 % ont cessé le travail, | quand le syndicat parle d'un tiers »: somebody else's number is
// set against it.
bool sets_against(const Reading& reading, TokenIndex token, TokenRange sentence);

// The clause after « que »: to the end of the sentence, or to where the reporting goes on in the
// reporter's own words: « …, précisant que », « …, avant d'appeler », « …, mais assure que ».
TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence);

// The finite verb whose subject begins at a token, with what restricts it: « | ils sont inquiets »,
// « | seuls dix élus partent »; null where none does.
const VerbGroup* main_verb_at(const Reading& reading, TokenIndex token, TokenRange sentence);

// To where the reporter remarks on what was said: « …, ce que l'armée dément ».
TokenRange cut_remark(const Reading& reading, TokenRange range);

// All such ends in a sentence, for one that many clauses are cut out of.
std::vector<TokenIndex> clause_ends(const Reading& reading, TokenRange sentence);
TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence,
                      const std::vector<TokenIndex>& ends);

}  // namespace greffier
