// A name that nobody knew, made an actor by its noun or by what it does: « l'agence Zeta », « a
// réagi Baltrans ».
#pragma once

#include "link/actor_book.h"

#include <optional>

namespace greffier {

// The words of a group without its determiner: « procureur de Nîmes ».
TokenRange words_of(const Reading& reading, const NounGroup& group);

// « l'association | "Sauvons Mornay" »: the name of a body, in quotation marks behind what it is.
std::optional<TokenRange> quoted_name_of(const Reading& reading, const ActorBook& book,
                                         const NounGroup& group);

// Both answer nothing where the group is no such name.
std::optional<Index> add_named_body(const Reading& reading, ActorBook& book,
                                    const NounGroup& group);
std::optional<Index> add_named_speaker(const Reading& reading, ActorBook& book,
                                       const NounGroup& group);

}  // namespace greffier
