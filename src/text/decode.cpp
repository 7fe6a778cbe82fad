#include "text/decode.h"

#include "text/charset.h"
#include "text/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace greffier {
namespace {

constexpr std::size_t kSample = 4096;  // bytes looked at to tell UTF-16 from the rest

bool starts_with_bytes(std::string_view bytes, std::string_view mark) {
  return bytes.substr(0, mark.size()) == mark;
}

// UTF-16 of French is half zeros, all on one side.
std::string_view guess_utf16(std::string_view bytes) {
  const auto sample = bytes.substr(0, std::min(bytes.size(), kSample) & ~std::size_t{1});
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample.size(); i += 2) {
    even += sample[i] == '\0';
    odd += sample[i + 1] == '\0';
  }
  const std::size_t units = sample.size() / 2;
  if (units == 0) return {};
  if (odd * 2 > units && even * 8 < units) return "UTF-16LE";
  if (even * 2 > units && odd * 8 < units) return "UTF-16BE";
  return {};
}

// Copies valid UTF-8 and puts U+FFFD for each run of bytes that is none.
Decoded repair_utf8(std::string_view bytes) {
  Decoded out{.text = {}, .encoding = "UTF-8"};
  out.text.reserve(bytes.size());
  bool broken = false;
  while (!bytes.empty()) {
    const std::size_t valid = valid_utf8_prefix(bytes);
    out.text.append(bytes.substr(0, valid));
    broken = broken && valid == 0;
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    if (!broken) {
      append_character(out.text, U'\uFFFD');
      ++out.undecodable;
    }
    broken = true;
    bytes.remove_prefix(1);
  }
  return out;
}

// Whether more characters beyond ASCII are valid UTF-8 than not: a damaged UTF-8 file, not Latin-1.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const std::size_t valid = valid_utf8_prefix(bytes);
    for (const char byte : bytes.substr(0, valid)) good += static_cast<unsigned char>(byte) >= 0xC0;
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    ++bad;
    bytes.remove_prefix(1);
  }
  return good > bad;
}

Decoded convert(std::string_view bytes, std::string_view charset) {
  Decoded out{.text = {}, .encoding = std::string(charset)};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(out.encoding.c_str(), &status), &ucnv_close);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                status);
  if (U_FAILURE(status)) return repair_utf8(bytes);
  text.toUTF8String(out.text);
  for (int32_t i = 0; i < text.length(); ++i) out.undecodable += text[i] == 0xFFFD;
  return out;
}

// The value of « charset=… » or « encoding="…" » in the first bytes of a page.
std::string_view value_after(std::string_view head, std::string_view key) {
  const std::size_t at = head.find(key);
  if (at == std::string_view::npos) return {};
  head.remove_prefix(at + key.size());
  const std::size_t begin = head.find_first_not_of(" ='\"");
  if (begin == std::string_view::npos) return {};
  head.remove_prefix(begin);
  return head.substr(0, head.find_first_of(" '\"/>;?"));
}

}  // namespace

std::string declared_charset(std::string_view page) {
  constexpr std::size_t kHead = 2048;  // bytes; browsers look at half of it
  const std::string_view head = page.substr(0, kHead);
  const std::string_view charset = value_after(head, "charset");
  return std::string(!charset.empty() ? charset : value_after(head, "encoding"));
}

Decoded decode(std::string_view bytes, std::string_view declared) {
  if (starts_with_bytes(bytes, "\xEF\xBB\xBF")) return repair_utf8(bytes.substr(3));
  if (starts_with_bytes(bytes, std::string_view("\xFF\xFE\0\0", 4))) {
    return convert(bytes.substr(4), "UTF-32LE");
  }
  if (starts_with_bytes(bytes, "\xFF\xFE")) return convert(bytes.substr(2), "UTF-16LE");
  if (starts_with_bytes(bytes, "\xFE\xFF")) return convert(bytes.substr(2), "UTF-16BE");
  if (valid_utf8_prefix(bytes) == bytes.size() && bytes.find('\0') == std::string_view::npos) {
    return {.text = std::string(bytes), .encoding = "UTF-8"};
  }
  if (const auto utf16 = guess_utf16(bytes); !utf16.empty()) return convert(bytes, utf16);
  if (valid_utf8_prefix(bytes) == bytes.size()) {
    return {.text = std::string(bytes), .encoding = "UTF-8"};
  }
  if (mostly_utf8(bytes)) return repair_utf8(bytes);
  const std::string known = known_charset(declared);
  return convert(bytes, known.empty() ? guess_charset(bytes) : known);
}

}  // namespace greffier
