// What a body is for, behind the rest of its name: « la Brigade nationale de lutte | contre la
// corruption », « l'Organisation | pour la mise en valeur du fleuve Sénégal ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// Where the purpose ends that begins at a token; the token itself where none does.
TokenIndex end_of_purpose(const Reading& reading, TokenIndex token);

}  // namespace greffier
