// The name behind the noun of a body: « la société | Vestra ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// The name that alone is marked: « l'agence britannique de sécurité maritime UKMTO » -> « UKMTO »,
// « la société Vestra » -> « Vestra »; empty where there is none, or the noun belongs to it, as in
// « l'hôpital Georges-Pompidou ».
TokenRange apposed_name(const Reading& reading, const NounGroup& group);

}  // namespace greffier
