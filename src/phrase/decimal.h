// An exact decimal number: « 2,3 » million is 2300000, with no error of binary fractions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier {

// mantissa / 10^scale. « 2,30 » is {230, 2}; equal values may differ in scale.
struct Decimal {
  std::int64_t mantissa = 0;
  std::int8_t scale = 0;  // at most 18; below 0 for « un trilliard » alone

  // The double nearest to it: exact to the last digit that is printed, for up to 15 digits.
  [[nodiscard]] double value() const;
};

// Each answers nothing where the result does not fit.
std::optional<Decimal> multiply(Decimal a, std::int64_t factor);
std::optional<Decimal> shift_point(Decimal a, int places);  // times 10^places
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> divide(std::int64_t a,
                              std::int64_t b);  // to ten decimals: 1/3 -> 0.3333333333

// Digits with at most one « . » as decimal point, as a program writes them; a sign may lead.
std::optional<Decimal> parse_plain(std::string_view digits);

// A number as French news writes it: « 103 220 », « 75.000 », « 10'712,33 », « 63.23 », « 2,5 ».
// A dot or space before just three digits groups, unless the number begins with 0. « 1,2e-9 » is
// scientific notation, « ½ » a fraction.
std::optional<Decimal> parse_number(std::string_view written);

}  // namespace greffier
