// What may stand on a line before the time of a header: « Publié le 4 mars à », « Par Lina
// Vasquier, le », « BETTERAVES · », « Rocval, ».
#pragma once

#include "structure/page.h"

namespace greffier {

class HeaderLead {
 public:
  explicit HeaderLead(const Page& page);

  // Each answers the token after it, `range.first` where none opens the range.
  [[nodiscard]] TokenIndex skip_stamp(TokenRange range) const;
  [[nodiscard]] TokenIndex skip_byline(TokenRange range) const;
  [[nodiscard]] TokenIndex skip_rubric(TokenRange range) const;
  [[nodiscard]] TokenIndex skip_channel(TokenRange range) const;

  // « , mis à jour », « . Modifié »: a second stamp opens the range.
  [[nodiscard]] bool is_second_stamp(TokenRange range) const;

  // A time of day in figures.
  [[nodiscard]] bool begins_clock(TokenIndex token, TokenIndex last) const;

 private:
  [[nodiscard]] TokenIndex skip_stamped(TokenRange range) const;

  const Page& page_;
  const AnnotatedText& text_;
  const Tokens& tokens_;
  const DateReader& reader_;
  ClassId stamp_;
};

}  // namespace greffier
