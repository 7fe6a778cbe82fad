// Whether what happens around a word lies behind the text or ahead of it, by the tense of the verb
// nearest to it: « a fermé mardi » looks back, « fermera mardi » and « est attendu mardi » ahead.
#pragma once

#include "reading/reading.h"
#include "time/told_harm.h"
#include "time/verb_tense.h"

#include <optional>
#include <vector>

namespace greffier {

class TenseReader {
 public:
  explicit TenseReader(const Reading& reading);

  // Which way an expression over these tokens looks.
  [[nodiscard]] Tense tense_at(TokenRange range) const;

 private:
  struct Neighbours {
    std::optional<std::size_t> before = {};
    std::optional<std::size_t> after = {};
  };
  [[nodiscard]] Neighbours verbs_around(TokenRange range, TokenRange scope) const;
  [[nodiscard]] Tense tense_in(TokenRange range, TokenRange scope) const;
  [[nodiscard]] Tense by_preposition(TokenRange range) const;
  [[nodiscard]] bool follows_verb(TokenIndex token) const;
  [[nodiscard]] bool sets_term(TokenRange until) const;
  [[nodiscard]] bool plans(std::size_t verb, TokenIndex date) const;
  [[nodiscard]] bool leads_to(TokenIndex date) const;
  [[nodiscard]] bool closes_quotation(TokenIndex verb) const;
  [[nodiscard]] bool is_own_day(const VerbGroup& verb, TokenRange date) const;
  [[nodiscard]] bool is_known_event(TokenRange range, TokenRange piece) const;
  [[nodiscard]] bool opens_clause(TokenIndex from, TokenIndex to) const;
  [[nodiscard]] bool is_inserted(TokenRange range, TokenIndex verb) const;
  [[nodiscard]] bool parted(TokenIndex from, TokenIndex to) const;

  const Reading& reading_;
  const Tokens& tokens_;
  VerbTense verb_tense_;
  ClassId reach_;
  Column direction_;
  ClassId term_;
  ClassId weekday_;
  ClassId part_;
  ToldHarm harm_;
  std::vector<TokenIndex> separators_;    // semicolons and colons
  std::vector<std::uint32_t> quotation_;  // by token: the innermost quotation, its number + 1
  std::vector<bool> ago_;                 // by token: inside « il y a dix ans »
};

}  // namespace greffier
