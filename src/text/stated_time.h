// Times as pages and records state them, in whatever shape their software writes.
//   « 2022-12-27T18:16:00+01:00 », « 2024-04-30 16:00:34 +02:00 », « 1714485634 », « 27/12/2022 »
#pragma once

#include <greffier/document.h>

#include <optional>
#include <string_view>

namespace greffier {

// Nothing where the text is no time. Seconds are dropped. Counted seconds or milliseconds are of
// UTC; a time without a zone has no offset.
std::optional<StatedTime> read_stated_time(std::string_view text);

}  // namespace greffier
