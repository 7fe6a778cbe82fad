// Where the clause that a figure stands in ends, for what may belong to it.
//   « 12 maisons brûlent | et 300 habitants ont fui lundi | , a dit jeudi le maire »
#pragma once

#include "reading/reading.h"

namespace greffier {

class ClauseBorder {
 public:
  explicit ClauseBorder(const Reading& reading) : reading_(reading), tokens_(reading.text.tokens) {}

  [[nodiscard]] bool is_at(TokenIndex token, TokenRange sentence) const;
  // « douze blessés, | dont | trois enfants »: what goes on with the same clause.
  [[nodiscard]] bool is_part(TokenIndex token) const;
  // « contre | 15 la veille », « après | 9 en mai », « au lieu des | 23 annoncés »: of another
  // time.
  [[nodiscard]] bool is_compared(TokenIndex first) const;

 private:
  [[nodiscard]] bool opens_clause(TokenIndex token) const;
  [[nodiscard]] bool joins_clauses(TokenIndex token, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
};

}  // namespace greffier
