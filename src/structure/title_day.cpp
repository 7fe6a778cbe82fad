#include "structure/title_day.h"

#include "structure/header_lead.h"
#include "structure/header_place.h"
#include "structure/sign.h"

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

// « Publié le 4 mars 2025 », « Mis en ligne le 4 mars 2025 | Commune »: a stamp without a time.
std::optional<WrittenTime> read_stamp(const Page& page, const HeaderLead& lead, std::size_t line) {
  const TokenRange range = page.lines[line].range;
  if (!page.is_outside(line)) return std::nullopt;
  const TokenIndex first = lead.skip_stamp(range);
  const TokenIndex last = page.reader.skip_day_words(first, range.last);
  if (first == range.first || last == first) return std::nullopt;
  const DateWords words = page.reader.read({first, last});
  const bool parted = last == range.last || is_divider(page.text.surface(last));
  const bool day = words.day && words.month && !words.clock;
  const bool clock = last + 1 < range.last && lead.begins_clock(last + 1, range.last);
  return day && parted && !clock ? std::optional(written_time(words, {first, last})) : std::nullopt;
}

// « Lina Vasquier - 4 mars 2025 »: who wrote it, and a whole day without a time.
std::optional<WrittenTime> read_byline(const Page& page, const HeaderLead& lead, std::size_t line) {
  const TokenRange range = page.lines[line].range;
  const TokenIndex first = lead.skip_byline(range);
  if (first < range.first + 2 || !is_divider(page.text.surface(first - 1))) return std::nullopt;
  if (page.reader.skip_day_words(first, range.last) != range.last) return std::nullopt;
  const DateWords words = page.reader.read({first, range.last});
  const bool day = words.day && words.month && words.year && !words.clock;
  return day ? std::optional(written_time(words, {first, range.last})) : std::nullopt;
}

// Stamps only where there are several: one is of the page.
std::vector<Header> read_days(const Page& page) {
  std::vector<Header> days;
  std::vector<Header> stamps;
  const HeaderLead lead(page);
  for (std::size_t line = 0; line < page.lines.size(); ++line) {
    const TokenRange range = page.lines[line].range;
    auto stamp = read_byline(page, lead, line);
    const auto day = stamp ? std::nullopt : read_day(page, line);
    if (!day && !stamp) stamp = read_stamp(page, lead, line);
    if (day) days.push_back({.line = line, .range = range, .time = range, .day = day});
    if (!stamp) continue;
    stamps.push_back(
        {.line = line, .range = range, .time = stamp->range, .stamp = true, .day = stamp});
  }
  return stamps.size() > std::max<std::size_t>(1, days.size()) ? stamps : days;
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
