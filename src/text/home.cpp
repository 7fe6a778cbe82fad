#include "text/home.h"

#include <array>
#include <unicode/timezone.h>
#include <unicode/ucurr.h>
#include <unicode/unistr.h>

namespace greffier {
namespace {

constexpr std::size_t kCode = 8;  // room for a code of two or three letters

}  // namespace

Home home_of_zone(std::string_view zone) {
  Home home;
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, kCode> region{};
  const icu::UnicodeString id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(zone.data(), static_cast<std::int32_t>(zone.size())));
  icu::TimeZone::getRegion(id, region.data(), kCode, status);
  if (U_FAILURE(status) || region[0] < 'A') return home;  // « 001 » is the world
  home.country = region.data();
  home.currency = currency_of(home.country);
  return home;
}

std::string currency_of(std::string_view country) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char16_t, kCode> code{};
  const std::int32_t length =
      ucurr_forLocale(("und_" + std::string(country)).c_str(), code.data(), kCode, &status);
  std::string currency;
  if (U_SUCCESS(status)) icu::UnicodeString(code.data(), length).toUTF8String(currency);
  return currency;
}

}  // namespace greffier
