// Whom or what a relative pronoun stands for.
//   « le député Jean Roc (Vega), pour qui » -> Jean Roc
//   « la rumeur du village selon laquelle » -> la rumeur du village
#pragma once

#include "reading/subject.h"

#include <optional>

namespace greffier {

// The group that a relative pronoun stands for, whose clause begins at a token: « X, selon qui »,
// « la rumeur selon laquelle ».
std::optional<Subject> find_antecedent(const Reading& reading, TokenIndex clause,
                                       TokenIndex relative, TokenRange sentence);

}  // namespace greffier
