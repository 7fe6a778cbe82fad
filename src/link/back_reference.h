// How a noun group points back to somebody or something named before.
#pragma once

#include "reading/reading.h"

namespace greffier {

// Without complement: « la responsable », « l'entraîneur liégeois », « la femme de 26 ans ».
bool is_bare(const Reading& reading, const NounGroup& group);

// « la femme | de 26 ans »
bool tells_age(const Reading& reading, const NounGroup& group);

// « une source proche du dossier », « de source policière »
bool is_source(const Reading& reading, const NounGroup& group);

// « cette source », « de même source »: the last of those, or whoever spoke last.
bool is_same_source(const Reading& reading, const NounGroup& group);

// « ce dernier », « celle-ci »: whoever was named last.
bool is_latter(const Reading& reading, const NounGroup& group);

// « cette mère de deux enfants »: somebody named before, whatever is told of her.
bool points_back(const Reading& reading, const NounGroup& group);

// « Un policier a blessé Jean Roc. | Le policier »: whether the sentence that named somebody, at a
// token, told of another by that noun.
bool is_other_beside(const Reading& reading, const NounGroup& group, TokenIndex named);

// A pronoun that tells of somebody named before: « assure celle qui dirigeait l'usine ».
bool tells_who(const Reading& reading, TokenIndex pronoun);

// One that means nobody in particular: « certains », « l'un », « ceux qui l'ont vue », « celui du
// maire ».
bool means_nobody(const Reading& reading, TokenIndex pronoun);

}  // namespace greffier
