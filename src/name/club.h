// Clubs that go by the name of their town: « Lens », where the bulletin is about sport, as it says
// « le RC Lens » and « Ligue 1 » as well.
#pragma once

#include "phrase/before_name.h"
#include "reading/reading.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace greffier {

class Clubs {
 public:
  explicit Clubs(const Reading& reading);

  // Whether two clubs are named by more than the bare name of a town, or one and a competition of
  // clubs: then « Lens » is a club as well.
  [[nodiscard]] bool about_sport() const;

  // « Lens » where the bulletin says « le RC Lens » as well, and « Bordeaux-Bègles ».
  [[nodiscard]] bool is_named(const NamePhrase& name) const;

  // « les Brestois », « les Azuréens »: a side by its town, where a club of that town is named, or
  // by its region, where the bulletin is of little but sport.
  [[nodiscard]] bool is_side(const NamePhrase& name) const;

 private:
  void take_club(std::string_view name);
  void find_competitions();
  [[nodiscard]] bool is_pair(const NamePhrase& name) const;
  [[nodiscard]] bool ends_in_town(const NamePhrase& name) const;
  [[nodiscard]] bool has_club(std::string_view town) const;

  const Reading& reading_;
  BeforeName before_;
  ClassId place_;
  ClassId demonym_;
  std::unordered_set<std::string_view> clubs_;         // named by more than a town
  std::unordered_set<std::string> endings_;            // « rc lens » -> « lens »
  std::unordered_set<std::string> towns_;              // « stade brestois » -> « brest »
  std::unordered_set<std::string_view> competitions_;  // « Top 14 »
  std::unordered_set<std::string_view> surnames_;      // of persons named in full
};

}  // namespace greffier
