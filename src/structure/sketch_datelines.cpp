// Dispatches among the sketches: « KINSHASA, 19 nov 2021 (AFP) - », their titles and footers.
#include "structure/boilerplate.h"
#include "structure/dateline.h"
#include "structure/heading.h"
#include "structure/sign.h"
#include "structure/sketch.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kLinesAboveDateline = 6;

// « * * * » parts dispatches: what stands above it heads none below.
bool parts(const Page& page, std::size_t line) {
  return page.is_outside(line) && is_rule(page.text.surface(page.lines[line].range));
}

// A stop before its end: it is more than one sentence.
bool has_stop_inside(const Page& page, TokenRange range) {
  for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
    if (is_stop(page.text, token)) return true;
  }
  return false;
}

// « Deux ponts emportés par les eaux. », right above the dateline, and nothing of its block above
// it but a kicker: a title with a full stop.
bool is_stopped_title(const Page& page, std::size_t i, std::size_t free) {
  const Line& line = page.lines[i];
  if (page.is_outside(i) || !line.ended || line.glued || page.lines[i + 1].after_blank ||
      line.characters > kLongestQuestion || has_stop_inside(page, line.range)) {
    return false;
  }
  if (line.after_blank || i == free || page.is_outside(i - 1)) return true;
  return page.lines[i - 1].upper && !page.lines[i - 1].ended;
}

// The title may stand some paragraphs above: a lead or a caption comes between.
std::size_t find_title_above(const Page& page, std::size_t dateline, std::size_t free) {
  if (dateline > free && is_stopped_title(page, dateline - 1, free)) return dateline - 1;
  for (std::size_t i = dateline; i-- > free && dateline - i <= kLinesAboveDateline;) {
    const Line& line = page.lines[i];
    if (parts(page, i)) break;
    if (page.is_outside(i) || line.characters > kLongestTitle) continue;
    const std::string_view last = page.text.surface(line.range.last - 1);
    const bool question =  // « Découverte d'une nouvelle particule ? »
        (last == "?" || last == "!") && i + 1 == dateline && line.characters <= kLongestQuestion;
    if (!line.ended || question) return i;
  }
  return dateline;
}

// « FRS0412 4 EI 0218 FRA /AFP-LK37 »: opens the block of a dispatch as its desk keeps it.
bool is_desk_code(const Page& page, std::size_t line) {
  const Line& code = page.lines[line];
  if (page.is_outside(line) || !code.upper || code.ended || !code.after_blank) return false;
  const auto begin = page.text.tokens.begin();
  return std::any_of(begin + code.range.first, begin + code.range.last, [](const Token& token) {
    return token.kind == TokenKind::number && token.span.size() > 3;
  });
}

// The line right above the title of a dispatch, in its block; the title itself where none is.
std::size_t line_above(const Page& page, std::size_t title, std::size_t free) {
  constexpr std::size_t kLongestSlug = 60;  // characters
  if (title <= free || page.lines[title].after_blank || page.lines[title].glued) return title;
  const Line& above = page.lines[title - 1];
  const bool short_line = !above.ended && above.characters <= kLongestSlug &&
                          (above.after_blank || title - 1 == free || page.is_outside(title - 2) ||
                           is_desk_code(page, title - 2));
  return !page.is_outside(title - 1) && short_line ? title - 1 : title;
}

// « Mali-attaque-sécurité », « SENEGAL-SOCIETE »: the slug of an agency. « URGENT »,
// « Mali-attaque,LEAD » are words of the service; « METEO », « FOOTBALL - LIGUE 1 » are sections.
bool is_slug(const Page& page, const Line& line) {
  const ClassId section = page.lexicon.get_class("PAGE_SECTION");
  const TokenIndex first = line.range.first;
  const bool named = page.text.tokens[first].word->classes.test(section) ||
                     page.text.annotations.find(first, section) != nullptr;
  if (line.upper && named) return true;
  for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
    const Token& here = page.text.tokens[token];
    const bool joined = page.text.surface(token).find('-') != std::string_view::npos ||
                        (token + 1 < line.range.last && page.text.surface(token + 1) == "-") ||
                        (token > line.range.first && page.text.surface(token - 1) == "-");
    if (here.shape == Shape::upper && here.span.size() > 3 && !(line.upper && joined)) return false;
  }
  return true;
}

// Where most dispatches have no title, what stands above the others is the name of the page, a
// button, news in a line.
void drop_odd_titles(const Page& page, std::vector<Sketch>& sketches) {
  constexpr std::size_t kFewest = 3;  // dispatches
  const auto titled = [&page](const Sketch& sketch) {
    return page.lines[sketch.first].range.first != sketch.dateline.first;
  };
  const auto many = static_cast<std::size_t>(std::ranges::count_if(sketches, titled));
  if (sketches.size() < kFewest || 2 * many >= sketches.size()) return;
  for (Sketch& sketch : sketches) {
    while (titled(sketch) && sketch.first + 1 < sketch.last) ++sketch.first;
    sketch.title = {};
  }
}

// « AFP - 19/11/2021 - 15:02 » under a dispatch gives it its minute.
void take_footer(const Page& page, Sketch& sketch) {
  for (std::size_t i = sketch.first; i < sketch.last; ++i) {
    if (!page.footers[i]) continue;
    sketch.time = page.footers[i];
    sketch.origin = TimeOrigin::metadata;
  }
}

struct FoundDateline {
  std::size_t line = 0;
  Dateline dateline = {};
};

// The line right above, that is of the bulletin; `line` itself where none is.
std::size_t text_above(const Page& page, std::size_t line) {
  for (std::size_t i = line; i-- > 0 && line - i <= kLinesAboveDateline;) {
    if (parts(page, i)) break;
    if (!page.is_outside(i)) return i;
  }
  return line;
}

// « Dakar – Deux ponts ont cédé »: a text with its title right above, or a day on top of the page.
bool is_headed(const Page& page, const FoundDateline& found) {
  if (!is_prose(page, page.lines[found.line])) return false;
  const std::size_t above = text_above(page, found.line);
  if (above == found.line) return found.line == 0 && found.dateline.time.has_day();
  const Line& title = page.lines[above];
  if (title.role != LineRole::text || title.glued) return false;
  if (!title.ended) return title.characters <= kLongestTitle;
  return above + 1 == found.line && is_stopped_title(page, above, 0);
}

// The datelines that are told by a place alone are none unless each has a title, and the page tells
// nothing above the first.
std::vector<FoundDateline> find_datelines(const Page& page) {
  std::vector<FoundDateline> found;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.is_outside(i)) continue;
    const auto dateline = read_dateline(page.text, page.lines[i], page.reader, page.lexicon);
    if (dateline) found.push_back({.line = i, .dateline = *dateline});
  }
  const auto doubtful = [](const FoundDateline& here) { return here.dateline.doubtful; };
  if (std::ranges::none_of(found, doubtful)) return found;
  bool told = false;
  for (std::size_t i = 0; i < found.front().line; ++i) {
    told = told || (is_prose(page, page.lines[i]) && !is_stopped_title(page, i, 0));
  }
  const bool alone = found.size() == 1 && !found.front().dateline.time.has_day();
  const bool headed = std::ranges::all_of(
      found, [&](const FoundDateline& here) { return !doubtful(here) || is_headed(page, here); });
  if (told || alone || !headed) std::erase_if(found, doubtful);
  return found;
}

}  // namespace

std::vector<Sketch> sketch_datelines(const Page& page) {
  std::vector<Sketch> sketches;
  std::size_t free = 0;  // first line that no dispatch has yet
  for (const FoundDateline& found : find_datelines(page)) {
    const std::size_t title = find_title_above(page, found.line, free);
    const std::size_t above = title < found.line ? line_above(page, title, free) : title;
    const bool slug = above < title && is_slug(page, page.lines[above]);
    std::size_t first = slug ? above : title;
    if (first > free && is_desk_code(page, first - 1)) --first;
    if (!sketches.empty()) sketches.back().last = std::min(first, above);
    Sketch sketch{.first = first,
                  .last = page.lines.size(),
                  .title = title < found.line ? title_on(page, title) : TokenRange{},
                  .dateline = found.dateline.range};
    // « Fribourg, 22h14 (ats) - »: of the day that the page names.
    if (found.dateline.time.has_day() || found.dateline.time.clock) {
      sketch.time = found.dateline.time;
      sketch.origin = TimeOrigin::dateline;
    }
    sketches.push_back(sketch);
    free = found.line + 1;
  }
  drop_odd_titles(page, sketches);
  for (Sketch& sketch : sketches) take_footer(page, sketch);
  return sketches;
}

}  // namespace greffier
