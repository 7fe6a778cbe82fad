#include "structure/outline.h"

#include "phrase/calendar.h"
#include "structure/boilerplate.h"
#include "structure/dateline.h"
#include "structure/header.h"
#include "structure/title.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kLongestKicker = 90;  // characters
constexpr std::size_t kLongestHeading = 170;
constexpr std::size_t kLinesAboveDateline = 6;

// An entry as lines: where it begins, and what its layout says of it.
struct Sketch {
  std::size_t first = 0;  // lines [first, last)
  std::size_t last = 0;
  std::optional<Header> header = {};
  std::optional<WrittenTime> time = {};
  TimeOrigin origin = TimeOrigin::none;
  std::optional<WrittenTime> day = {};
  const StatedEntry* stated = nullptr;
};

class Assembler {
 public:
  Assembler(const AnnotatedText& text, std::vector<Line> lines, const DatePhrases& phrases,
            const Lexicon& lexicon, const Statements& stated)
      : text_(text), lines_(std::move(lines)), phrases_(phrases), lexicon_(lexicon),
        stated_(stated), reader_(text, phrases, lexicon) {}

  Outline assemble() {
    mark_boilerplate(text_, lines_);
    take_stated_stamps();
    read_stamps();
    read_footers();
    read_day_lines();
    std::vector<Sketch> sketches = sketch_stated();
    if (sketches.empty()) sketches = sketch_headers();
    if (sketches.empty()) sketches = sketch_datelines();
    if (sketches.empty()) sketches = sketch_headings();
    outline_.headed = !sketches.empty();
    const std::size_t headed = sketches.empty() ? lines_.size() : sketches.front().first;
    if (const auto opening = sketch_opening(headed)) sketches.insert(sketches.begin(), *opening);
    for (const Sketch& sketch : sketches) finish(sketch);
    if (!outline_.headed && !outline_.entries.empty()) {
      outline_.entries.front().stated = stated_.published;  // an article is of its page's minute
    }
    return std::move(outline_);
  }

 private:
  // ------------------------------------------------------------ what the page says of itself
  void take_stated_stamps() {
    for (const bool update : {false, true}) {
      const auto& stated = update ? stated_.modified : stated_.published;
      if (!stated) continue;
      outline_.stamps.push_back({.time = {.day = day_of_month(stated->day),
                                          .month = month_of(stated->day),
                                          .year = year_of(stated->day),
                                          .clock = stated->clock},
                                 .update = update});
    }
  }

  void read_stamps() {
    for (const Line& line : lines_) {
      if (line.role == LineRole::masthead) read_stamps(line);
    }
  }

  // « Publié le 4 juin 2026 à 6 h 50 HAE | Mis à jour le 5 juin 2026 à 0 h 20 »: a stamp a verb.
  void read_stamps(const Line& line) {
    TokenIndex begin = line.range.first;
    std::optional<bool> update = is_stamp_verb(begin);
    for (TokenIndex token = line.range.first + 1; token <= line.range.last; ++token) {
      const auto next = token < line.range.last ? is_stamp_verb(token) : std::nullopt;
      if (!next && token < line.range.last) continue;
      add_stamp({begin, token}, update);
      begin = token;
      update = next;
    }
  }

  // Whether a token begins a stamp, and whether that is of an update.
  [[nodiscard]] std::optional<bool> is_stamp_verb(TokenIndex token) const {
    const std::string_view word = text_.tokens[token].word->folded;
    if (word == "publie" || word == "publiee" || word == "poste") return false;
    if (word == "mis" || word == "mise" || word == "modifie" || word == "modifiee" ||
        word == "maj" || word == "actualise") {
      return true;
    }
    return std::nullopt;
  }

  void add_stamp(TokenRange range, std::optional<bool> update) {
    const DateWords words = reader_.read(range);
    if (!words.clock && !(words.day && words.month)) return;
    WrittenTime time = to_written(words, range);
    // « mis à jour à 17:48 »: of the day that the stamp before it names.
    if (!time.has_day() && !outline_.stamps.empty()) {
      const WrittenTime& before = outline_.stamps.back().time;
      time.day = before.day;
      time.month = before.month;
      time.year = before.year;
    }
    // Without a verb only a full date and time is a stamp: captions are dated too.
    const bool told = update.has_value() || (words.year && words.clock);
    if (!time.has_day() || !told) return;
    outline_.stamps.push_back({.time = time, .update = update.value_or(false)});
  }

  static WrittenTime to_written(const DateWords& words, TokenRange range) {
    return {.range = range,
            .weekday = words.weekday,
            .day = words.day,
            .month = words.month,
            .year = words.year,
            .clock = words.clock};
  }

  void read_footers() {
    footers_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::text) continue;
      footers_[i] = read_footer(text_, lines_[i], reader_, lexicon_);
      if (footers_[i] && i > 0) lines_[i].role = LineRole::masthead;
    }
  }

  void read_day_lines() {
    days_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role != LineRole::text || lines_[i].glued) continue;
      days_[i] = read_day_line(text_, lines_[i], reader_);
      if (days_[i]) lines_[i].role = LineRole::masthead;
    }
  }

  // ------------------------------------------------------------ entries that the page marks up
  std::vector<Sketch> sketch_stated() const {
    std::vector<Sketch> sketches;
    for (const StatedEntry& entry : stated_.entries) {
      Sketch sketch{.first = line_from(entry.span.begin),
                    .last = line_from(entry.span.end),
                    .stated = &entry};
      if (sketch.first >= sketch.last) continue;
      const TokenRange header = tokens_of(entry.header);
      if (!header.empty()) {
        sketch.header = Header{.line = sketch.first, .range = header, .time = header};
        sketch.time = WrittenTime{.range = header};
      }
      sketches.push_back(sketch);
    }
    return sketches;
  }

  // The first line that begins at a byte or behind it.
  [[nodiscard]] std::size_t line_from(std::uint32_t byte) const {
    const auto begin = [this](const Line& line) {
      return text_.tokens[line.range.first].span.begin;
    };
    return static_cast<std::size_t>(std::ranges::lower_bound(lines_, byte, {}, begin) -
                                    lines_.begin());
  }

  // The tokens that begin in a span.
  [[nodiscard]] TokenRange tokens_of(Span span) const {
    const auto find = [this](std::uint32_t byte) {
      const auto begin = [](const Token& token) { return token.span.begin; };
      return static_cast<TokenIndex>(std::ranges::lower_bound(text_.tokens, byte, {}, begin) -
                                     text_.tokens.begin());
    };
    return span.empty() ? TokenRange{} : TokenRange{find(span.begin), find(span.end)};
  }

  // ------------------------------------------------------------ entries by the times that open
  // them
  std::vector<Sketch> sketch_headers() const {
    std::vector<Sketch> sketches;
    std::optional<WrittenTime> day;
    std::size_t line = 0;
    for (const Header& header : find_headers(text_, lines_, phrases_, lexicon_)) {
      for (; line < header.line; ++line) {
        if (days_[line]) day = days_[line];
      }
      if (!sketches.empty()) sketches.back().last = header.line;
      Sketch sketch{.first = header.line,
                    .last = lines_.size(),
                    .header = header,
                    .origin = TimeOrigin::header,
                    .day = day};
      day = {};  // it dates the first entry below it; the next ones are walked to
      sketch.time = WrittenTime{.range = header.time, .clock = header.clock, .zone = header.zone};
      if (header.day) {
        sketch.time->day = header.day->day;
        sketch.time->month = header.day->month;
        sketch.time->year = header.day->year;
      }
      sketches.push_back(sketch);
    }
    return sketches;
  }

  // What is told before the first header is an entry too: the page's title and byline are none,
  // but « Les secours cherchent huit disparus.20h15Trois corps retrouvés » begins with one.
  [[nodiscard]] std::optional<Sketch> sketch_opening(std::size_t headed) const {
    if (headed == lines_.size()) return Sketch{.first = 0, .last = headed};
    for (std::size_t i = 0; i < headed; ++i) {
      if (is_prose(lines_[i])) return Sketch{.first = i, .last = headed};
    }
    return std::nullopt;
  }

  // A line that says something: it has a finite verb and ends as a sentence does.
  [[nodiscard]] bool is_prose(const Line& line) const {
    constexpr std::size_t kShortest = 30;  // characters
    if (line.role != LineRole::text || !line.ended || line.characters < kShortest) return false;
    for (TokenIndex token = line.range.first; token < line.range.last; ++token) {
      if (text_.tokens[token].pos == Pos::verb) return true;
    }
    return false;
  }

  // ------------------------------------------------------------ dispatches
  std::vector<Sketch> sketch_datelines() const {
    std::vector<Sketch> sketches;
    std::size_t free = 0;  // first line that no dispatch has yet
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto dateline = read_dateline(text_, lines_[i], reader_, lexicon_);
      if (!dateline) continue;
      const std::size_t first = find_title_above(i, free);
      if (!sketches.empty()) sketches.back().last = first;
      Sketch sketch{.first = first, .last = lines_.size()};
      if (dateline->time.has_day()) {
        sketch.time = dateline->time;
        sketch.origin = TimeOrigin::dateline;
      }
      sketches.push_back(sketch);
      free = i + 1;
    }
    for (Sketch& sketch : sketches) take_footer(sketch);
    return sketches;
  }

  // The title may stand some paragraphs above: a lead or a caption comes between.
  [[nodiscard]] std::size_t find_title_above(std::size_t dateline, std::size_t free) const {
    for (std::size_t i = dateline; i-- > free && dateline - i <= kLinesAboveDateline;) {
      const Line& line = lines_[i];
      if (line.role == LineRole::masthead || line.ended || line.characters > kLongestHeading)
        continue;
      return i;
    }
    return dateline;
  }

  // « AFP - 19/11/2021 - 15:02 » under a dispatch gives it its minute.
  void take_footer(Sketch& sketch) const {
    for (std::size_t i = sketch.first; i < sketch.last; ++i) {
      if (!footers_[i]) continue;
      sketch.time = footers_[i];
      sketch.origin = TimeOrigin::metadata;
    }
  }

  // ------------------------------------------------------------ entries by their headings alone
  std::vector<Sketch> sketch_headings() const {
    const auto kickers = count_if([this](std::size_t i) { return is_kicker(i); });
    if (kickers >= 2) return sketch_at([this](std::size_t i) { return is_kicker(i); });
    const bool live = std::ranges::any_of(
        lines_, [](const Line& line) { return line.role == LineRole::live_head; });
    if (!live) return {};
    const auto titles = count_if([this](std::size_t i) { return is_heading(i); });
    if (titles < 2) return {};
    return sketch_at([this](std::size_t i) { return is_heading(i); });
  }

  template <typename Test>
  [[nodiscard]] std::size_t count_if(Test test) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) count += test(i);
    return count;
  }

  template <typename Test>
  [[nodiscard]] std::vector<Sketch> sketch_at(Test opens) const {
    std::vector<Sketch> sketches;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool again = i > 0 && opens(i) && opens(i - 1);
      if (!opens(i) || again) continue;
      if (!sketches.empty()) sketches.back().last = i;
      sketches.push_back({.first = i, .last = lines_.size()});
    }
    return sketches;
  }

  // « CÉRÉALES », « "ASSAUTS VIOLENTS" »: capitals alone on a line, and a text below.
  [[nodiscard]] bool is_kicker(std::size_t i) const {
    const Line& line = lines_[i];
    const bool role = line.role == LineRole::text || line.role == LineRole::notice ||
                      line.role == LineRole::summary_head;
    return role && line.upper && !line.glued && line.characters <= kLongestKicker &&
           line.characters > 2 && has_text_below(i);
  }

  // A short line that no full stop ends, with a text below: « Deux ponts coupés ».
  [[nodiscard]] bool is_heading(std::size_t i) const {
    const Line& line = lines_[i];
    const bool role = line.role == LineRole::text || line.role == LineRole::notice ||
                      line.role == LineRole::summary_head;
    return role && !line.ended && !line.glued && line.characters <= kLongestHeading &&
           line.characters > 8 && has_text_below(i);
  }

  [[nodiscard]] bool has_text_below(std::size_t i) const {
    for (++i; i < lines_.size(); ++i) {
      if (lines_[i].role == LineRole::masthead) continue;
      return lines_[i].ended || lines_[i].characters > kLongestHeading ||
             (i + 1 < lines_.size() && lines_[i + 1].ended);
    }
    return false;
  }

  // ------------------------------------------------------------ one entry
  void finish(Sketch sketch) {
    while (sketch.first < sketch.last && !sketch.header && is_outside(sketch.first)) ++sketch.first;
    while (sketch.last > sketch.first + 1 && is_outside(sketch.last - 1)) --sketch.last;
    if (sketch.first >= sketch.last) return;
    EntryRange entry{.time = sketch.time, .origin = sketch.origin, .day = sketch.day};
    entry.range = {lines_[sketch.first].range.first, lines_[sketch.last - 1].range.last};
    if (sketch.header) entry.header = sketch.header->range;
    const TitleFinder titles(text_, lines_);
    const HeaderStyle style = sketch.header ? sketch.header->style : HeaderStyle::alone;
    const FoundTitle found = titles.find(sketch.first, sketch.last, entry.header.last, style);
    entry.title = found.title;
    entry.kind = found.kind;
    if (sketch.stated != nullptr) {
      entry.stated = sketch.stated->time;
      if (!sketch.stated->title.empty()) entry.title = tokens_of(sketch.stated->title);
    }
    collect_blocks(sketch, entry);
    outline_.entries.push_back(std::move(entry));
  }

  [[nodiscard]] bool is_outside(std::size_t line) const {
    return lines_[line].role == LineRole::masthead;
  }

  // The stretches of text between header, title and what is no bulletin.
  void collect_blocks(const Sketch& sketch, EntryRange& entry) const {
    TokenRange block{};
    const auto close = [&] {
      if (!block.empty()) entry.blocks.push_back(block);
      block = {};
    };
    for (std::size_t i = sketch.first; i < sketch.last; ++i) {
      if (is_outside(i) && i != sketch.first) {
        close();
        continue;
      }
      TokenRange range = lines_[i].range;
      range.first = std::max(range.first, entry.header.last);
      if (range.empty()) continue;
      if (entry.title.empty() || !range.contains(entry.title.first)) {
        block = block.empty() ? range : TokenRange{block.first, range.last};
        continue;
      }
      close();
      entry.blocks.push_back(entry.title);
      block = {std::min(after_stop(entry.title.last, range.last), range.last), range.last};
      if (block.empty()) block = {};
    }
    close();
  }

  // « 9h10. Titre. Corps »: the stop between title and body is part of neither.
  [[nodiscard]] TokenIndex after_stop(TokenIndex token, TokenIndex last) const {
    return token < last && text_.surface(token) == "." ? token + 1 : token;
  }

  const AnnotatedText& text_;
  std::vector<Line> lines_;
  const DatePhrases& phrases_;
  const Lexicon& lexicon_;
  const Statements& stated_;
  DateReader reader_;
  std::vector<std::optional<WrittenTime>> footers_;  // by line
  std::vector<std::optional<WrittenTime>> days_;     // by line: a day alone
  Outline outline_;
};

}  // namespace

Outline find_entries(const AnnotatedText& text, const std::vector<Line>& lines,
                     const DatePhrases& phrases, const Lexicon& lexicon, const Statements& stated) {
  if (lines.empty()) return {};
  return Assembler(text, lines, phrases, lexicon, stated).assemble();
}

}  // namespace greffier
