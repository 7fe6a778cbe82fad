#include "structure/quotation_mark.h"

#include "text/utf8.h"

namespace greffier {
namespace {

constexpr int kGlyphDirection = 8;  // « » say where they point
constexpr int kCurlyDirection = 5;  // “ ” less so: programs guess them

MarkFamily family_of(char32_t c) {
  switch (c) {
    case U'«':
    case U'»':
    case U'‹':
    case U'›': return MarkFamily::guillemet;
    case U'“':
    case U'”':
    case U'„':
    case U'‟': return MarkFamily::curly;
    default: return MarkFamily::straight;
  }
}

int direction_of(char32_t c) {
  switch (c) {
    case U'«':
    case U'‹': return kGlyphDirection;
    case U'»':
    case U'›': return -kGlyphDirection;
    case U'“':
    case U'„': return kCurlyDirection;
    case U'”': return -kCurlyDirection;
    default: return 0;
  }
}

// What the character before a mark says for its opening.
int left_evidence(char32_t c) {
  switch (c) {
    case 0:
    case U'\n': return 5;
    case U'(':
    case U'[': return 5;
    case U':': return 4;
    case U')':
    case U']': return -2;
    case U'.':
    case U'!':
    case U'?':
    case U'…': return -1;  // the end of a quotation, or a sentence glued to the next
    case U',':
    case U';': return -4;
    default: break;
  }
  if (is_apostrophe(c)) return 4;
  if (is_space(c)) return 3;
  if (is_lower(c)) return -5;
  return is_upper(c) || is_digit(c) ? -4 : 0;
}

// What the character after a mark says for its opening.
int right_evidence(char32_t c) {
  switch (c) {
    case 0:
    case U'\n': return -5;
    case U')':
    case U']': return -5;
    case U'.':
    case U'!':
    case U'?':
    case U',':
    case U';': return -6;
    case U':': return -3;
    case U'(':
    case U'[': return 1;
    default: break;
  }
  if (is_space(c)) return -3;
  if (is_lower(c)) return 4;
  if (is_upper(c)) return 3;
  return is_digit(c) ? 2 : 0;
}

}  // namespace

QuotationMark read_quotation_mark(const AnnotatedText& text, TokenIndex token, TokenRange block) {
  const Span span = text.tokens[token].span;
  const char32_t glyph = character_at(text.text, span.begin);
  const char32_t before = token == block.first ? 0 : character_before(text.text, span.begin);
  const char32_t after = character_at(text.text, span.end);
  QuotationMark mark{.token = token,
                     .family = family_of(glyph),
                     .opens = direction_of(glyph) + left_evidence(before) + right_evidence(after),
                     .starts_paragraph = text.tokens[token].gap >= Gap::line};
  const bool after_colon = token > block.first && text.surface(token - 1) == ":";
  if (after_colon && is_space(before)) mark.opens += 4;
  return mark;
}

}  // namespace greffier
