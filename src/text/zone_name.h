// Names of time zones, as ICU's own data has them: « Europe/Paris », « America/Montreal ».
#pragma once

#include <string_view>

namespace greffier {

// Whether there is a zone of that IANA name (an alias counts); case matters.
bool is_zone_name(std::string_view name);

}  // namespace greffier
