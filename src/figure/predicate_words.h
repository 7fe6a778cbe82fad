// The words that say what befell somebody: the participle with its manner and what it cannot do
// without.
//   « grièvement blessés », « mis à l'abri », « portées disparues », « n'ont plus d'eau »
#pragma once

#include "reading/reading.h"

#include <optional>
#include <string>
#include <string_view>

namespace greffier {

struct Predicate {
  TokenRange words = {};  // the participle, verb or noun, with its manner and fixed complement
  TokenIndex main = 0;
  std::string lemma = {};
  std::optional<RowRef> event = {};  // its row in EVENT_VERB or EVENT_NOUN
};

class PredicateWords {
 public:
  explicit PredicateWords(const Reading& reading)
      : reading_(reading), tokens_(reading.text.tokens) {}

  // Of a verb group, of a participle or adjective alone.
  [[nodiscard]] Predicate make(const VerbGroup& verb, TokenRange sentence) const;
  [[nodiscard]] Predicate make(TokenIndex main, TokenRange sentence) const;
  // With what the verb governs: « vivent dans l'extrême pauvreté ».
  [[nodiscard]] Predicate with_complement(Predicate found, TokenRange sentence) const;
  // The first category that a row tells of; empty where there is no row or it tells none.
  [[nodiscard]] std::string_view category_of(std::optional<RowRef> event) const;

 private:
  [[nodiscard]] TokenIndex end_of(TokenIndex main, TokenRange sentence) const;
  [[nodiscard]] TokenIndex end_of_means(TokenIndex end, TokenRange sentence) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId event_verb_ = reading_.lexicon.get_class("EVENT_VERB");
  ClassId manner_ = reading_.lexicon.get_class("MANNER_ADVERB");
  ClassId unit_ = reading_.lexicon.get_class("UNIT");
};

}  // namespace greffier
