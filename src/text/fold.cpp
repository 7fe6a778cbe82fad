#include "text/fold.h"

#include "text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

namespace greffier {
namespace {

constexpr char32_t kTableEnd = 0x250;  // Latin with all French letters: a table; beyond it, ICU

enum class Accents { keep, drop };

bool append_ligature(std::string& out, char32_t c) {
  if (c == U'œ') return out += "oe", true;
  if (c == U'æ') return out += "ae", true;
  if (c == U'ß') return out += "ss", true;
  if (is_apostrophe(c)) return out += '\'', true;
  return false;
}

// Letters that Unicode does not decompose and French writes without their stroke: « Łódź »,
// « Ørsted ».
char32_t without_stroke(char32_t c) {
  switch (c) {
    case U'ł': return U'l';
    case U'ø': return U'o';
    case U'đ': return U'd';
    case U'ı': return U'i';
    default: return c;
  }
}

std::string fold_character(char32_t character, Accents accents) {
  const auto c =
      static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
  std::string out;
  if (append_ligature(out, c)) return out;
  if (accents == Accents::keep) {
    append_character(out, c);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (nfkd == nullptr || !nfkd->getDecomposition(static_cast<UChar32>(c), parts)) {
    append_character(out, without_stroke(c));
    return out;
  }
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (u_charType(part) != U_NON_SPACING_MARK) {
      append_character(out, static_cast<char32_t>(u_foldCase(part, U_FOLD_CASE_DEFAULT)));
    }
  }
  return out;
}

// What a key has a space for.
bool is_separator(char32_t c) {
  return is_space(c) || c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\'' || c == U'.' ||
         c == U'/';
}

using Table = std::array<std::string, kTableEnd>;

Table make_table(Accents accents) {
  Table table;
  for (char32_t c = 0; c < kTableEnd; ++c) table[c] = fold_character(c, accents);
  return table;
}

std::string fold_with(std::string_view text, const Table& table, Accents accents) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const char32_t c = take_character(text, at);
    if (c < kTableEnd) {
      out += table[c];
    } else if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) {
      out += fold_character(c, accents);
    }
  }
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  static const Table table = make_table(Accents::drop);
  return fold_with(text, table, Accents::drop);
}

std::string lower(std::string_view text) {
  static const Table table = make_table(Accents::keep);
  return fold_with(text, table, Accents::keep);
}

std::string name_key(std::string_view text) {
  const std::string folded = fold(text);
  std::string key;
  key.reserve(folded.size());
  bool gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char first = folded[at];
    const bool plain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    const char32_t c = plain ? static_cast<char32_t>(folded[at++]) : take_character(folded, at);
    if (!plain && is_separator(c)) {
      gap = true;
      continue;
    }
    const bool sign = !plain && !is_letter(c) && !is_digit(c);
    if ((gap || sign) && !key.empty()) key += ' ';
    gap = sign;
    key.append(folded, begin, at - begin);
  }
  return key;
}

}  // namespace greffier
