// Who claims a figure, through what it came, and how sure it is.
//   « Enedis recense 27 400 clients » -> Enedis; « 20 000 manifestants selon la police » -> the
//   police; « la CGT 350 000 » after somebody else's count -> the CGT; nobody where the bulletin
//   itself says it
#pragma once

#include <greffier/fact.h>

#include "figure/figures.h"
#include "figure/item.h"
#include "link/claim.h"
#include "link/counting_claims.h"
#include "link/source_phrases.h"
#include "link/speakers.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class Claims {
 public:
  // `quotes` are the bulletin's, with their speakers, in the order of the text.
  Claims(const Reading& reading, const std::vector<Quote>& quotes, Speakers& speakers);

  // To be asked in the order of the text.
  Claim find(const FigureMention& figure, const std::optional<Item>& item);

 private:
  Claim find_any(const FigureMention& figure, const std::optional<Item>& item);
  [[nodiscard]] bool is_of_claimant(const Claimant& source, const FigureMention& figure,
                                    const std::optional<Item>& item) const;
  [[nodiscard]] bool is_own_deed(const FigureMention& figure) const;
  const Quote* innermost_quote(Span span);
  [[nodiscard]] bool is_hearsay(const Claimant& claimant) const;
  std::optional<Claim> agent_of(const FigureMention& figure, const std::optional<Item>& item);
  std::optional<Claim> told_inside(const FigureMention& figure, const Quote& quote);
  std::optional<Claim> of_toll(const FigureMention& figure);
  [[nodiscard]] bool opens_clause(TokenRange range) const;
  [[nodiscard]] const Quote* quote_of(const VerbGroup& verb) const;
  std::optional<Claim> by_incise(const FigureMention& figure);

  const Reading& reading_;
  const Tokens& tokens_;
  const std::vector<Quote>& quotes_;
  ClaimMaker claims_;
  SourcePhrases phrases_;
  CountingClaims counting_;
  ClassId claim_verb_;
  ClassId report_noun_;
  std::size_t next_quote_ = 0;
  std::vector<const Quote*> open_quotes_;
  TokenRange sentence_ = {};  // the one asked about last
  bool counted_ = false;      // an earlier figure of it has a counting subject
};

}  // namespace greffier
