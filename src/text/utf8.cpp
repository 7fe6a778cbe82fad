#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace greffier {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

char32_t take_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 character = 0;
  U8_NEXT_OR_FFFD(bytes, at, text.size(), character);
  return static_cast<char32_t>(character);
}

char32_t character_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto position = static_cast<std::int32_t>(at);
  UChar32 character = 0;
  U8_PREV_OR_FFFD(bytes, 0, position, character);
  return static_cast<char32_t>(character);
}

void append_character(std::string& text, char32_t character) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  text.append(reinterpret_cast<const char*>(bytes), length);
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t before = at;
    UChar32 character = 0;
    U8_NEXT(data, at, bytes.size(), character);
    if (character < 0) return before;
  }
  return at;
}

#pragma GCC diagnostic pop

char32_t character_at(std::string_view text, std::size_t at) {
  return at < text.size() ? take_character(text, at) : 0;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z';
  return u_charType(static_cast<UChar32>(c)) == U_LOWERCASE_LETTER;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return is_upper(c) || is_lower(c);
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= U'0' && c <= U'9';
  return u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

bool are_digits(std::string_view bytes) {
  return !bytes.empty() && bytes.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return c == U'\uFEFF' || c == U'\u200B' || c == U'\u2060' ||
         u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

}  // namespace greffier
