// How far what a source phrase says reaches: questions about the words beside it.
//   « Le pont, selon le maire, tiendra »; « 4 000 selon la police, 7 000 selon le syndicat »
#pragma once

#include "speech/attribution.h"

namespace greffier {

class SourceReach {
 public:
  explicit SourceReach(const Reading& reading);

  // « Le maire a critiqué un accord », « la ville dénonce un recul »: who says so stands before.
  [[nodiscard]] bool tells_opinion(TokenRange before) const;
  // « La mairie, qui, | selon l'élue, n'a rien dit »: only the relative clause is hers.
  [[nodiscard]] bool waits_for_verb(TokenRange before) const;
  // « Au Niger, où | la crue a fait 12 morts, | selon la radio, personne n'aide »: the clause
  // behind « où » alone; empty where the source is of all.
  [[nodiscard]] TokenRange told_of_place(TokenRange before, TokenRange after) const;
  // « Sur la date, qui pourrait changer selon des rumeurs, | le maire plaide pour mars »: the main
  // verb is somebody else's saying.
  [[nodiscard]] bool is_told_by_other(TokenIndex comma, TokenRange range) const;
  // « D'après la radio, il a un mois; la mairie dément »: to the semicolon, where somebody else
  // speaks behind it.
  [[nodiscard]] TokenRange first_clause(TokenRange range) const;
  // « De source policière, on reconnaît avoir perdu sa trace », « on parlait de dix morts, de
  // source policière »: what is admitted is no clause.
  [[nodiscard]] bool is_admitted(TokenRange content) const;
  // « n'a pas pu être vérifié de source indépendante »
  [[nodiscard]] bool is_denied(TokenRange range) const;
  // « Le rapport, selon lequel la digue a cédé, | sera publié », « L'idée selon laquelle la digue
  // cède | est fausse »: to the verb of the main clause, which nothing joins to the one before.
  [[nodiscard]] TokenRange end_before_main(const Frame& frame, TokenRange content) const;
  // « Elle a été vue, selon un voisin, à l'arrêt du car »; not « …, dans un communiqué ».
  [[nodiscard]] bool adds_complement(TokenIndex comma, TokenRange range) const;
  // « …, environ 200 selon la police »: the last words alone, a number without a verb.
  [[nodiscard]] bool counts_only(TokenRange before, const Frame& frame) const;
  // « une crise qui a fait dix morts selon la police, | vingt | selon les médecins, et qui »: the
  // first number alone, where another source has only the next one. `between` lies between the two.
  [[nodiscard]] bool counts_in_relative(TokenRange before, TokenRange between) const;

 private:
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId report_noun_;
};

}  // namespace greffier
