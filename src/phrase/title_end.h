// Where an office of several words ends: « président de la République |, », but « président | de la
// Fédération des chasseurs », whose last noun opens the name of a body.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

namespace greffier {

class TitleEnd {
 public:
  TitleEnd(const AnnotatedText& text, const Lexicon& lexicon);

  // The end of the office of several words that begins at a token; the token where none does.
  [[nodiscard]] TokenIndex of(TokenIndex token) const;

 private:
  [[nodiscard]] bool opens_body(TokenRange office) const;

  const AnnotatedText& text_;
  ClassId title_;
  ClassId head_;
};

}  // namespace greffier
