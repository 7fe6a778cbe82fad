#include "structure/post_author.h"

#include "structure/content_word.h"

#include <algorithm>

namespace greffier {
namespace {

// « @lina@rocval.example », alone on its line.
bool is_handle(const Page& page, const Line& line) {
  constexpr TokenIndex kLongest = 8;  // tokens
  const auto tokens = page.text.tokens.begin();
  return line.range.last - line.range.first <= kLongest &&
         page.text.surface(line.range.first).starts_with('@') &&
         std::all_of(tokens + line.range.first + 1, tokens + line.range.last,
                     [](const Token& token) { return token.gap == Gap::none; });
}

}  // namespace

bool is_author(const Page& page, const Line& line) {
  TokenIndex token = line.range.first;
  while (token < line.range.last && is_name_word(page.text.tokens[token])) ++token;
  return token > line.range.first + 1 &&
         (token == line.range.last || page.text.surface(token) == ",");
}

std::size_t count_author_lines(const Page& page, const Header& header) {
  constexpr std::size_t kLongest = 60;  // characters
  if (header.line == 0 || page.lines[header.line].after_blank) return 0;
  const auto short_text = [&page](const Line& line) {
    return line.role == LineRole::text && !line.ended && line.characters <= kLongest;
  };
  const Line& line = page.lines[header.line - 1];
  if (is_handle(page, line)) {
    const bool named =
        header.line > 1 && !line.after_blank && short_text(page.lines[header.line - 2]);
    return named ? 2 : 1;
  }
  return line.after_blank && short_text(line) && is_author(page, line) ? 1 : 0;
}

bool have_authors(const Page& page, const std::vector<Header>& headers) {
  const auto many = std::ranges::count_if(
      headers, [&page](const Header& header) { return count_author_lines(page, header) > 0; });
  return 2 * static_cast<std::size_t>(many) > headers.size();
}

}  // namespace greffier
