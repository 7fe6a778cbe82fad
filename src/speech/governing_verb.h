// The verb that a quotation inside the writer's sentence hangs on.
//   « Le syndicat juge l'accord "inacceptable" » -> « juge »
#pragma once

#include "speech/marked.h"

namespace greffier {

class GoverningVerb {
 public:
  GoverningVerb(const Reading& reading, const MarkedWords& marked, TokenRange sentence)
      : reading_(reading), tokens_(reading.text.tokens), marked_(marked), sentence_(sentence) {}

  // The nearest reporting verb before a quotation, or else the nearest finite one.
  [[nodiscard]] const VerbGroup* find(TokenIndex quote) const;
  // Only small words stand between: « parle d'« un recul » », « lance un « appel » », « a appelé le
  // pays à « l'unité » et à « la retenue » ».
  [[nodiscard]] bool leads_to(const VerbGroup& verb, TokenIndex quote) const;
  // « présente son « plan pour la paix », « remporte le « combat de sa vie »: what a verb that
  // tells no opinion has for its object is a thing, by the name that it has.
  [[nodiscard]] bool names_object(const VerbGroup& verb, TokenIndex quote) const;
  // « Il s'agit d'un panneau « Ne pas entrer » »: nobody does.
  [[nodiscard]] bool names_nobody(const VerbGroup& verb) const;
  // « Les familles sont « nettement défavorisées » »: somebody says so of them.
  [[nodiscard]] bool describes(const VerbGroup& verb, const NounGroup& subject) const;

 private:
  [[nodiscard]] bool is_in_infinitive(const VerbGroup& verb, TokenIndex quote) const;
  [[nodiscard]] TokenIndex end_of_request(const VerbGroup& verb, TokenIndex quote) const;
  [[nodiscard]] const VerbGroup* find_charging(const VerbGroup& done) const;
  [[nodiscard]] bool is_inserted(const VerbGroup& verb, const VerbGroup* main) const;
  [[nodiscard]] bool has_agent(const VerbGroup& verb, TokenIndex quote) const;
  [[nodiscard]] bool has_agent_behind(TokenIndex quote) const;
  [[nodiscard]] bool is(TokenIndex token, Pos pos) const { return tokens_[token].pos == pos; }

  const Reading& reading_;
  const Tokens& tokens_;
  const MarkedWords& marked_;
  TokenRange sentence_;
};

// « Elle « demande aux élus d'agir » »: who says what a quotation that opens with its verb tells;
// not « Il « faut » agir », nor « elle « est malade » », which somebody else says.
std::optional<TokenRange> pronoun_before(const Reading& reading, const Quotation& quoted,
                                         TokenRange sentence);

}  // namespace greffier
