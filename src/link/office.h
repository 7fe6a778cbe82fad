// Offices compared: whether « la ministre », « le chef de l'État », « l'élue » means somebody whose
// office is known.
//   « la ministre » for « Zoé Lin, ministre de la Mer », but « le ministre de l'Intérieur » is
//   another
#pragma once

#include "link/actor_book.h"

#include <optional>
#include <set>
#include <string>

namespace greffier {

// « ex-ministre »: its word itself says that the office is past.
[[nodiscard]] bool names_past_office(const Token& title);

class Offices {
 public:
  Offices(const Reading& reading, const ActorBook& book);

  // The person named or told of last before a group whose office is the group's.
  [[nodiscard]] std::optional<Index> holder_of(const NounGroup& group) const;

  // The person that the entry goes on to name, where the group stands in its headline: « « Oui »,
  // admet la présidente ».
  [[nodiscard]] std::optional<Index> holder_below(const NounGroup& group) const;

  // The same outside headlines: « son avocat », where « Me Jean Roc, avocat de Zoé Lin » follows.
  [[nodiscard]] std::optional<Index> holder_ahead(const NounGroup& group) const;

  // Whether a group may take up again a person named before: « l'élue », « cet agriculteur ».
  [[nodiscard]] bool may_resume(const NounGroup& group, Index person) const;
  // Whether an office with its complement may be one more of whoever spoke right before.
  [[nodiscard]] bool may_go_on(const NounGroup& group, Index person) const;

  // Whether anything is told or known of a person.
  [[nodiscard]] bool is_known(Index person) const;

  // How a group takes up a person named before, as RESUMPTIVE_NOUN says; empty where it does not.
  [[nodiscard]] std::string_view resumes(const NounGroup& group) const;

  // Whether the complement of a group fits words of the same head: « la préfecture » fits « la
  // préfecture du Gard », « la préfecture de l'Aude » does not.
  [[nodiscard]] bool complement_fits(const NounGroup& group, TokenRange words) const;

 private:
  [[nodiscard]] bool leads(const NounGroup& group, const ActorBook::Entry& entry) const;
  [[nodiscard]] std::string country_of(const NounGroup& group) const;
  [[nodiscard]] bool is_office(const NounGroup& group, std::string_view office) const;
  [[nodiscard]] bool holds(const NounGroup& group, const ActorBook::Entry& entry) const;
  [[nodiscard]] TokenIndex office_in(const NounGroup& group) const;
  [[nodiscard]] bool same_office(const NounGroup& group, TokenRange role) const;
  [[nodiscard]] bool leads_party(const NounGroup& group, std::string_view office) const;
  [[nodiscard]] bool tells_complement(const NounGroup& group, std::string_view office) const;
  [[nodiscard]] bool names_body_in(TokenIndex token, const std::set<std::string_view>& words) const;
  static bool share_category(std::string_view one, std::string_view other);
  [[nodiscard]] bool agrees(const NounGroup& group, Index person) const;
  [[nodiscard]] bool holds_known(const NounGroup& group, const ActorBook::Entry& entry) const;
  [[nodiscard]] std::optional<RowRef> resumptive_row(const NounGroup& group) const;
  [[nodiscard]] std::optional<RowRef> title_at(TokenIndex token) const;
  [[nodiscard]] std::string key_of(TokenIndex token) const;
  [[nodiscard]] static bool governs(std::string_view category);
  [[nodiscard]] std::string_view category_of(TokenIndex token) const;
  [[nodiscard]] std::string_view category_of(const ActorBook::Entry& person) const;
  [[nodiscard]] std::string_view civility_category(const ActorBook::Entry& person) const;
  [[nodiscard]] bool is_former(TokenIndex head, TokenRange words) const;
  [[nodiscard]] std::set<std::string> content_of(TokenRange words, TokenIndex head) const;
  [[nodiscard]] TokenIndex head_of(TokenRange role) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const ActorBook& book_;
  ClassId title_;
  ClassId resumptive_;
  ClassId demonym_;
  ClassId civility_;
  ClassId person_;
};

}  // namespace greffier
