// Which state a body is of that every state has, where its name does not tell.
//   « l'Assemblée nationale » in news of Niamey -> NE; « la Cour suprême » -> nothing where nobody
//   tells whose
#pragma once

#include "reading/named_countries.h"
#include "reading/reading.h"

#include <string>
#include <string_view>

namespace greffier {

class StateBodies {
 public:
  // `home` is the country of the page, where it is known.
  StateBodies(const Reading& reading, std::string_view home);

  // Whether a country is that of the page.
  [[nodiscard]] bool is_home(std::string_view country) const { return country == home_; }
  // The country of a body whose row of the gazetteer says `usual`; empty where nothing tells.
  [[nodiscard]] std::string country_of(TokenRange body, RowRef row) const;

 private:
  [[nodiscard]] bool tells_country(TokenRange body) const;
  [[nodiscard]] std::string_view leading(TokenRange range) const;

  const Reading& reading_;
  std::string home_;
  NamedCountries countries_;
};

}  // namespace greffier
