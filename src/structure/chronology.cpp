#include "structure/chronology.h"

#include "structure/heading.h"
#include "structure/sign.h"

#include <algorithm>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;  // days

// Of the lines [first, last), which the day at their head should date: whether they tell something.
bool has_prose(const Page& page, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (!page.is_outside(i) && is_prose(page, page.lines[i])) return true;
  }
  return false;
}

// Whether titles stand among them: the day is of several posts.
bool has_titles(const Page& page, std::size_t first, std::size_t last) {
  for (std::size_t i = first + 1; i < last; ++i) {
    const Line& line = page.lines[i];
    const bool short_line = !page.is_outside(i) && !line.ended && line.after_blank;
    if (short_line && has_prose_below(page, i)) return true;
  }
  return false;
}

// « Aurélie Dethier⏎@AurelieDethier⏎·⏎21 nov. 2022 »: who wrote it stands right above.
std::size_t first_of_block(const Page& page, std::size_t line) {
  constexpr std::size_t kMost = 3;  // lines
  std::size_t first = line;
  while (first > 0 && line - first <= kMost && !page.lines[first].after_blank &&
         !page.lines[first - 1].ended) {
    --first;
  }
  return page.lines[first].after_blank ? first : line;
}

// Where the blocks of some lines begin, each once: two days may stand in one.
std::vector<std::size_t> firsts_of_blocks(const Page& page, std::vector<std::size_t> lines) {
  for (std::size_t& line : lines) line = first_of_block(page, line);
  lines.erase(std::ranges::unique(lines).begin(), lines.end());
  return lines;
}

// `one`: each day is of one post.
template <class Heads>
std::vector<std::size_t> collect(const Page& page, bool one, const Heads& heads) {
  std::vector<std::size_t> lines;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.summary[i] && !page.agenda[i] && heads(i)) lines.push_back(i);
  }
  // « Rapport de situation n° 5⏎20 novembre 2024 » heads the page.
  if (one && lines.size() > 1 && has_titles(page, lines[0], lines[1])) lines.erase(lines.begin());
  if (lines.size() < kFewest) return {};
  std::size_t told = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (one && has_titles(page, lines[i], lines[i + 1])) return {};
    told += has_prose(page, lines[i], lines[i + 1]);
  }
  told += has_prose(page, lines.back(), page.lines.size());
  return 3 * told >= 2 * lines.size() ? lines : std::vector<std::size_t>{};
}

}  // namespace

std::vector<std::size_t> find_dated(const Page& page) {
  return firsts_of_blocks(page,
                          collect(page, false, [&page](std::size_t i) { return page.dated[i]; }));
}

std::vector<std::size_t> find_days(const Page& page) {
  auto alone = collect(page, true, [&page](std::size_t i) { return page.days[i].has_value(); });
  if (!alone.empty()) return firsts_of_blocks(page, std::move(alone));
  return collect(page, true, [&page](std::size_t i) {
    const Line& line = page.lines[i];
    return !page.is_outside(i) && !line.glued && read_day_in_front(page, i).has_value();
  });
}

std::vector<std::size_t> find_titles_of_days(const Page& page) {
  std::vector<std::size_t> titles;
  std::size_t days = 0;
  bool untitled = false;  // nothing stood below the last day yet
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (page.days[i]) {
      if (untitled) return {};
      untitled = true;
      ++days;
    }
    if (days == 0 || page.is_outside(i)) continue;
    const bool title = !line.ended && line.after_blank && has_prose_below(page, i);
    if (title) titles.push_back(i);
    if (!title && untitled) return {};
    untitled = false;
  }
  return days >= kFewest ? titles : std::vector<std::size_t>{};
}

bool has_days_in_front(const Page& page) {
  std::size_t many = 0;
  for (std::size_t i = 0; i < page.lines.size() && many < kFewest; ++i) {
    many += read_day_in_front(page, i).has_value();
  }
  return many == kFewest;
}

std::optional<WrittenTime> read_day_in_front(const Page& page, std::size_t line) {
  constexpr TokenIndex kLongestPaper = 8;  // tokens
  const TokenRange range = page.lines[line].range;
  const auto sign = [&](TokenIndex token) {
    return token < range.last ? page.text.surface(token) : std::string_view();
  };
  TokenIndex first = range.first;
  const TokenIndex reach = std::min(range.last, range.first + kLongestPaper);
  for (TokenIndex token = range.first; token < reach; ++token) {
    const bool bracket = sign(token) == "(" && token > range.first;
    const bool divider = is_divider(sign(token)) && page.text.tokens[token].gap != Gap::none;
    if (bracket || divider) first = token + 1;
    if (page.reader.skip_day_word(token, range.last) > token) break;
  }
  TokenIndex last = page.reader.skip_day_words(first, range.last);
  // « Le Courrier (04/03/2025) : une digue cède. »
  const bool bracket = first > range.first && sign(first - 1) == "(";
  if (bracket && (sign(last) != ")" || sign(last + 1) != ":")) return std::nullopt;
  const std::string_view behind = bracket ? ":" : sign(last);
  const bool stop = behind == "." && first == range.first;  // « Samedi 2 janvier. Un pont cède. »
  const bool parted =
      stop || behind == ":" || (is_divider(behind) && page.text.tokens[last].gap != Gap::none);
  if (last == first || !parted || last + 1 >= range.last) return std::nullopt;
  const DateWords words = page.reader.read({first, last});
  if (!words.day || !words.month || words.clock || (stop && !words.weekday)) return std::nullopt;
  return written_time(words, {first, last});
}

}  // namespace greffier
