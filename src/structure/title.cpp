#include "structure/title.h"

#include "structure/sign.h"
#include "text/utf8.h"

#include <algorithm>

namespace greffier {

FoundTitle TitleFinder::find(std::size_t first, std::size_t last, TokenIndex body,
                             HeaderStyle style) const {
  FoundTitle found{.title = find_title(first, last, body, style)};
  const std::size_t reach = std::min(last, first + 3);
  for (std::size_t i = first; i < reach && found.kind == EntryKind::post; ++i) {
    if (lines_[i].role == LineRole::notice) found.kind = EntryKind::notice;
    if (lines_[i].role == LineRole::summary_head) found.kind = EntryKind::summary;
  }
  return found;
}

TokenRange TitleFinder::find_title(std::size_t first, std::size_t last, TokenIndex body,
                                   HeaderStyle style) const {
  std::size_t at = first;
  const TokenIndex from = std::max(body, lines_[first].range.first);
  if (from >= lines_[first].range.last) at = next_text(first, last);
  if (at >= last) return {};
  if (lines_[at].role == LineRole::rubric) at = next_text(at, last);
  if (at >= last) return {};
  const TokenIndex begin =
      skip_marks({std::max(body, lines_[at].range.first), lines_[at].range.last});
  const std::size_t after = next_text(at, last);
  const bool more = after < last;
  if (style == HeaderStyle::dot && at == first) return first_sentence(lines_[at], begin, more);
  // « OTAN », then the title: the kicker is none.
  if (lines_[at].upper && lines_[at].characters <= 40 && more &&
      is_title(after, 0, next_text(after, last) < last) && next_text(after, last) < last &&
      style == HeaderStyle::alone) {
    return lines_[after].range;
  }
  // « 18h16 - Lina Vasquier », then the title: who wrote it is none.
  if (at == first && body > 0 && more && is_signature({begin, lines_[at].range.last}) &&
      is_title(after, 0, next_text(after, last) < last)) {
    return lines_[after].range;
  }
  const bool headed = body > 0;
  return is_title(at, begin, more || (headed && !more && at == first))
             ? TokenRange{begin, lines_[at].range.last}
             : TokenRange{};
}

// « ** Deux ponts coupés », « ► Deux ponts coupés »: marks that text alone has for a title.
TokenIndex TitleFinder::skip_marks(TokenRange line) const {
  TokenIndex token = line.first;
  const auto marks = [&] {
    const std::string_view sign = text_.surface(token);
    const bool apart = sign == "*" || text_.tokens[token + 1].gap != Gap::none;  // « -3 % »
    return sign == "#" || (is_bullet(sign) && apart);
  };
  while (token + 1 < line.last && marks()) ++token;
  return token;
}

// Two or three names alone.
bool TitleFinder::is_signature(TokenRange range) const {
  if (range.last < range.first + 2 || range.last > range.first + 3) return false;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Token& here = text_.tokens[token];
    const bool name = here.kind == TokenKind::word && here.shape == Shape::capital &&
                      (here.pos == Pos::name || here.word->analyses.empty());
    if (!name) return false;
  }
  return true;
}

bool TitleFinder::is_title(std::size_t number, TokenIndex from, bool more) const {
  const Line& line = lines_[number];
  if (!more) return false;
  const TokenRange range{std::max(from, line.range.first), line.range.last};
  const auto tokens = text_.tokens.begin();
  const bool words = std::any_of(
      tokens + range.first, tokens + std::max(range.first, range.last), [](const Token& here) {
        return here.kind != TokenKind::punctuation && here.kind != TokenKind::mark;
      });
  if (!words) return false;  // « 🌐 »
  const std::size_t characters = count_characters(text_.surface(range));
  if (!line.ended) return characters <= kLongestTitle;
  const std::string_view last = text_.surface(range.last - 1);
  return (last == "?" || last == "!") && characters <= kLongestQuestion;
}

// Up to the first full stop outside quotation marks.
TokenRange TitleFinder::first_sentence(const Line& line, TokenIndex body, bool more) const {
  int depth = 0;
  for (TokenIndex token = body; token < line.range.last; ++token) {
    const std::string_view sign = text_.surface(token);
    if (sign == "«" || sign == "“") ++depth;
    if (sign == "»" || sign == "”") --depth;
    if (!is_stop(sign) || depth > 0) continue;
    const bool rest = token + 1 < line.range.last || more;
    const TokenRange title{body, sign == "." ? token : token + 1};
    const bool fits = count_characters(text_.surface(title)) <= kLongestQuestion;
    return rest && fits && !title.empty() ? title : TokenRange{};
  }
  return more ? TokenRange{body, line.range.last} : TokenRange{};
}

std::size_t TitleFinder::next_text(std::size_t line, std::size_t last) const {
  do ++line;
  while (line < last && lines_[line].role == LineRole::masthead);
  return line;
}

}  // namespace greffier
