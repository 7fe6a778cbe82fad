// What an element of a page states beside the text: the page's own metadata, and times.
#pragma once

#include "input/page.h"
#include "input/page_attributes.h"

#include <optional>
#include <string_view>

namespace greffier {

// Takes the language, address and metadata of « <html lang=… », « <link rel="canonical" … »,
// « <meta … ».
void read_head(std::string_view name, const Attributes& attributes, HtmlPage& page);

// The time of « <time datetime="…"> » and of microdata.
std::optional<StatedTime> time_of(std::string_view name, const Attributes& attributes);

}  // namespace greffier
