// How sure what is said is: stated, told in the conditional of rumour, or said to be false.
//   « aurait déclaré », « selon un témoin, le pont aurait cédé » -> conditional
//   « dément que » -> denied
#pragma once

#include "speech/attribution.h"

namespace greffier {

// Of the words in `parts`, said by a frame.
Certainty certainty_of(const Reading& reading, const Frame& frame,
                       const std::vector<TokenRange>& parts);

// Whether a verb group stands in the conditional of rumour: not « devrait » and « pourrait », which
// are schedules and possibilities, nor « n'aurait pas dû ».
bool is_rumour(const Reading& reading, const VerbGroup& verb);

// Whether the words say under which condition something would be: « si la pluie continuait ».
bool is_hypothesis(const Reading& reading, TokenRange range);

// Whether a frame passes on no statement at all: « n'a pas précisé que ».
bool says_nothing(const Reading& reading, const Frame& frame);

}  // namespace greffier
