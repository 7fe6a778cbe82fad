#include "lex/shape.h"

#include "text/utf8.h"

namespace greffier {
namespace {

Shape shape_of(std::string_view surface) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool initial = false;
  for (std::size_t at = 0; at < surface.size();) {
    const char32_t c = take_character(surface, at);
    if (is_upper(c)) {
      initial = initial || upper + lower == 0;
      ++upper;
    } else if (is_letter(c)) {
      ++lower;
    }
  }
  if (upper + lower == 0) return Shape::other;
  if (upper == 0) return Shape::lower;
  if (lower == 0) return upper == 1 ? Shape::capital : Shape::upper;
  return initial && upper == 1 ? Shape::capital : Shape::mixed;
}

}  // namespace

Shape shape_of(std::string_view surface, TokenKind kind) {
  const std::size_t hyphen = kind == TokenKind::word ? surface.find('-') : std::string_view::npos;
  const bool compound = hyphen != std::string_view::npos && hyphen != 0;
  return shape_of(compound ? surface.substr(0, hyphen) : surface);
}

}  // namespace greffier
