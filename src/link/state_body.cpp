#include "link/state_body.h"

#include "structure/entry_map.h"
#include "text/home.h"

#include <algorithm>

namespace greffier {

StateBodies::StateBodies(const Reading& reading, std::string_view home)
    : reading_(reading), home_(home), countries_(reading) {}

std::string StateBodies::country_of(TokenRange body, RowRef row) const {
  const std::string usual(reading_.lexicon.cell(row, "country"));
  const bool anywhere =
      reading_.lexicon.cell(row, "flags").find("anywhere") != std::string_view::npos;
  if (!anywhere || tells_country(body)) return usual;
  const TokenRange all{0, static_cast<TokenIndex>(reading_.text.tokens.size())};
  if (const auto entry = entry_of(reading_.outline, body.first)) {
    const std::string_view here = leading(reading_.outline.entries[*entry].range);
    if (!here.empty()) return std::string(here);
  }
  if (const std::string_view here = leading(all); !here.empty()) return std::string(here);
  if (home_.empty() || usual == home_) return usual;
  if (home_ != home_of_zone(kDefaultZone).country) return home_;
  // « la Cour suprême » of a French page is the American one, if America is spoken of
  return countries_.count(usual, all) > 0 ? usual : std::string();
}

// « le Sénat américain », « la Cour suprême des États-Unis »
bool StateBodies::tells_country(TokenRange body) const {
  return std::ranges::any_of(countries_.all(), [&](const auto& named) {
    return countries_.count(named.first, {body.first + 1, body.last}) > 0;
  });
}

// The country that a text is of: named far more often than home.
std::string_view StateBodies::leading(TokenRange range) const {
  constexpr std::size_t kTimes = 3;
  std::string_view most;
  std::size_t times = 0;
  std::size_t second = 0;
  for (const auto& [country, tokens] : countries_.all()) {
    const std::size_t here = countries_.count(country, range);
    if (here > times) {
      most = country;
      second = times;
      times = here;
    } else {
      second = std::max(second, here);
    }
  }
  const std::size_t other = std::max(second, countries_.count(home_, range) + 1);
  return most != home_ && times >= kTimes * other ? most : std::string_view();
}

}  // namespace greffier
