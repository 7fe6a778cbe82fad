// Names that are only part of what an actor is called: « le procureur de Béziers » marks no
// Béziers. An office found to speak becomes a mention late, when places and actors stand already.
#pragma once

#include <greffier/bulletin.h>

namespace greffier {

// Takes mentions inside longer ones of another actor away, and places left without any.
void drop_inner_mentions(Bulletin& bulletin);

}  // namespace greffier
