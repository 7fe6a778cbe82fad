// People of a trade whom their union or firm tells apart, and who act together: « les cheminots
// de la CGSP », « aux grévistes d'EDF »; not « un cheminot de la CGSP », « les cheminots de Mons ».
#pragma once

#include "name/mention.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

std::optional<ActorMention> find_staff(const Reading& reading, const NounGroup& group);

}  // namespace greffier
