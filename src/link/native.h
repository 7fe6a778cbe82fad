// Persons told by where they come from: « l'Espagnol » after « l'Espagnol Iker Roc ».
#pragma once

#include "link/actor_book.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

// The last person before a group that had its demonym beside the name.
std::optional<Index> native_before(const Reading& reading, const ActorBook& book,
                                   const NounGroup& group);

// Whether a person had another demonym beside the name: « le Vaudois » is no « Français Paul Roc ».
bool is_from_elsewhere(const Reading& reading, const ActorBook& book, const NounGroup& group,
                       Index person);

}  // namespace greffier
