#include "structure/sketch.h"

#include "structure/header_place.h"
#include "structure/heading.h"
#include "structure/post_author.h"

#include <algorithm>

namespace greffier {
namespace {

// Whether the post from a line on has a title, and a blank line between that and its text.
bool is_title_apart(const Page& page, std::size_t first) {
  while (first < page.lines.size() && page.is_outside(first)) ++first;
  std::size_t text = first;
  while (text < page.lines.size() && !is_prose(page, page.lines[text])) ++text;
  return text > first && (text == page.lines.size() || page.lines[text].after_blank);
}

// Above the first item, which ends before the line `last`, may stand the name of the page: the item
// begins with the heading that its text follows as in the `next` one, or with its text.
std::size_t find_first_item(const Page& page, std::size_t first, std::size_t last,
                            std::size_t next) {
  while (first < last && page.summary[first]) ++first;
  std::size_t text = first;
  while (text < last && !is_prose(page, page.lines[text])) ++text;
  if (text == last) return first;
  std::size_t heading = text;
  while (heading > first && !page.lines[heading].after_blank) --heading;
  if (heading < text) return page.lines[heading].ended ? first : heading;
  if (!is_title_apart(page, next)) return text;
  std::size_t title = text;
  while (title > first && (title == text || page.is_outside(title))) --title;
  while (title > first && !page.lines[title].after_blank) --title;
  return page.lines[title].ended || page.is_outside(title) ? first : title;
}

// « Région   Pays   Économie »: a menu, its words set far apart.
bool is_menu(const Page& page, const Line& line) {
  constexpr std::size_t kFewest = 2;  // wide gaps
  constexpr std::uint32_t kWide = 2;  // bytes
  std::size_t gaps = 0;
  const auto& tokens = page.text.tokens;
  for (TokenIndex token = line.range.first + 1; token < line.range.last; ++token) {
    const bool wide = tokens[token].span.begin >= tokens[token - 1].span.end + kWide;
    if (wide && !tokens[token].capitalised) return false;
    gaps += wide;
  }
  return gaps >= kFewest;
}

// « Accueil⏎Landes⏎Faits divers », « La Gazette⏎Édition du 4 mars, p. 6⏎Économie - 640 mots »,
// « Politique⏎⏎Par Lina Vasquier »: where the page is and who wrote it, in a block of its own above
// a longer title. The first line below it.
std::size_t skip_whereabouts(const Page& page) {
  constexpr std::size_t kLongest = 40;  // characters
  bool outside = false;
  std::size_t longest = 0;
  std::size_t line = 0;
  for (; line < page.lines.size(); ++line) {
    const Line& here = page.lines[line];
    if (line > 0 && here.after_blank && !page.is_outside(line)) break;
    outside = outside || page.is_outside(line);
    const bool menu = is_menu(page, here);
    outside = outside || menu;
    if (page.is_outside(line) || menu) continue;
    if (here.ended || here.characters > kLongest || here.role != LineRole::text) return 0;
    longest = std::max(longest, here.characters);
  }
  while (line < page.lines.size() && page.is_outside(line)) ++line;
  if (!outside || longest == 0 || line == page.lines.size()) return 0;
  const Line& title = page.lines[line];
  const bool longer = title.characters > longest && title.characters <= kLongestTitle;
  return title.role == LineRole::text && !title.ended && longer ? line : 0;
}

// « L'agenda », « Aujourd'hui »: a few words between blank lines, below a text and above a title.
bool is_section(const Page& page, std::size_t i) {
  constexpr std::size_t kLongest = 40;  // characters
  const Line& line = page.lines[i];
  return i > 0 && line.role == LineRole::text && !line.ended && line.characters <= kLongest &&
         line.after_blank && page.lines[i + 1].after_blank && page.lines[i - 1].ended;
}

// « SPORT » is no title, « RAPPORT N° 7 » is one.
bool is_rubric(const Page& page, const Line& line) {
  constexpr std::size_t kLongest = 40;  // characters
  if (!line.upper || line.characters > kLongest) return false;
  const auto tokens = page.text.tokens.begin();
  return std::none_of(tokens + line.range.first, tokens + line.range.last,
                      [](const Token& token) { return token.kind == TokenKind::number; });
}

// The lines of an entry, by the place of its time among them; the entry before ends there.
void take_lines(const Page& page, const Header& header, std::vector<Sketch>& before,
                Sketch& sketch) {
  const std::size_t free = before.empty() ? 0 : before.back().last;
  if (header.place == HeaderPlace::under_text) {
    sketch.first =
        before.empty() ? find_first_item(page, 0, header.line, header.line + 1) : free + 1;
    sketch.last = header.line;
    return;
  }
  sketch.header = header;
  if (header.place == HeaderPlace::behind_text) {
    sketch.last = header.line + 1;
    sketch.first = before.empty() ? find_first_item(page, 0, sketch.last, sketch.last) : free;
    return;
  }
  sketch.first = header.line;
  sketch.last = page.lines.size();
  const TokenRange line = page.lines[header.line].range;
  if (header.place == HeaderPlace::in_title) sketch.title = {line.first, header.range.first};
  if (header.place == HeaderPlace::under_title) {
    sketch.first = title_above(page.lines, header.line);
    const Line& title = page.lines[sketch.first];
    if (!is_rubric(page, title)) sketch.title = title.range;
    if (sketch.first > 0 && !title.after_blank) {
      const Line& kicker = page.lines[sketch.first - 1];
      const bool rubric = kicker.upper || (!kicker.ended && kicker.characters <= kLongestKicker);
      if (rubric && kicker.after_blank && kicker.role == LineRole::text) --sketch.first;
    }
  }
  sketch.opens_section = header.place == HeaderPlace::above && sketch.first > 0 &&
                         page.lines[sketch.first - 1].upper && is_section(page, sketch.first - 1);
  if (before.empty()) return;
  const bool section = sketch.opens_section || (header.place == HeaderPlace::under_title &&
                                                is_section(page, sketch.first - 1));
  before.back().last = section ? sketch.first - 1 : sketch.first;
}

// The first line that begins at a byte or behind it.
std::size_t line_from(const Page& page, std::uint32_t byte) {
  const auto begin = [&page](const Line& line) {
    return page.text.tokens[line.range.first].span.begin;
  };
  return static_cast<std::size_t>(std::ranges::lower_bound(page.lines, byte, {}, begin) -
                                  page.lines.begin());
}

// « CE QU'IL FAUT SAVOIR » or an agenda, alone on its line below a post, opens an entry of its own.
std::vector<Sketch> part_summaries(const Page& page, const std::vector<Sketch>& sketches) {
  constexpr std::size_t kLongestHead = 60;  // characters
  std::vector<Sketch> parted;
  for (Sketch sketch : sketches) {
    const std::size_t begin = sketch.header ? sketch.header->line + 1 : sketch.first;
    for (std::size_t i = begin + 1; i < sketch.last; ++i) {
      const Line& line = page.lines[i];
      const bool parts = !line.glued && (line.after_blank || page.lines[i - 1].ended);
      const bool head = line.role == LineRole::summary_head || line.role == LineRole::agenda_head;
      if (!head || !parts || line.ended || line.characters > kLongestHead) continue;
      Sketch rest{.first = i, .last = sketch.last};
      sketch.last = i;
      parted.push_back(sketch);
      sketch = rest;
    }
    parted.push_back(sketch);
  }
  return parted;
}

// Whether a line of the bulletin stands between two.
bool has_lines_below(const Page& page, std::size_t line, std::size_t last) {
  do ++line;
  while (line < last && page.is_outside(line));
  return line < last;
}

}  // namespace

std::vector<Sketch> sketch_stated(const Page& page, const std::vector<StatedEntry>& entries) {
  std::vector<Sketch> sketches;
  for (const StatedEntry& entry : entries) {
    Sketch sketch{.first = line_from(page, entry.span.begin),
                  .last = line_from(page, entry.span.end),
                  .stated = &entry};
    if (sketch.first >= sketch.last) continue;
    const TokenRange header = page.text.tokens_in(entry.header);
    if (!header.empty()) {
      TokenRange time = header;  // « 18h16 - »: without its separator
      while (time.last > time.first + 1 &&
             page.text.tokens[time.last - 1].kind == TokenKind::punctuation) {
        --time.last;
      }
      sketch.header = Header{.line = sketch.first, .range = header, .time = time};
      sketch.time = WrittenTime{.range = time};
    }
    sketches.push_back(sketch);
  }
  return sketches;
}

std::vector<Sketch> sketch_headers(const Page& page) {
  std::vector<Sketch> sketches;
  std::optional<WrittenTime> day;
  std::size_t line = 0;
  const std::vector<Header> headers = find_headers(page);
  const PostAuthors authors(page, headers);
  for (const Header& header : headers) {
    for (; line < header.line; ++line) {
      if (page.days[line]) day = page.days[line];
    }
    Sketch sketch{.origin = TimeOrigin::header, .day = day};
    day = {};  // it dates the first entry below it; the next ones are walked to
    take_lines(page, header, sketches, sketch);
    const bool opens = header.place == HeaderPlace::above;
    const std::size_t above = opens ? authors.count_lines(header) : 0;
    if (above > 0) {
      sketch.first -= above;
      if (!sketches.empty()) sketches.back().last = sketch.first;
    }
    sketch.time = WrittenTime{.range = header.time, .clock = header.clock, .zone = header.zone};
    if (header.day) {
      sketch.time->day = header.day->day;
      sketch.time->month = header.day->month;
      sketch.time->year = header.day->year;
      sketch.time->from_now = header.day->from_now;
      sketch.time->ago = header.day->ago;
      sketch.time->offset = header.day->offset;
    }
    sketches.push_back(sketch);
    line = header.line + 1;
  }
  return part_summaries(page, sketches);
}

// Each footer ends an entry, the last lines have none perhaps.
std::vector<Sketch> sketch_footers(const Page& page) {
  std::vector<Sketch> sketches;
  std::size_t first = 0;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (!page.footers[i]) continue;
    if (sketches.empty()) first = find_first_item(page, first, i, i + 1);
    if (i > first) {
      sketches.push_back(
          {.first = first, .last = i, .time = page.footers[i], .origin = TimeOrigin::metadata});
    }
    first = i + 1;
  }
  const auto rest =
      std::find_if(page.lines.begin() + static_cast<std::ptrdiff_t>(first), page.lines.end(),
                   [&page](const Line& line) { return is_prose(page, line); });
  if (!sketches.empty() && rest != page.lines.end()) {
    sketches.push_back({.first = first, .last = page.lines.size()});
  }
  return sketches;
}

std::optional<Sketch> sketch_opening(const Page& page, std::size_t headed) {
  if (headed == page.lines.size()) return Sketch{.first = skip_whereabouts(page), .last = headed};
  std::size_t first = headed;
  for (std::size_t i = 0; i < headed; ++i) {
    // « L'essentiel » stands below the lead of the page; « Sommaire » may have nothing below.
    if (page.lines[i].role == LineRole::summary_head && has_lines_below(page, i, headed)) first = i;
    if (first == headed && is_prose(page, page.lines[i])) first = i;
  }
  return first < headed ? std::optional(Sketch{.first = first, .last = headed}) : std::nullopt;
}

}  // namespace greffier
