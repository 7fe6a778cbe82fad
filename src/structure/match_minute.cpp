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

// The token after « +2 » or « + 2 »; `token` where none stands there.
TokenIndex skip_extra_time(const AnnotatedText& text, TokenIndex token, TokenIndex last) {
  if (token >= last || !text.surface(token).starts_with('+')) return token;
  return text.surface(token) == "+" ? token + 2 : token + 1;
}

}  // namespace

TokenIndex skip_match_minute(const AnnotatedText& text, TokenRange range) {
  const auto sign = [&](TokenIndex token) {
    return token < range.last ? text.surface(token) : std::string_view();
  };
  TokenIndex at = range.first;
  if (at >= range.last) return range.first;
  const Token& first = text.tokens[at];
  const bool figure = first.kind == TokenKind::number && first.span.size() <= 3;
  // « 45+2' » as well as « 45'+2 »
  const TokenIndex mark = skip_extra_time(text, at + 1, range.last);
  if (figure && is_minute_mark(sign(mark))) {
    at = mark + 1;
  } else if (is_ordinal(sign(at))) {
    ++at;
    const std::string_view word =
        at < range.last ? std::string_view(text.tokens[at].word->folded) : std::string_view();
    if (word == "minute" || word == "min") ++at;
  } else {
    return range.first;
  }
  at = skip_extra_time(text, at, range.last);
  return at <= range.last ? at : range.first;
}

}  // namespace greffier
