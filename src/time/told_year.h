// The year that a sentence has named, which the months named after it are of.
//   « Élu en mai 2001, il n'est parti qu'en septembre », « Deux vols en 2021 : l'un en avril »
#pragma once

#include "phrase/date_words.h"
#include "reading/reading.h"

#include <optional>

namespace greffier {

class ToldYear {
 public:
  explicit ToldYear(const Reading& reading);

  // Forgets the sentence before.
  void enter(TokenRange sentence);

  // A date of the sentence.
  void remember(TokenRange date, const DateWords& words);

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
};

}  // namespace greffier
