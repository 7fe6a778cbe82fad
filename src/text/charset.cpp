#include "text/charset.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace greffier {
namespace {

using ByteSet = std::bitset<256>;

// What French writes beyond ASCII.
constexpr std::u16string_view kFrench = u"àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛŒ«»\u00A0’‘“”…–—€°";

struct Candidate {
  std::string_view name = {};
  ByteSet french = {};
};

// The first of two that are equally good is taken.
constexpr std::array<std::string_view, 4> kNames{"windows-1252", "ISO-8859-15", "macintosh",
                                                 "IBM850"};

ByteSet french_bytes(std::string_view charset) {
  ByteSet set;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(std::string(charset).c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return set;
  for (const char16_t letter : kFrench) {
    std::array<char, 4> byte{};
    status = U_ZERO_ERROR;
    const auto size = ucnv_fromUChars(converter.get(), byte.data(),
                                      static_cast<int32_t>(byte.size()), &letter, 1, &status);
    const auto code = static_cast<unsigned char>(byte[0]);
    if (U_SUCCESS(status) && size == 1 && code >= 0x80) set.set(code);
  }
  return set;
}

const std::array<Candidate, kNames.size()>& candidates() {
  static const auto known = [] {
    std::array<Candidate, kNames.size()> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = {kNames[i], french_bytes(kNames[i])};
    return all;
  }();
  return known;
}

bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// « œ » beside a letter is the byte BD in ISO-8859-15, where windows-1252 has « ½ »; « € » is A4.
bool has_latin9_letters(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool beside_letter = (i > 0 && is_ascii_letter(bytes[i - 1])) ||
                               (i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1]));
    if (((byte == 0xBC || byte == 0xBD) && beside_letter) || byte == 0xA4) return true;
  }
  return false;
}

// Bytes around the first that is beyond ASCII: the detector is slow, and wants no more.
std::string_view sample_of(std::string_view bytes) {
  constexpr std::size_t kSample = 4096;
  const auto high = std::ranges::find_if(bytes, [](char c) { return c < 0; });
  const auto at = static_cast<std::size_t>(high - bytes.begin());
  return bytes.substr(at < kSample / 2 ? 0 : at - kSample / 2, kSample);
}

std::string ask_icu(std::string_view bytes) {
  constexpr int kSure = 40;  // of 100
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const std::string_view sample = sample_of(bytes);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  if (ucsdet_getConfidence(match, &status) < kSure) return {};
  return known_charset(ucsdet_getName(match, &status));
}

}  // namespace

std::string guess_charset(std::string_view bytes) {
  std::array<std::size_t, 256> counts{};
  for (const char c : bytes) ++counts[static_cast<unsigned char>(c)];
  std::size_t high = 0;
  for (std::size_t byte = 0x80; byte < counts.size(); ++byte) high += counts[byte];
  std::string_view best = kNames.front();
  std::size_t most = 0;
  for (const Candidate& candidate : candidates()) {
    std::size_t french = 0;
    for (std::size_t byte = 0x80; byte < counts.size(); ++byte) {
      if (candidate.french.test(byte)) french += counts[byte];
    }
    if (french <= most) continue;
    most = french;
    best = candidate.name;
  }
  // French has some twenty letters of ASCII for each other one.
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(bytes, is_ascii_letter));
  if (most * 2 < high || high > letters) {
    if (std::string asked = ask_icu(bytes); !asked.empty()) return asked;
    return std::string(kNames.front());
  }
  // The two differ in little, and windows-1252 has letters where ISO-8859-15 has controls.
  if (best == kNames[0] || best == kNames[1]) {
    const auto controls = counts.begin() + 0x80;
    const bool windows = std::any_of(controls, controls + 0x20, [](auto n) { return n > 0; });
    best = kNames[!windows && has_latin9_letters(bytes) ? 1 : 0];
  }
  return std::string(best);
}

std::string known_charset(std::string_view declared) {
  std::string name(declared);
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const std::string_view latin1 :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252",
        "windows-1252", "ansi"}) {
    if (name == latin1) return "windows-1252";
  }
  if (name.empty() || name.starts_with("utf") || name.starts_with("ucs") || name == "unicode") {
    return {};
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return {};
  const char* const iana = ucnv_getStandardName(name.c_str(), "MIME", &status);
  return iana != nullptr && U_SUCCESS(status) ? iana : name;
}

}  // namespace greffier
