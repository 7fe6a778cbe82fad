// Bodies whose name stands in quotation marks behind what they are: « l'association "Sauvons
// Mornay" », « au journal italien "Il Mattino" »; not « le journal : "On part" ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// The body that a quotation names; nothing where it is somebody's words or names a thing.
std::optional<ActorMention> find_quoted_body(const Reading& reading, const Quotation& quotation);

}  // namespace greffier
