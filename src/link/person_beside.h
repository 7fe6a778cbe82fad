// The name of a person that ends an office, or stands right behind it, without « de ».
//   « le ministre de l'Environnement Jean Roc », « la sénatrice Les Verts Zoé Lin »
#pragma once

#include "link/actor_book.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

std::optional<TokenRange> person_beside(const Reading& reading, const ActorBook& book,
                                        const NounGroup& group);

}  // namespace greffier
