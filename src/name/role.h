// Whose an office is that stands beside a name: « le ministre Paul Roc » his, « confie aux
// journalistes Paul Roc » others'.
#pragma once

#include "name/name_form.h"
#include "name/naming.h"
#include "reading/reading.h"

namespace greffier {

class RoleReader {
 public:
  // `form` must outlive this.
  RoleReader(const Reading& reading, const NameForm& form);

  // Whether a role that a rule found beside a person is that person's.
  [[nodiscard]] bool is_of(TokenRange role, TokenRange person) const;

 private:
  [[nodiscard]] bool is_subject(TokenRange role, TokenRange person) const;
  [[nodiscard]] bool is_before_subject(TokenRange role, TokenRange person) const;
  [[nodiscard]] bool is_in_opening(TokenIndex token) const;
  [[nodiscard]] bool is_compared(TokenIndex person) const;
  [[nodiscard]] bool is_taken(TokenRange role, TokenIndex person) const;
  [[nodiscard]] bool is_of_next(TokenRange role, TokenRange person) const;
  [[nodiscard]] bool is_in_complement(TokenRange role, TokenIndex person) const;
  [[nodiscard]] bool is_of_others(TokenRange role, TokenRange person) const;
  [[nodiscard]] bool is_one_of_them(TokenRange role, TokenRange person) const;
  [[nodiscard]] bool is_first_name(TokenIndex role) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const NameForm& form_;
  ClassId first_name_;
  ClassId not_name_;
};

// Notes an office beside a name: of several on one side of it the first, « le commissaire aux
// droits de l'homme, X »; one on each side stay both, « le socialiste X, conseiller municipal ».
void take_role(TokenRange role, TokenRange name, NameReading& reading);

struct Office {
  TokenRange range = {};             // « chirurgien à l'hôpital saoudien »
  const NounGroup* group = nullptr;  // if it heads one
};

// The whole office that a title beside a name opens.
Office whole_office(const Reading& reading, TokenRange title, TokenRange name);

}  // namespace greffier
