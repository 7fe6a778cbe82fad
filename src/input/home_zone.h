// Where a page is at home, as far as its address and the offsets of its times tell: « .ca » and
// -05:00 in January -> "America/Toronto".
#pragma once

#include <greffier/document.h>

#include <optional>
#include <string>

namespace greffier {

std::optional<std::string> find_home_zone(const Document& document);

}  // namespace greffier
