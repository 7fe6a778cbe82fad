// What a verb acts on where its figure stands between them.
//   « évalue à 3 millions | le manque à gagner », « a réduit de 3 % | ses effectifs »
#pragma once

#include "reading/reading.h"

namespace greffier {

class ObjectAfter {
 public:
  explicit ObjectAfter(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  // The definite group that begins at a token; null where it is a time or a unit: « 3 % le 12
  // mai », « 3 euros le kilo ».
  [[nodiscard]] const NounGroup* find(TokenIndex next, TokenRange sentence) const;

 private:
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
};

}  // namespace greffier
