// Which of several currencies a word means: what is paid with in the country named beside it, in
// the only one of its entry, at home, or in the country that the bulletin names most.
//   « 40 000 francs » is XOF beside « Sénégal », CHF in a page of Europe/Zurich
#pragma once

#include "reading/reading.h"
#include "text/home.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

class CurrencySense {
 public:
  // `home` is the country of the page, where it is known.
  CurrencySense(const Reading& reading, Home home) : reading_(reading), home_(std::move(home)) {}

  // The code of those (ISO 4217, parted by « | ») that is meant at a token; empty where nothing
  // tells.
  [[nodiscard]] std::string choose(std::string_view codes, TokenIndex at) const;
  // Whether one of them is of the page's country.
  [[nodiscard]] bool is_at_home(std::string_view codes) const { return !at_home(codes).empty(); }
  // Whether the sentence names a country that pays with one of them.
  [[nodiscard]] bool is_named_beside(std::string_view codes, TokenIndex at) const {
    return !beside(codes, at).empty();
  }

 private:
  // Where the bulletin names a country that pays with a currency, by its code, in order.
  using Named = std::map<std::string, std::vector<TokenIndex>, std::less<>>;
  [[nodiscard]] const Named& named() const;
  [[nodiscard]] std::string of_whole_beside(std::string_view codes, TokenIndex at) const;
  [[nodiscard]] bool is_aside(TokenIndex country, TokenIndex at) const;
  [[nodiscard]] std::string beside(std::string_view codes, TokenIndex at) const;
  [[nodiscard]] std::string at_home(std::string_view codes) const;
  [[nodiscard]] std::string only_in_entry(std::string_view codes, TokenIndex at) const;
  [[nodiscard]] std::string most_named(std::string_view codes) const;

  const Reading& reading_;
  Home home_;
  ClassId currency_ = reading_.lexicon.get_class("CURRENCY");
  mutable std::optional<Named> named_;  // looked for where first asked
};

}  // namespace greffier
