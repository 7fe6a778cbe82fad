#include "structure/match_minute.h"

#include <algorithm>
#include <string_view>

namespace greffier {
namespace {

// « 84e », « 12ème », « 1re ».
bool is_ordinal(std::string_view surface) {
  const std::size_t digits = std::min(surface.find_first_not_of("0123456789"), surface.size());
  const std::string_view end = surface.substr(digits);
  if (end == "re") return surface == "1re";
  return digits > 0 && digits <= 3 && (end == "e" || end == "ème" || end == "eme");
}

bool is_minute_mark(std::string_view sign) { return sign == "'" || sign == "’" || sign == "′"; }

}  // namespace

TokenIndex skip_match_minute(const AnnotatedText& text, TokenRange range) {
  const auto sign = [&](TokenIndex token) {
    return token < range.last ? text.surface(token) : std::string_view();
  };
  TokenIndex at = range.first;
  if (at >= range.last) return range.first;
  const Token& first = text.tokens[at];
  const bool figure = first.kind == TokenKind::number && first.span.size() <= 3;
  if (figure && is_minute_mark(sign(at + 1))) {
    at += 2;
  } else if (is_ordinal(sign(at))) {
    ++at;
    const std::string_view word =
        at < range.last ? std::string_view(text.tokens[at].word->folded) : std::string_view();
    if (word == "minute" || word == "min") ++at;
  } else {
    return range.first;
  }
  if (sign(at) == "+") {
    at += 2;
  } else if (sign(at).starts_with('+')) {
    ++at;
  }
  return at <= range.last ? at : range.first;
}

}  // namespace greffier
