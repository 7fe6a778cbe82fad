// Plain text as a Document: the charset found, the bytes told by size and SHA-256, what could not
// be decoded counted in a warning.
#pragma once

#include <greffier/document.h>

#include <string>
#include <string_view>

namespace greffier {

// Never fails.
Document text_document(std::string_view bytes, std::string name);

// « 3 places could not be decoded »; nothing where there are none.
void warn_undecodable(Document& document, std::uint32_t places);

}  // namespace greffier
