// What ties a figure to the words before it.
//   « une amende | de 300 euros », « n'est financé | qu'à 7 % », « le coût | : 3 millions »
#pragma once

#include "figure/quantity_noun.h"
#include "reading/reading.h"

namespace greffier {

struct Tie {
  TokenIndex end = 0;  // where those words end
  bool of = false;     // « de »
  bool at = false;     // « à »
  bool apart = false;  // a comma, colon or dash
};

class TieReader {
 public:
  explicit TieReader(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens), noun_(reading) {}

  // Of the figure that begins at `first`.
  [[nodiscard]] Tie before(TokenIndex first, TokenRange sentence) const;

 private:
  const Reading& reading_;
  const Tokens& tokens_;
  QuantityNoun noun_;
};

}  // namespace greffier
