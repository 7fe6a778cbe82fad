// Where the name of a body ends whose first words are read: « la CGT | de Loire-Atlantique », « le
// Sdis | 34 », « le Haut Conseil | pour la paix ».
#pragma once

#include "name/mention.h"
#include "name/naming.h"
#include "reading/reading.h"

#include <vector>

namespace greffier {

// The end of a mention of an organization that is a proper name; `names` has what each name is.
TokenIndex end_of_body_name(const Reading& reading, const std::vector<NameReading>& names,
                            const ActorMention& mention);

// « le ministère de la Santé | , du Travail et de la Famille »: behind the list of what a ministry
// or an agency is in charge of; the range's end where there is none.
TokenIndex end_of_fields(const Reading& reading, TokenRange body);

}  // namespace greffier
