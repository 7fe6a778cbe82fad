// The words that say what befell somebody: the participle with its manner and what it cannot do
// without.
//   « grièvement blessés », « mis à l'abri », « portées disparues », « n'ont plus d'eau »
#pragma once

#include "reading/reading.h"

#include <optional>
#include <string>

namespace greffier {

struct Predicate {
  TokenRange words = {};  // the participle, verb or noun, with its manner and fixed complement
  TokenIndex main = 0;
  std::string lemma = {};
  std::optional<RowRef> event = {};  // its row in EVENT_VERB or EVENT_NOUN
};

class PredicateWords {
 public:
  explicit PredicateWords(const Reading& reading);

  // Of a verb group, of a participle or adjective alone.
  [[nodiscard]] Predicate make(const VerbGroup& verb, TokenRange sentence) const;
  [[nodiscard]] Predicate make(TokenIndex main, TokenRange sentence) const;
  // With what the verb governs: « vivent dans l'extrême pauvreté ».
  [[nodiscard]] Predicate with_complement(Predicate found, TokenRange sentence) const;

 private:
  [[nodiscard]] TokenIndex end_of(TokenIndex main, TokenRange sentence) const;
  [[nodiscard]] TokenIndex end_of_means(TokenIndex end, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId event_verb_;
  ClassId manner_;
  ClassId unit_;
};

}  // namespace greffier
