// From spans of what was read to spans of the text as it stands, where the two differ by entities.
#pragma once

#include <greffier/bulletin.h>
#include <greffier/document.h>

#include "text/entity.h"

namespace greffier {

void respan_to_text(Bulletin& bulletin, const EntityMap& entities);

void respan_to_decoded(Statements& stated, const EntityMap& entities);

}  // namespace greffier
