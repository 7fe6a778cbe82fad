#include "structure/title_day.h"

#include "structure/header_place.h"

#include <algorithm>
#include <iterator>

namespace greffier {
namespace {

// « Samedi 22 février », « Hier »
std::optional<WrittenTime> read_day(const Page& page, std::size_t line) {
  if (page.days[line]) return page.days[line];
  const Line& here = page.lines[line];
  const bool word = here.range.last == here.range.first + 1;
  if (!word || here.role != LineRole::text || here.glued) return std::nullopt;
  const DateWords words = page.reader.read(here.range);
  return words.from_entry ? std::optional(written_time(words, here.range)) : std::nullopt;
}

std::vector<Header> read_days(const Page& page) {
  std::vector<Header> days;
  for (std::size_t line = 0; line < page.lines.size(); ++line) {
    const TokenRange range = page.lines[line].range;
    if (const auto day = read_day(page, line)) {
      days.push_back({.line = line, .range = range, .time = range, .day = day});
    }
  }
  return days;
}

}  // namespace

std::vector<Header> add_title_days(std::vector<Header> headers, const Page& page) {
  std::vector<Header> all;
  std::ranges::merge(headers, read_days(page), std::back_inserter(all), {}, &Header::line,
                     &Header::line);
  std::vector<Header> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].clock || has_title(all, i, page.lines))
      kept.push_back(all[i]);
    else if (!kept.empty() && headers.empty())
      return headers;  // days of a chronology
  }
  // « LA MATINALE⏎Mardi 4 mars », alone, is the name of the page and its day.
  const bool name = kept.size() == 1 && headers.empty() &&
                    page.lines[title_above(page.lines, kept.front().line)].upper;
  const bool more = kept.size() > headers.size() && !name;
  return more && find_place(kept, page.lines) == HeaderPlace::under_title ? kept : headers;
}

}  // namespace greffier
