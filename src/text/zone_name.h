// Names of time zones, as ICU's own data has them: « Europe/Paris », « America/Montreal ».
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace greffier {

// Whether there is a zone of that IANA name (an alias counts); case matters.
bool is_zone_name(std::string_view name);

// The zone of a country (« CI » -> "Africa/Abidjan"), where it has one alone; of several that one
// which has `offset` at a moment of universal time, the best known before others.
std::optional<std::string> zone_of_country(std::string_view country,
                                           std::chrono::sys_seconds moment,
                                           std::optional<std::chrono::minutes> offset);

}  // namespace greffier
