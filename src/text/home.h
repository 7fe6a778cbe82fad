// The country that a time zone lies in, and what is paid with there.
//   « Europe/Zurich » -> CH, CHF; « Africa/Dakar » -> SN, XOF
#pragma once

#include <string>
#include <string_view>

namespace greffier {

// The zone of a bulletin that states none; the gazetteer calls bodies as its country's press does.
inline constexpr std::string_view kDefaultZone = "Europe/Paris";

struct Home {
  std::string country = {};   // ISO 3166-1 alpha-2, empty where the zone belongs to none
  std::string currency = {};  // ISO 4217
};

Home home_of_zone(std::string_view zone);

// What is paid with in a country today: « SN » -> XOF; empty where nothing is known.
std::string currency_of(std::string_view country);

}  // namespace greffier
