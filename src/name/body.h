// Bodies and groups that a noun names, with what tells them apart: « le ministère russe de la
// Défense », « les pompiers du Gard », « la police », « la Banque nationale suisse »; not « une
// agence », « des soldats ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

namespace greffier {

// Whether the group names an institution or people who act together: its head is in
// ORGANIZATION_HEAD.
bool names_body(const Reading& reading, const NounGroup& group);

// Whether the group is a common noun with a capital and what tells it apart: « l'Office fédéral de
// la statistique ».
bool is_capital_body(const Reading& reading, const NounGroup& group);

// The mention that such a group makes, told apart or not: « le ministère russe de la Défense »,
// « la préfecture ».
ActorMention body_mention(const Reading& reading, const NounGroup& group);

}  // namespace greffier
