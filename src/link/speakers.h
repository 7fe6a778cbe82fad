// Who speaks: from the words of the text to an actor. Names are looked up, titles and descriptions
// compared with the offices that actors have, pronouns resolved by gender, number, kind and by who was
// spoken of last. One pass over the text; unknown stays unknown rather than wrong.
#pragma once

#include <greffier/fact.h>

#include "extract/speech.h"
#include "link/actor_book.h"

#include <optional>
#include <vector>

namespace greffier {

// The quotes with their speakers, in the order of the text. Titles and pronouns that speak become
// mentions in `book`.
std::vector<Quote> attribute_speech(const Reading& reading, const std::vector<Speech>& speech,
                                    ActorBook& book);

// Somebody named by a noun group or pronoun: who that is, and the words that say so.
std::optional<Claimant> resolve_claimant(const Reading& reading, const Subject& subject,
                                         TokenRange named, ActorBook& book);

}  // namespace greffier
