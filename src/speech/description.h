// What else is told of a speaker between his name and his words.
#pragma once

#include "reading/reading.h"

namespace greffier {

// Where what is said begins after « selon X »: past what else is told of X, « selon MSF, qui
// s'appuie sur un dépistage, 38 % … », « selon un sondage Elabe publié lundi, 61 % … ».
TokenIndex skip_source(const Reading& reading, TokenIndex begin, TokenRange sentence);

// Past what else is told of a speaker after his name: « , 34 ans, boulangère à Mons », « , qui
// dirige l'usine ».
TokenIndex skip_description(const Reading& reading, TokenIndex token, TokenRange sentence);

}  // namespace greffier
