// The agenda of a page: « L'agenda du jour », and below it « • 9h30 : conférence de presse ». Its
// times lie ahead and head no posts.
#pragma once

#include "structure/page.h"

namespace greffier {

// Marks the lists below heads that layout.rules know; a head without one is a line like others.
void mark_agendas(Page& page);

}  // namespace greffier
