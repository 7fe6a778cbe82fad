// The key under which words are compared: lower case, no accents, ligatures apart, « ’ » as « ' ».
// The text itself is never folded, only keys are (token.h).
#pragma once

#include <string>
#include <string_view>

namespace greffier {

// « L’Élysée » -> "l'elysee", « cœur » -> "coeur". Case folding and compatibility decomposition are
// ICU's; marks (Mn) are dropped.
std::string fold(std::string_view text);

// The key of a name or locution in the index: folded, with every run of spaces, hyphens,
// apostrophes, dots and slashes as one space, none at the ends, and other signs as words.
// « Saint-Pétersbourg » and « saint petersbourg » -> "saint petersbourg"; « d’après » -> "d apres";
// « CD&V » -> "cd & v".
std::string name_key(std::string_view text);

// Lower case with accents kept, ligatures apart and « ’ » as « ' »: what tells « a » from « à ».
std::string lower(std::string_view text);

}  // namespace greffier
