// Where what somebody tells behind « que » ends and the reporter goes on, inside one sentence.
//   « assure que la digue tient | et refuse de répondre »
#pragma once

#include "speech/attribution.h"

namespace greffier {

class ToldEnd {
 public:
  explicit ToldEnd(const Reading& reading);

  // The end of what is told, no later than that of `content`, which begins behind the « que » of
  // `frame`.
  [[nodiscard]] TokenIndex find(const Frame& frame, TokenRange content, TokenRange sentence) const;

 private:
  [[nodiscard]] TokenIndex end_of_fronted(const Frame& frame, TokenRange content,
                                          TokenRange sentence) const;
  [[nodiscard]] TokenIndex end_before_joined(const Frame& frame, TokenRange content) const;
  [[nodiscard]] TokenIndex end_of_impersonal(TokenRange content) const;
  [[nodiscard]] TokenIndex end_before_outer(TokenRange content) const;
  [[nodiscard]] TokenIndex end_before_other(TokenRange content) const;
  [[nodiscard]] TokenIndex opening_of(const Frame& frame) const;
  [[nodiscard]] TokenIndex end_before_next(TokenRange content) const;
  [[nodiscard]] TokenIndex end_before_main(const Frame& frame, TokenRange content) const;
  [[nodiscard]] TokenIndex end_of_apposed(const Frame& frame, TokenRange content,
                                          TokenRange sentence) const;
  [[nodiscard]] TokenIndex end_of_relative(const Frame& frame, TokenRange content) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId before_que_;
};

}  // namespace greffier
