#include "structure/post_author.h"

#include "structure/content_word.h"

#include <algorithm>
#include <set>
#include <string_view>

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

// « lina_62 », « BR19 », « zoe »: in one run, as members of a forum call themselves.
bool is_pseudonym(const Page& page, const Line& line) {
  const auto tokens = page.text.tokens.begin();
  const bool run = std::all_of(tokens + line.range.first + 1, tokens + line.range.last,
                               [](const Token& token) { return token.gap == Gap::none; });
  const std::string_view name = page.text.surface(line.range);
  return run && (!tokens[line.range.first].capitalised ||
                 name.find_first_of("0123456789_") != std::string_view::npos);
}

bool is_short(const Line& line) {
  constexpr std::size_t kLongest = 60;  // characters
  return line.role == LineRole::text && !line.ended && line.characters <= kLongest;
}

constexpr std::size_t kFewest = 3;  // posts, where only what comes back tells

}  // namespace

bool is_author(const Page& page, const Line& line) {
  TokenIndex token = line.range.first;
  while (token < line.range.last && is_name_word(page.text.tokens[token])) ++token;
  return token > line.range.first + 1 &&
         (token == line.range.last || page.text.surface(token) == ",");
}

PostAuthors::PostAuthors(const Page& page, const std::vector<Header>& headers) : page_(page) {
  known_ = one_ = have_one(headers);
  if (known_) return;
  std::size_t many = 0;
  for (const Header& header : headers) many += names_author(header);
  known_ = 2 * many > headers.size();
  if (known_ || headers.size() < kFewest) return;
  if (std::ranges::any_of(headers, &Header::stamp)) {  // « Re: Grève⏎par lina_62 le 4 mars »
    known_ = std::ranges::all_of(headers, [this](const Header& header) {
      return has_line_apart(header) && is_pseudonym(page_, page_.lines[header.line - 1]);
    });
    return;
  }
  // « La Gazette », « lina_62 »: whoever it is, what stands above several times is no title.
  std::set<std::string_view> names;
  std::size_t apart = 0;
  for (const Header& header : headers) {
    if (!has_line_apart(header)) continue;
    const Line& line = page_.lines[header.line - 1];
    ++apart;
    if (!line.upper) names.insert(page_.text.surface(line.range));
  }
  known_ = apart == headers.size() && names.size() < headers.size();
}

// « La Voix de Brive » above each time, be a blank line about it or not.
bool PostAuthors::have_one(const std::vector<Header>& headers) const {
  if (headers.size() < kFewest) return false;
  std::string_view one;
  return std::ranges::all_of(headers, [&](const Header& header) {
    if (header.stamp || header.line == 0 || !is_short(page_.lines[header.line - 1])) return false;
    const std::string_view name = page_.text.surface(page_.lines[header.line - 1].range);
    if (one.empty()) one = name;
    return name == one;
  });
}

std::size_t PostAuthors::count_lines(const Header& header) const {
  if (one_) return 1;
  if (!known_ || header.line == 0 || page_.lines[header.line].after_blank) return 0;
  const Line& line = page_.lines[header.line - 1];
  if (!is_handle(page_, line)) return has_line_apart(header) ? 1 : 0;
  const bool named = header.line > 1 && !line.after_blank && is_short(page_.lines[header.line - 2]);
  return named ? 2 : 1;
}

// A name, or a handle.
bool PostAuthors::names_author(const Header& header) const {
  if (header.line == 0 || page_.lines[header.line].after_blank) return false;
  const Line& line = page_.lines[header.line - 1];
  return is_handle(page_, line) || (has_line_apart(header) && is_author(page_, line));
}

// A short line right above, and nothing above that in its block.
bool PostAuthors::has_line_apart(const Header& header) const {
  if (header.line == 0 || page_.lines[header.line].after_blank) return false;
  const Line& line = page_.lines[header.line - 1];
  return line.after_blank && is_short(line);
}

}  // namespace greffier
