// Bodies taken up again: whether « la préfecture », « le club » means one named before.
//   « la préfecture » for « la préfecture du Gard »; « le club » for « le RC Lens », no newspaper
#pragma once

#include "link/actor_book.h"
#include "link/office.h"
#include "link/referents.h"

#include <optional>
#include <string>
#include <string_view>

namespace greffier {

class Bodies {
 public:
  // All of these must outlive this.
  Bodies(const Reading& reading, const ActorBook& book, const Offices& offices,
         const Referents& referents);

  // The last body before a group that has its head, and a complement that fits.
  [[nodiscard]] std::optional<Index> same(const NounGroup& group) const;
  // « la Cour » after « la Cour d'appel de Nîmes »: the last body that such a noun opens.
  [[nodiscard]] std::optional<Index> opened_by(const NounGroup& group) const;

  // The last organization before it outside quotations of the type that its head tells; where none
  // is known to be, the last of which nobody knows the type.
  [[nodiscard]] std::optional<Index> last_of_type(const NounGroup& group) const;

  // Whether a group may take up a body named before: « le club », « le géant du commerce », « le
  // parti de l'ex-président Jean Roc ».
  [[nodiscard]] bool may_resume(const NounGroup& group) const;
  // « le site d'Europe 1 »: the medium that a part of it is of; nothing where it is of none.
  [[nodiscard]] std::optional<Index> medium_of(const NounGroup& group) const;
  // « nos confrères du Parisien »: the medium that its people are of.
  [[nodiscard]] std::optional<Index> medium_behind(const NounGroup& group) const;
  // « le parti | de l'ex-président Jean Roc »: told by whose it is.
  [[nodiscard]] bool is_owned(const NounGroup& group) const;

 private:
  [[nodiscard]] bool is_same(const NounGroup& group, Index actor) const;
  [[nodiscard]] bool is_elsewhere(const NounGroup& group, TokenIndex token) const;
  [[nodiscard]] std::optional<Index> named_medium(const NounGroup& group) const;
  [[nodiscard]] bool is_told_by_town(const NounGroup& group) const;
  [[nodiscard]] bool is_told_by_trade(const NounGroup& group) const;
  [[nodiscard]] bool may_mean(std::string_view type, std::string_view known) const;
  [[nodiscard]] bool fits_town(const NounGroup& group, const ActorBook::Entry& entry) const;
  [[nodiscard]] bool has_town(const ActorBook::Entry& entry, const std::string& town) const;
  [[nodiscard]] bool fits_country(const NounGroup& group, const ActorBook::Entry& entry) const;
  [[nodiscard]] bool is_named_by_noun(const NounGroup& group) const;
  [[nodiscard]] std::string_view type_of(const ActorBook::Entry& entry) const;
  [[nodiscard]] std::string_view head_type_of(const ActorBook::Entry& entry) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const ActorBook& book_;
  const Offices& offices_;
  const Referents& referents_;
  ClassId organization_;
  ClassId body_types_;
  ClassId head_;
  ClassId demonym_;
  Column body_type_;
};

}  // namespace greffier
