// Which charset bytes are in that say nothing of it: told by what French would look like in each.
// « Les pr\x8Efets » is of a Macintosh, « Les pr\xE9fets » of Windows.
#pragma once

#include <string>
#include <string_view>

namespace greffier {

// The IANA name of the charset that gives most bytes beyond ASCII a meaning in French; ICU's
// detector is asked where none gives it to half of them. Never UTF-8 or UTF-16.
std::string guess_charset(std::string_view bytes);

// What browsers understand by a declared name: « ISO-8859-1 », « latin1 » -> "windows-1252".
// Empty where ICU has no such charset, or the name promises wide characters.
std::string known_charset(std::string_view declared);

}  // namespace greffier
