// The time zone that stands behind a time of the layout: « 19h30 TU », « 15 h 42 HAE », « 21:06
// heure de Beyrouth », « 17:42 GMT ».
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <string_view>

namespace greffier {

struct WrittenZone {
  TokenIndex last = 0;         // the token after it; where it was looked for if there is none
  std::string_view zone = {};  // IANA name or offset; empty for « heure locale »
};

class ZoneReader {
 public:
  ZoneReader(const AnnotatedText& text, const Lexicon& lexicon);

  // The zone that begins at a token, before `last`.
  [[nodiscard]] WrittenZone read(TokenIndex token, TokenIndex last) const;
  // The zone behind the last clock time of a range; empty where none is.
  [[nodiscard]] std::string_view behind_clock(TokenRange range) const;

 private:
  [[nodiscard]] WrittenZone find_name(TokenIndex token, TokenIndex begin, TokenIndex last) const;

  const AnnotatedText& text_;
  const Lexicon& lexicon_;
  ClassId timezone_;
  Column zone_;
};

}  // namespace greffier
