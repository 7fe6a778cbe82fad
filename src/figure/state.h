// States that people and things are in, as words after their noun or a verb say them.
//   « abonnés dans le noir », « sont dans le coma », by the list; « foyers sans électricité »,
//   « étaient en garde à vue », by a noun alone after its preposition
#pragma once

#include "reading/reading.h"

namespace greffier {

class StateReader {
 public:
  explicit StateReader(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  // The locution of STATE that begins at a token; null where none does.
  [[nodiscard]] const Annotation* locution_at(TokenIndex token) const {
    return reading_.text.annotations.find(token, state_);
  }
  // The noun alone that a preposition makes a state of; null where it is named or counted, or the
  // words say when or are an aside: « en mai », « en revanche ».
  [[nodiscard]] const NounGroup* noun_after(TokenIndex preposition, TokenRange sentence) const;

 private:
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId state_ = reading_.lexicon.get_class("STATE");
  ClassId aside_ = reading_.lexicon.get_class("ASIDE");
};

}  // namespace greffier
