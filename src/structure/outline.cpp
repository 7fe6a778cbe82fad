#include "structure/outline.h"

#include "phrase/calendar.h"
#include "structure/archive.h"
#include "structure/page.h"
#include "structure/page_day.h"
#include "structure/sketch.h"
#include "structure/title.h"
#include "structure/topic.h"

#include <algorithm>

namespace greffier {
namespace {

// What the page says of itself outside its text stands first.
std::vector<PageStamp> stated_stamps(const Statements& stated) {
  std::vector<PageStamp> stamps;
  for (const bool update : {false, true}) {
    const auto& time = update ? stated.modified : stated.published;
    if (!time) continue;
    stamps.push_back({.time = {.day = day_of_month(time->day),
                               .month = month_of(time->day),
                               .year = year_of(time->day),
                               .clock = time->clock},
                      .update = update});
  }
  return stamps;
}

// A dispatch keeps its dateline where a time tells the entries apart:
// « 31/10/2024 à 11:02⏎FRANCFORT, 31 octobre (Reuters) - ».
void keep_datelines(const Page& page, const std::vector<Sketch>& dispatches,
                    std::vector<Sketch>& sketches) {
  auto dispatch = dispatches.begin();
  for (Sketch& sketch : sketches) {
    if (sketch.first >= sketch.last) continue;
    const TokenIndex begin = page.lines[sketch.first].range.first;
    const TokenIndex end = page.lines[sketch.last - 1].range.last;
    while (dispatch != dispatches.end() && dispatch->dateline.first < begin) ++dispatch;
    if (dispatch == dispatches.end()) return;
    if (sketch.dateline.empty() && dispatch->dateline.first < end) {
      sketch.dateline = dispatch->dateline;
    }
  }
}

// An alert of one line has its footer as the dispatches have, but no dateline.
std::size_t count_timed(const std::vector<Sketch>& footers) {
  return static_cast<std::size_t>(
      std::ranges::count_if(footers, [](const Sketch& sketch) { return sketch.time.has_value(); }));
}

class Assembler {
 public:
  Assembler(const Page& page, const Statements& stated) : page_(page), stated_(stated) {}

  Outline assemble() {
    outline_.stamps = stated_stamps(stated_);
    std::ranges::move(read_stamps(page_), std::back_inserter(outline_.stamps));
    const auto dispatches = sketch_datelines(page_);
    std::vector<Sketch> sketches = sketch(dispatches);
    keep_datelines(page_, dispatches, sketches);
    take_days_above(page_, sketches);
    for (const Sketch& sketch : sketches) finish(sketch);
    if (!outline_.headed && !outline_.entries.empty()) {
      outline_.entries.front().stated = stated_.published;  // an article is of its page's minute
    }
    return std::move(outline_);
  }

 private:
  // The strongest of what may tell entries apart.
  std::vector<Sketch> sketch(const std::vector<Sketch>& dispatches) {
    std::vector<Sketch> sketches = sketch_stated(page_, stated_.entries);
    outline_.headed = true;
    if (!sketches.empty()) return sketches;
    sketches = sketch_exports(page_);
    if (!sketches.empty()) return sketches;
    sketches = sketch_headers(page_);
    // « 1er janvier 2016, 14h30. – » is the dateline of a dispatch, and has a title above.
    const auto footers = sketch_footers(page_);
    if (dispatches.size() > sketches.size()) {
      sketches = count_timed(footers) > dispatches.size() ? footers : dispatches;
    }
    if (sketches.empty()) sketches = footers;
    if (sketches.empty() || is_of_page(sketches)) {
      constexpr std::size_t kFewest = 3;
      auto headings = sketch_headings(page_);
      if (sketches.empty() || headings.size() >= kFewest) sketches = std::move(headings);
    }
    outline_.headed = !sketches.empty();
    if (sketches.empty()) sketches = sketch_topics(page_);
    if (!outline_.headed && !sketches.empty()) return sketches;
    const std::size_t headed = outline_.headed ? sketches.front().first : page_.lines.size();
    if (const auto opening = sketch_opening(page_, headed)) {
      sketches.insert(sketches.begin(), *opening);
    }
    return sketches;
  }

  // « Le 15/07/2021 à 6:52 », the one time of the page, above all that is told.
  [[nodiscard]] bool is_of_page(const std::vector<Sketch>& sketches) const {
    if (sketches.size() != 1 || !sketches.front().header || !sketches.front().header->day) {
      return false;
    }
    const auto first = page_.lines.begin();
    return std::none_of(first, first + static_cast<std::ptrdiff_t>(sketches.front().header->line),
                        tells);
  }

  void finish(Sketch sketch) {
    take_day(sketch);
    while (sketch.first < sketch.last && !sketch.header && page_.is_outside(sketch.first))
      ++sketch.first;
    while (sketch.last > sketch.first + 1 && page_.is_outside(sketch.last - 1)) --sketch.last;
    if (sketch.first >= sketch.last) return;
    EntryRange entry{.dateline = sketch.dateline,
                     .time = sketch.time,
                     .origin = sketch.origin,
                     .day = sketch.day};
    entry.opens_section = sketch.opens_section;
    entry.range = {page_.lines[sketch.first].range.first, page_.lines[sketch.last - 1].range.last};
    if (sketch.header) entry.header = sketch.header->range;
    const TitleFinder titles(page_.text, page_.lines);
    const HeaderStyle style = sketch.header ? sketch.header->style : HeaderStyle::alone;
    const bool behind = sketch.header && sketch.header->place == HeaderPlace::behind_text;
    const std::size_t head = sketch.header && !behind ? sketch.header->line : sketch.first;
    const TokenIndex body = behind ? 0 : entry.header.last;
    const FoundTitle found = titles.find(head, sketch.last, body, style);
    entry.title = sketch.title.empty() ? found.title : sketch.title;
    entry.kind = found.kind;
    // « Rapport n° 7⏎Au 16 septembre⏎FAITS SAILLANTS » is more than its summary.
    const bool whole = sketch.header && page_.dated[sketch.header->line];
    // A title of its own stands above « L'essentiel ».
    const bool own = !sketch.title.empty() && entry.title != found.title;
    if ((whole || own) && entry.kind == EntryKind::summary) entry.kind = EntryKind::post;
    if (sketch.stated != nullptr) {
      entry.stated = sketch.stated->time;
      if (!sketch.stated->title.empty()) entry.title = page_.text.tokens_in(sketch.stated->title);
    }
    collect_blocks(sketch, entry);
    outline_.entries.push_back(std::move(entry));
  }

  // « Lundi 3 mars » at the head of a text without times dates it.
  void take_day(Sketch& sketch) const {
    constexpr std::size_t kHead = 4;  // lines
    if (sketch.header || sketch.time || sketch.day || sketch.stated != nullptr) return;
    for (std::size_t i = sketch.first; i < std::min(sketch.last, sketch.first + kHead); ++i) {
      if (tells(page_.lines[i])) return;
      if (!page_.days[i]) continue;
      sketch.day = page_.days[i];
      sketch.origin = TimeOrigin::header;
      return;
    }
  }

  // The stretches of text between header, title and what is no bulletin.
  void collect_blocks(const Sketch& sketch, EntryRange& entry) const {
    TokenRange block{};
    const auto close = [&] {
      if (!block.empty()) entry.blocks.push_back(block);
      block = {};
    };
    for (std::size_t i = sketch.first; i < sketch.last; ++i) {
      if (page_.is_outside(i) && i != sketch.first) {
        close();
        continue;
      }
      TokenRange range = page_.lines[i].range;
      if (!entry.title.empty() && range.contains(entry.title.first)) {
        close();
        entry.blocks.push_back(entry.title);
        range.first = std::min(after_stop(entry.title.last, range.last), range.last);
      }
      if (range.first < entry.header.last && entry.header.first < range.last) {
        if (sketch.header && sketch.header->place == HeaderPlace::behind_text) {
          block = {block.empty() ? range.first : block.first, entry.header.first};
        }
        close();
        // « AFP – Bamako – | 15/05/2023 à 16h05 »
        const bool led = entry.header.first > range.first &&
                         sketch.header->place == HeaderPlace::under_title;
        if (led) entry.blocks.push_back({range.first, entry.header.first});
        range.first = entry.header.last;
      }
      if (range.empty()) continue;
      block = block.empty() ? range : TokenRange{block.first, range.last};
    }
    close();
  }

  // « 9h10. Titre. Corps »: the stop between title and body is part of neither.
  [[nodiscard]] TokenIndex after_stop(TokenIndex token, TokenIndex last) const {
    return token < last && page_.text.surface(token) == "." ? token + 1 : token;
  }

  const Page& page_;
  const Statements& stated_;
  Outline outline_;
};

}  // namespace

Outline find_entries(const AnnotatedText& text, const std::vector<Line>& lines,
                     const DatePhrases& phrases, const Lexicon& lexicon, const Statements& stated) {
  if (lines.empty()) return {};
  return Assembler(read_page(text, lines, phrases, lexicon), stated).assemble();
}

}  // namespace greffier
