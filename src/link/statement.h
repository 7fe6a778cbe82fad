// Whose a statement is that the text has told of before.
//   « selon une enquête de l'institut Vega … selon cette enquête » -> the institut
//   « Le syndicat l'a écrit dans un communiqué … selon le communiqué » -> the syndicat
#pragma once

#include "link/actor_book.h"

#include <optional>

namespace greffier {

// Who made what a definite noun means; nobody where it is no statement, or nothing tells.
std::optional<Index> maker_of_statement(const Reading& reading, const ActorBook& book,
                                        const NounGroup& group);

}  // namespace greffier
