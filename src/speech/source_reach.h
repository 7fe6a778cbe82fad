// How far what a source phrase says reaches: questions about the words beside it.
//   « Le pont, selon le maire, tiendra »; « 4 000 selon la police, 7 000 selon le syndicat »
#pragma once

#include "speech/attribution.h"

namespace greffier {

class SourceReach {
 public:
  explicit SourceReach(const Reading& reading);

  [[nodiscard]] bool tells_opinion(TokenRange before) const;
  [[nodiscard]] bool waits_for_verb(TokenRange before) const;
  [[nodiscard]] bool is_told_by_other(TokenIndex comma, TokenRange range) const;
  [[nodiscard]] TokenRange first_clause(TokenRange range) const;
  [[nodiscard]] bool is_admitted(TokenRange content) const;
  [[nodiscard]] bool is_denied(TokenRange range) const;
  [[nodiscard]] TokenRange end_before_main(const Frame& frame, TokenRange content) const;
  [[nodiscard]] bool adds_complement(TokenIndex comma, TokenRange range) const;
  [[nodiscard]] bool counts_only(TokenRange before, const Frame& frame) const;

 private:
  const Reading& reading_;
  const Tokens& tokens_;
  ClassId report_noun_;
};

}  // namespace greffier
