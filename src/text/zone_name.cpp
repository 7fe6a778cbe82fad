#include "text/zone_name.h"

#include <memory>
#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/unistr.h>
#include <vector>

namespace greffier {

bool is_zone_name(std::string_view name) {
  const auto id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  return zone != nullptr && *zone != icu::TimeZone::getUnknown();
}

std::optional<std::string> zone_of_country(std::string_view country,
                                           std::chrono::sys_seconds moment,
                                           std::optional<std::chrono::minutes> offset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string region(country);
  const std::unique_ptr<icu::StringEnumeration> ids(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL_LOCATION, region.c_str(), nullptr, status));
  if (U_FAILURE(status)) return std::nullopt;
  const UDate date = 1000.0 * static_cast<double>(moment.time_since_epoch().count());
  std::vector<icu::UnicodeString> fitting;
  const auto count = ids->count(status);
  while (const icu::UnicodeString* id = ids->snext(status)) {
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(*id));
    std::int32_t raw = 0;
    std::int32_t saving = 0;
    zone->getOffset(date, 0, raw, saving, status);
    const std::chrono::milliseconds total{raw + saving};
    if (offset ? total == *offset : count == 1) fitting.push_back(*id);
  }
  if (U_FAILURE(status) || fitting.empty()) return std::nullopt;
  icu::UnicodeString best = fitting.front();
  if (fitting.size() > 1) {
    // Of the zones that share a clock, CLDR names one for each country.
    const std::unique_ptr<icu::TimeZoneNames> names(
        icu::TimeZoneNames::createInstance(icu::Locale::getEnglish(), status));
    for (const icu::UnicodeString& id : fitting) {
      icu::UnicodeString clock;
      icu::UnicodeString reference;
      names->getMetaZoneID(id, date, clock);
      if (names->getReferenceZoneID(clock, region.c_str(), reference) != id) continue;
      best = id;
      break;
    }
  }
  std::string name;
  return best.toUTF8String(name);
}

}  // namespace greffier
