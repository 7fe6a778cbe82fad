// Characters of UTF-8 text: the one place where ICU's U8_ macros are used.
// Text inside the program is always valid UTF-8 (decode.h makes it so).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace greffier {

// The character at byte `at`, which moves past it. « é » is one character, two bytes.
char32_t take_character(std::string_view text, std::size_t& at);

// The character that begins at byte `at`; 0 at the end of the text.
char32_t character_at(std::string_view text, std::size_t at);

// The character that ends before byte `at`; 0 at the start of the text.
char32_t character_before(std::string_view text, std::size_t at);

void append_character(std::string& text, char32_t character);

// The number of characters.
std::size_t count_characters(std::string_view text);

// How many bytes at the start of `bytes` are valid UTF-8.
std::size_t valid_utf8_prefix(std::string_view bytes);

// Unicode properties, by ICU.
bool is_upper(char32_t character);  // Lu and Lt: « É », « ǅ »
bool is_lower(char32_t character);
bool is_letter(char32_t character);
bool is_digit(char32_t character);  // Nd
bool is_space(char32_t character);  // White_Space, with no-break spaces and U+FEFF, U+200B

// « 2019 »: ASCII digits, one at least.
bool are_digits(std::string_view bytes);

// A space that may stand inside a number: SP, NBSP, NNBSP or thin space.
constexpr bool is_group_space(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u202F' || c == U'\u2009';
}

// « ' », « ’ » and what is typed for them.
constexpr bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC' || c == U'\u2018';
}

}  // namespace greffier
