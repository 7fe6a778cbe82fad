// From bytes in any charset to the UTF-8 text that everything else works on.
// « Les pr\xE9fets » in windows-1252 -> « Les préfets ».
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace greffier {

struct Decoded {
  std::string text = {};          // valid UTF-8, without byte order mark; nothing else is changed
  std::string encoding = {};      // IANA name of the charset read
  std::uint32_t undecodable = 0;  // places where U+FFFD stands for bytes that mean nothing
};

// Never fails. The charset is found from a byte order mark, the zeros of UTF-16, the validity of
// UTF-8, then what is declared, else what the bytes look like (charset.h): pages declare wrongly.
Decoded decode(std::string_view bytes, std::string_view declared = {});

// What an HTML page says of its own charset; empty where it says nothing.
std::string declared_charset(std::string_view page);

}  // namespace greffier
