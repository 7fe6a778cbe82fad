// Whether a pattern of a place finds none: « Tour de France », « un hôtel de Sanaa », « le plateau
// de BFM-TV » are no places of that name.
#pragma once

#include "name/naming.h"
#include "phrase/before_name.h"
#include "rules/match.h"

namespace greffier {

class PlaceCheck {
 public:
  // Both must outlive it.
  PlaceCheck(const Reading& reading, const std::vector<NameReading>& names);

  [[nodiscard]] bool misleads(const Match& match) const;

 private:
  [[nodiscard]] bool is_known(TokenIndex head) const;
  [[nodiscard]] bool is_any(TokenIndex head) const;
  [[nodiscard]] bool is_of_trade(TokenIndex head) const;
  [[nodiscard]] bool is_of_title(const Match& match) const;
  [[nodiscard]] bool is_of_island(const Match& match) const;
  [[nodiscard]] bool is_somebodys(const Match& match) const;
  [[nodiscard]] bool is_of_office(TokenIndex head) const;
  [[nodiscard]] bool is_of_state(TokenIndex head) const;
  [[nodiscard]] bool is_on_air(const Match& match) const;

  const Reading& reading_;
  const std::vector<NameReading>& names_;
  BeforeName before_;
  ClassId place_;
  ClassId country_;
  ClassId organization_;
  ClassId not_body_;
};

}  // namespace greffier
