// Who a verb of counting says to have counted a figure.
//   « Enedis recense 27 400 clients » -> Enedis; « …, la CGT 350 000 » after that -> the CGT;
//   « Un bilan communiqué par l'hôpital s'élevait à cinq morts » -> the hospital
#pragma once

#include "figure/figures.h"
#include "link/claim.h"
#include "link/speakers.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class CountingClaims {
 public:
  CountingClaims(const Reading& reading, Speakers& speakers);

  // The subject of the verb that gives the number out, over participles and infinitives: « la
  // mairie dit n'avoir retrouvé que deux lettres ».
  [[nodiscard]] std::optional<Claim> of_subject(const FigureMention& figure, TokenRange sentence);
  // After a figure that had such a subject, whoever stands before the number.
  [[nodiscard]] std::optional<Claim> gapped(const FigureMention& figure, TokenRange sentence);
  // Whether the verb gives a number out.
  [[nodiscard]] bool gives_number(const VerbGroup& verb) const;
  // Whoever gives a toll before the colon that a figure stands behind.
  std::optional<Claim> before_colon(const FigureMention& figure, TokenRange sentence);

 private:
  void find_announcement();
  std::optional<Claim> claim_of_verb(const VerbGroup& verb, const VerbGroup* leaning);
  [[nodiscard]] std::optional<Claim> of_house(const VerbGroup& verb) const;
  std::optional<Claim> of_statement(const VerbGroup& verb, const FigureMention& figure);
  [[nodiscard]] bool counts(TokenIndex noun) const;
  [[nodiscard]] bool revises_own(const VerbGroup& verb) const;
  [[nodiscard]] bool follows_from(const VerbGroup& verb) const;
  [[nodiscard]] bool revises_toll(const VerbGroup& verb) const;
  [[nodiscard]] bool goes_on(const VerbGroup& verb) const;
  [[nodiscard]] bool is_incise(const VerbGroup& verb, TokenIndex end) const;
  [[nodiscard]] bool tells_of_speaker(const VerbGroup& verb, TokenIndex end) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClaimMaker claims_;
  ClassId claim_verb_;
  Column tense_;
  ClassId modal_;
  ClassId change_verb_;
  ClassId revising_verb_;
  TokenRange sentence_ = {};              // the figure's
  TokenRange announced_ = {};             // the sentence that was looked through
  const VerbGroup* announcer_ = nullptr;  // what gives a toll before its colon
  TokenIndex colon_ = 0;
};

}  // namespace greffier
