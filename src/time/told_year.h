// The year that a sentence has named, which the months named after it are of, and that which an
// entry has named with a day.
//   « Élu en mai 2001, il n'est parti qu'en septembre », « Deux vols en 2021 : l'un en avril »,
//   « entre le 15 février et le 8 mars 2020, dont 87 le 8 mars »
#pragma once

#include "phrase/date_words.h"
#include "reading/reading.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace greffier {

class ToldYear {
 public:
  explicit ToldYear(const Reading& reading);

  // Forgets the entry before.
  void enter_entry() { days_.clear(); }
  // Forgets the sentence before.
  void enter(TokenRange sentence);

  // A date of the sentence.
  void remember(TokenRange date, const DateWords& words);

  // What a date with its year was resolved to: « 2020-02-15/2020-03-08 ».
  void remember_days(std::string_view value, TokenIndex at);

  // The year that the entry has named a few lines above with the same day and month.
  [[nodiscard]] std::optional<int> of_day(const DateWords& words, TokenIndex at) const;

  // The year of a month gone by that begins at `at`, where it can be neither that of its
  // entry nor the one before.
  [[nodiscard]] std::optional<int> of_story(TokenIndex at, int entry_year) const;

  // The year whose months are named one by one where `at` is.
  [[nodiscard]] std::optional<int> of_list(TokenIndex at) const;

 private:
  void list_months(int year, TokenIndex from);
  [[nodiscard]] bool names_source(TokenIndex from, TokenIndex to) const;
  [[nodiscard]] TokenIndex next_verb(TokenIndex from, TokenIndex last) const;

  const Reading& reading_;
  ClassId source_;
  TokenRange sentence_ = {};
  std::optional<int> year_ = {};
  TokenIndex year_at_ = 0;  // behind the date that named it
  std::optional<int> listed_year_ = {};
  TokenIndex listed_to_ = 0;
  struct NamedYear {
    int year = 0;
    TokenIndex at = 0;
  };
  std::unordered_map<int, NamedYear> days_ = {};  // by 100 * month + day
};

}  // namespace greffier
