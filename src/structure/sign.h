// Signs that the layout of a bulletin and its sentences go by.
#pragma once

#include "lex/annotation.h"

#include <string_view>

namespace greffier {

// A dash, as writers type it.
inline bool is_dash(std::string_view sign) { return sign == "-" || sign == "–" || sign == "—"; }

// What parts the pieces of a line: « Mardi 4 mars · Lecture : 7 min », « 04/03/2025 | TRANSPORTS ».
inline bool is_divider(std::string_view sign) {
  return is_dash(sign) || sign == "|" || sign == "·" || sign == "•" || sign == "/";
}

// What opens an item of a list, and some titles: « • Une digue cède », « ► Deux ponts coupés ».
inline bool is_bullet(std::string_view sign) {
  return sign == "•" || sign == "-" || sign == "–" || sign == "*" || sign == "▪" || sign == "➤" ||
         sign == "►" || sign == "▶" || sign == "■";
}

// A stop that ends a sentence.
inline bool is_stop(std::string_view sign) {
  return sign == "." || sign == "!" || sign == "?" || sign == "…";
}

inline bool is_stop(const AnnotatedText& text, TokenIndex token) {
  return text.tokens[token].kind == TokenKind::ellipsis || is_stop(text.surface(token));
}

}  // namespace greffier
