// Entries that no time heads: by headings, rubrics, numbers, days and sections.
#include "lex/nearby.h"
#include "structure/chronology.h"
#include "structure/heading.h"
#include "structure/numbered.h"
#include "structure/opener.h"
#include "structure/section.h"
#include "structure/sketch.h"
#include "structure/titled.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

// « Jeudi 14 novembre : le général… », « Jeudi 14 novembre. Un pont cède. La mairie… »
void take_front_day(const Page& page, Sketch& sketch) {
  sketch.time = read_day_in_front(page, sketch.first);
  if (!sketch.time) return;
  sketch.origin = TimeOrigin::header;
  const TokenRange day = sketch.time->range;
  if (page.text.surface(day.last) != ".") return;
  sketch.header = Header{.line = sketch.first,
                         .range = {day.first, day.last + 1},
                         .time = day,
                         .style = HeaderStyle::dot};
}

std::vector<Sketch> sketch_lines(const Page& page, const std::vector<std::size_t>& starts) {
  std::vector<Sketch> sketches;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t last = i + 1 < starts.size() ? starts[i + 1] : page.lines.size();
    Sketch sketch{.first = starts[i], .last = last};
    // « 4 mars 2025 » above its title, « Au 16 septembre 2024 » below it
    const bool below = !page.days[starts[i]] && starts[i] + 1 < last && page.dated[starts[i] + 1];
    const std::size_t head = below ? starts[i] + 1 : starts[i];
    if (page.days[head]) {
      const TokenRange day = page.lines[head].range;
      sketch.header = Header{.line = head, .range = day, .time = day};
      if (below) sketch.title = page.lines[starts[i]].range;
      sketch.time = page.days[head];
      sketch.origin = TimeOrigin::header;
    } else {
      take_front_day(page, sketch);
    }
    sketches.push_back(sketch);
  }
  return sketches;
}

std::vector<Sketch> sketch_items(const Page& page) {
  std::vector<Sketch> sketches;
  for (const SectionItem& item : find_sectioned(page)) {
    sketches.push_back(
        {.first = item.first, .last = item.last, .title = title_on(page, item.first)});
    take_front_day(page, sketches.back());
  }
  return sketches;
}

// « VENDREDI 8 NOVEMBRE⏎⏎Dix-huit ans de réclusion⏎… »: each of the day above it.
std::vector<Sketch> sketch_posts_of_days(const Page& page) {
  std::vector<Sketch> sketches = sketch_lines(page, find_titles_of_days(page));
  std::optional<WrittenTime> day;
  std::size_t line = 0;  // read so far
  for (Sketch& sketch : sketches) {
    for (; line <= sketch.first; ++line) {
      if (page.days[line]) day = page.days[line];
    }
    sketch.day = day;
    sketch.origin = TimeOrigin::header;
  }
  return sketches;
}

// The lines that open posts, the first of some in a row.
std::vector<std::size_t> find_opening_lines(const Page& page,
                                            bool (*opens)(const Page&, std::size_t)) {
  std::vector<std::size_t> lines;
  bool before = false;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool here = opens(page, i);
    if (here && !before) lines.push_back(i);
    before = here;
  }
  return lines;
}

// « Et maintenant ? » among titles that are none: a question alone between a blank line and its
// text. Where there are many of them they are asked in an interview.
std::vector<std::size_t> with_questions(const Page& page, std::vector<std::size_t> titles) {
  constexpr std::size_t kShare = 4;
  const auto stands_alone = [&page](std::size_t line) {
    return page.lines[line].after_blank && line + 1 < page.lines.size() &&
           !page.lines[line + 1].after_blank && is_prose(page, page.lines[line + 1]);
  };
  if (titles.size() < 2 || !std::ranges::all_of(titles, stands_alone)) return titles;
  std::vector<std::size_t> all = titles;
  for (std::size_t i = titles.front() + 1; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    const bool question = line.ended && line.characters <= kLongestQuestion &&
                          line.role == LineRole::text && !page.is_outside(i) &&
                          is_sign(page.text, line.range.last - 1, "?");
    if (question && stands_alone(i)) all.push_back(i);
  }
  const std::size_t questions = all.size() - titles.size();
  if (questions > std::max<std::size_t>(1, titles.size() / kShare)) return titles;
  std::ranges::sort(all);
  return all;
}

// An agenda below the first post is an entry of its own.
std::vector<std::size_t> with_agendas(const Page& page, std::vector<std::size_t> heads) {
  const auto posts = static_cast<std::ptrdiff_t>(heads.size());
  for (std::size_t i = heads.front(); i < page.lines.size(); ++i) {
    const bool agenda = page.lines[i].role == LineRole::agenda_head;
    if (agenda && !std::binary_search(heads.begin(), heads.begin() + posts, i)) heads.push_back(i);
  }
  std::ranges::inplace_merge(heads, heads.begin() + posts);
  return heads;
}

}  // namespace

std::vector<Sketch> sketch_headings(const Page& page) {
  std::vector<std::size_t> heads = find_dated(page);
  if (heads.empty()) heads = find_digest(page);
  if (heads.empty()) heads = find_numbered(page);
  if (heads.empty()) heads = find_openers(page);
  if (heads.size() < 2) heads = find_opening_lines(page, is_rubric_title);
  // « CHÔMAGE : LA DÉCRUE SE CONFIRME » among « UNE GRÈVE POUR LES SALAIRES »
  const bool capitals =
      std::ranges::all_of(heads, [&page](std::size_t line) { return page.lines[line].upper; });
  if (heads.size() > 1 && capitals) {
    auto kickers = find_opening_lines(page, is_kicker);
    if (kickers.size() > heads.size()) heads = std::move(kickers);
  }
  if (heads.size() < 2) {
    if (auto items = sketch_items(page); !items.empty()) return items;
  }
  if (heads.size() < 2) heads = find_days(page);
  if (heads.size() < 2) {
    if (auto posts = sketch_posts_of_days(page); !posts.empty()) return posts;
  }
  if (heads.size() < 2) heads = find_opening_lines(page, is_kicker);
  // « L'actualité en direct », below what is told, leads to another page
  const auto told =
      std::ranges::find_if(page.lines, [&page](const Line& line) { return is_prose(page, line); });
  const bool live = std::any_of(page.lines.begin(), told,
                                [](const Line& line) { return line.role == LineRole::live_head; });
  if (heads.size() < 2) heads = with_questions(page, find_titled(page));
  if (heads.size() < 2 && live) {
    heads = with_questions(page, find_opening_lines(page, is_heading));
  }
  return heads.size() >= 2 ? sketch_lines(page, with_agendas(page, std::move(heads)))
                           : std::vector<Sketch>{};
}

}  // namespace greffier
