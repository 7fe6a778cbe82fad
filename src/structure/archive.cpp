#include "structure/archive.h"

#include "phrase/calendar.h"
#include "phrase/decimal.h"
#include "structure/heading.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kHead = 16;  // lines of an article above its text

struct Code {
  Day day = {};
  bool title_first = false;
};

// « 20250304 »
std::optional<Day> read_digits(std::string_view digits) {
  constexpr std::size_t kDay = 8;
  int value = 0;
  const char* end = digits.data() + digits.size();
  if (digits.size() != kDay || std::from_chars(digits.data(), end, value).ptr != end) return {};
  return make_day(value / 10000, value / 100 % 100, value % 100);
}

std::optional<Code> read_code(std::string_view line) {
  constexpr std::string_view kEuropresse = "news·";
  constexpr std::string_view kFactiva = "Document ";
  constexpr std::size_t kPaper = 8;  // letters, filled up with noughts
  const bool factiva = line.starts_with(kFactiva);
  const std::size_t day_at = factiva ? kFactiva.size() + kPaper : kEuropresse.size();
  if ((!factiva && !line.starts_with(kEuropresse)) || line.size() < day_at) return std::nullopt;
  const auto day = read_digits(line.substr(day_at, 8));
  return day ? std::optional(Code{.day = *day, .title_first = factiva}) : std::nullopt;
}

// « UTC +01:00 » behind a time: minutes east of it.
std::optional<std::chrono::minutes> read_offset(std::string_view line) {
  constexpr std::string_view kUtc = "UTC ";
  const std::size_t at = line.find(kUtc);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view offset = line.substr(at + kUtc.size());
  const auto hours = offset.size() == 6 ? parse_plain(offset.substr(1, 2)) : std::nullopt;
  const auto minutes = hours ? parse_plain(offset.substr(4)) : std::nullopt;
  if (!minutes || (offset.front() != '+' && offset.front() != '-')) return std::nullopt;
  const std::chrono::minutes east{static_cast<int>(60 * hours->value() + minutes->value())};
  return offset.front() == '-' ? -east : east;
}

class ExportReader {
 public:
  explicit ExportReader(const Page& page) : page_(page), lines_(page.lines) {}

  std::vector<Sketch> read() {
    std::size_t free = 0;  // the first line that no article has yet
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto code = read_code(page_.text.surface(lines_[i].range));
      if (!code) continue;
      if (i > free) sketches_.push_back(read_article(free, i, *code));
      free = i + 1;
    }
    // An export that was cut off ends in the midst of an article.
    const auto told = [this](const Line& line) { return is_prose(page_, line); };
    const auto rest = lines_.begin() + static_cast<std::ptrdiff_t>(free);
    if (free > 0 && std::any_of(rest, lines_.end(), told)) {
      sketches_.push_back({.first = free, .last = lines_.size()});
    }
    return std::move(sketches_);
  }

 private:
  // Of the lines [first, last), below the article before and above its own code.
  [[nodiscard]] Sketch read_article(std::size_t first, std::size_t last, const Code& code) const {
    const std::size_t day = find_day(first, last, code.day);
    Sketch sketch{.first = first, .last = last, .origin = TimeOrigin::header};
    sketch.time = WrittenTime{
        .day = day_of_month(code.day), .month = month_of(code.day), .year = year_of(code.day)};
    if (day == last) return sketch;
    sketch.first = day;
    while (sketch.first > first && !lines_[sketch.first].after_blank) --sketch.first;
    take_clock(day, last, *sketch.time);
    std::size_t text = day + 1;
    if (code.title_first)
      while (text < last && !lines_[text].after_blank) ++text;
    else if (text < last && counts_words(lines_[text].range))
      ++text;
    const bool titled = code.title_first ? day > sketch.first : text < last;
    const std::size_t title = code.title_first ? sketch.first : text;
    if (titled) sketch.title = lines_[title].range;
    const std::size_t head = code.title_first && titled ? sketch.first + 1 : sketch.first;
    sketch.header = Header{.line = head,
                           .range = {lines_[head].range.first, lines_[text - 1].range.last},
                           .time = lines_[day].range};
    return sketch;
  }

  // The line with the day of the article; `last` where none has it.
  [[nodiscard]] std::size_t find_day(std::size_t first, std::size_t last, Day day) const {
    const std::size_t end = std::min(last, first + kHead);
    for (std::size_t i = first; i < end; ++i) {
      const DateWords words = page_.reader.read(lines_[i].range);
      const bool written = words.day && words.month && words.year;
      if (written && make_day(*words.year, *words.month, *words.day) == day) return i;
    }
    return last;
  }

  // « mardi 4 mars 2025 - 18:42 UTC +01:00 », or the time alone on the next line.
  void take_clock(std::size_t day, std::size_t last, WrittenTime& time) const {
    time.range = lines_[day].range;
    time.clock = first_clock(time.range);
    time.offset = read_offset(page_.text.surface(time.range));
    const std::size_t next = day + 1;
    if (time.clock || next == last) return;
    const TokenRange range = lines_[next].range;
    if (range.last == range.first + 1) time.clock = first_clock(range);
  }

  [[nodiscard]] std::optional<std::chrono::minutes> first_clock(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last; ++token) {
      const Annotation* clock = page_.text.annotations.find(token, PhraseClass::clock);
      if (clock != nullptr) return page_.phrases.clocks[clock->payload].time;
    }
    return std::nullopt;
  }

  // « 316 mots »
  [[nodiscard]] bool counts_words(TokenRange range) const {
    return range.last == range.first + 2 &&
           page_.text.tokens[range.first].kind == TokenKind::number &&
           page_.text.tokens[range.first + 1].word->folded == "mots";
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  std::vector<Sketch> sketches_;
};

}  // namespace

std::vector<Sketch> sketch_exports(const Page& page) { return ExportReader(page).read(); }

}  // namespace greffier
