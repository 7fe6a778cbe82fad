#include "text/zone_name.h"

#include <memory>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace greffier {

bool is_zone_name(std::string_view name) {
  const auto id = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
  return zone != nullptr && *zone != icu::TimeZone::getUnknown();
}

}  // namespace greffier
