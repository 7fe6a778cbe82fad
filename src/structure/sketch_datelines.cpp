// Dispatches among the sketches: « KINSHASA, 19 nov 2021 (AFP) - », their titles and footers.
#include "structure/dateline.h"
#include "structure/sketch.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kLinesAboveDateline = 6;

// ------------------------------------------------------------ dispatches
// The title may stand some paragraphs above: a lead or a caption comes between.
std::size_t find_title_above(const Page& page, std::size_t dateline, std::size_t free) {
  for (std::size_t i = dateline; i-- > free && dateline - i <= kLinesAboveDateline;) {
    const Line& line = page.lines[i];
    if (page.is_outside(i) || line.characters > kLongestTitle) continue;
    const std::string_view last = page.text.surface(line.range.last - 1);
    const bool question =  // « Découverte d'une nouvelle particule ? »
        (last == "?" || last == "!") && i + 1 == dateline && line.characters <= kLongestQuestion;
    if (!line.ended || question) return i;
  }
  return dateline;
}

// « Mali-attaque-sécurité »: the slug of an agency, on the line above the title of its dispatch.
bool has_slug_above(const Page& page, std::size_t title, std::size_t free) {
  constexpr std::size_t kLongestSlug = 60;  // characters
  if (title <= free || page.lines[title].after_blank || page.lines[title].glued) return false;
  const Line& above = page.lines[title - 1];
  // « URGENT », « Mali-attaque,LEAD » are words of the service.
  for (TokenIndex token = above.range.first; token < above.range.last; ++token) {
    const Token& here = page.text.tokens[token];
    if (here.shape == Shape::upper && here.span.size() > 3) return false;
  }
  return !page.is_outside(title - 1) && !above.ended && above.characters <= kLongestSlug &&
         (above.after_blank || title - 1 == free);
}

// Where no other dispatch has a title, what stands above the first is the name of the page.
void drop_lone_title(const Page& page, std::vector<Sketch>& sketches) {
  constexpr std::size_t kFewest = 3;  // dispatches
  const auto titled = [&page](const Sketch& sketch) {
    return page.lines[sketch.first].range.first != sketch.dateline.first;
  };
  if (sketches.size() < kFewest || std::any_of(sketches.begin() + 1, sketches.end(), titled)) {
    return;
  }
  Sketch& first = sketches.front();
  while (titled(first) && first.first + 1 < first.last) ++first.first;
}

// « AFP - 19/11/2021 - 15:02 » under a dispatch gives it its minute.
void take_footer(const Page& page, Sketch& sketch) {
  for (std::size_t i = sketch.first; i < sketch.last; ++i) {
    if (!page.footers[i]) continue;
    sketch.time = page.footers[i];
    sketch.origin = TimeOrigin::metadata;
  }
}

}  // namespace

std::vector<Sketch> sketch_datelines(const Page& page) {
  std::vector<Sketch> sketches;
  std::size_t free = 0;  // first line that no dispatch has yet
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const auto dateline = read_dateline(page.text, page.lines[i], page.reader, page.lexicon);
    if (!dateline) continue;
    const std::size_t title = find_title_above(page, i, free);
    const bool slug = title < i && has_slug_above(page, title, free);
    const std::size_t first = slug ? title - 1 : title;
    if (!sketches.empty()) sketches.back().last = first;
    Sketch sketch{.first = first,
                  .last = page.lines.size(),
                  .title = slug ? page.lines[title].range : TokenRange{},
                  .dateline = dateline->range};
    if (dateline->time.has_day()) {
      sketch.time = dateline->time;
      sketch.origin = TimeOrigin::dateline;
    }
    sketches.push_back(sketch);
    free = i + 1;
  }
  drop_lone_title(page, sketches);
  for (Sketch& sketch : sketches) take_footer(page, sketch);
  return sketches;
}

}  // namespace greffier
