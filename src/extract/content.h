// The extent of what is said: from a frame to where the speaker's words end.
#pragma once

#include "extract/attribution.h"

#include <vector>

namespace greffier {

// The clause after « que »: to the end of the sentence, or to where the reporting goes on in the
// reporter's own words: « …, précisant que », « …, avant d'appeler », « …, mais assure que ».
TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence);

// Where what is said begins after « selon X »: past what else is told of X, « selon MSF, qui
// s'appuie sur un dépistage, 38 % … », « selon un sondage Elabe publié lundi, 61 % … ».
TokenIndex skip_source(const Reading& reading, TokenIndex begin, TokenRange sentence);

// Whether what follows an incise at `token` is still what is said: « Grâce à elle, a-t-il ajouté,
// deux enfants ont pu sortir »; not « , a-t-elle dit, avant de se rasseoir ». After a speaker who
// is named a comma rather tells more of him: « , indique la mairie de X, à 200 km de Y », but « ,
// pas en buvant ».
enum class After : std::uint8_t { pronoun, named_speaker };
bool resumes_content(const Reading& reading, TokenIndex token, TokenRange sentence, After after);

// Without blank punctuation at its ends: commas, colons, dashes, final stops, bullets.
TokenRange trim_content(const Reading& reading, TokenRange range);

}  // namespace greffier
