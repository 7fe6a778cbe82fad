// Where a bulletin speaks of a country: its name, its people, a town or a body that it alone has.
//   « Niamey », « la junte nigérienne », « le Niger » -> NE
#pragma once

#include "reading/reading.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

class NamedCountries {
 public:
  explicit NamedCountries(const Reading& reading) : reading_(reading) {}

  // The tokens that name each country (ISO 3166-1 alpha-2), in order. The text is read when first
  // asked about: most bulletins never are.
  using Tokens = std::map<std::string, std::vector<TokenIndex>, std::less<>>;
  [[nodiscard]] const Tokens& all() const;
  // Of countries of one name the one that is named otherwise, most often: « le Congo » beside
  // « Goma »; the first where nothing tells. `rows` are of COUNTRY, one at least.
  [[nodiscard]] RowRef likeliest(const std::vector<RowRef>& rows) const;
  // How often a country is named in a range.
  [[nodiscard]] std::size_t count(std::string_view country, TokenRange range) const;

 private:
  [[nodiscard]] Tokens read() const;

  const Reading& reading_;
  mutable std::optional<Tokens> all_;
};

}  // namespace greffier
