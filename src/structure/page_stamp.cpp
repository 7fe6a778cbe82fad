#include "structure/page_stamp.h"

#include "phrase/calendar.h"

#include <algorithm>

namespace greffier {
namespace {

class StampReader {
 public:
  explicit StampReader(const Page& page)
      : page_(page), tokens_(page.text.tokens), word_(page.lexicon.get_class("STAMP_WORD")),
        kind_(page.lexicon.get_column("STAMP_WORD", "kind")) {}

  std::vector<PageStamp> read() {
    const auto told = std::ranges::count_if(page_.lines, tells);
    std::ptrdiff_t above = 0;  // lines that tell something
    for (const Line& line : page_.lines) {
      above += tells(line);
      head_ = above <= kLead && above < told;
      if (line.role == LineRole::masthead) read_line(line.range);
    }
    return std::move(stamps_);
  }

 private:
  static constexpr std::ptrdiff_t kLead = 2;  // lines between title and stamp

  enum class Kind : std::uint8_t { published, updated, saved };

  // A stamp a verb.
  void read_line(TokenRange line) {
    TokenIndex begin = line.first;
    std::optional<Kind> kind = kind_at(begin);
    for (TokenIndex token = line.first + 1; token <= line.last; ++token) {
      const auto next = token < line.last ? kind_at(token) : std::nullopt;
      // « Page actualisée »: its second word begins none.
      const bool inside = next && kind == Kind::saved && token == begin + 1;
      if ((!next || inside) && token < line.last) continue;
      add({begin, token}, kind);
      begin = token;
      kind = next;
    }
  }

  // What stamp a token begins.
  [[nodiscard]] std::optional<Kind> kind_at(TokenIndex token) const {
    const Annotation* longer = page_.text.annotations.find(token, word_);
    if (longer != nullptr && longer->row) return kind_in(*longer->row);
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id == word_) return kind_in(row.row);
    }
    return std::nullopt;
  }

  [[nodiscard]] Kind kind_in(RowRef row) const {
    const std::string_view kind = page_.lexicon.cell(row, kind_);
    if (kind == "saved") return Kind::saved;
    return kind == "updated" ? Kind::updated : Kind::published;
  }

  void add(TokenRange range, std::optional<Kind> kind) {
    const DateWords words = page_.reader.read(range);
    WrittenTime time = written_time(words, range);
    if (!words.clock && !time.has_day()) return;
    // « mis à jour à 17:48 »: of the day that the stamp before it names.
    if (!time.has_day() && !stamps_.empty()) {
      take_day(stamps_.back().time, time);
    }
    // Without a verb only a full date and time is a stamp: captions are dated too.
    const bool told = kind.has_value() || (words.year && words.clock);
    if (!time.has_day() || !told) return;
    const Kind known = kind.value_or(Kind::published);
    stamps_.push_back({.time = time,
                       .update = known != Kind::published,
                       .saved = known == Kind::saved,
                       .head = head_});
  }

  // « le 19 mars à 7h50, mis à jour à 1h10 »: of the night that follows.
  static void take_day(const WrittenTime& before, WrittenTime& time) {
    constexpr int kLeapYear = 2000;  // where none is told
    time.day = before.day;
    time.month = before.month;
    time.year = before.year;
    if (!before.has_day() || !before.clock || !time.clock || *time.clock >= *before.clock) return;
    const auto day = make_day(before.year.value_or(kLeapYear), *before.month, *before.day);
    if (!day) return;
    const Day next = *day + std::chrono::days{1};
    time.day = day_of_month(next);
    time.month = month_of(next);
    if (before.year) time.year = year_of(next);
  }

  const Page& page_;
  const Tokens& tokens_;
  ClassId word_;
  Column kind_;
  std::vector<PageStamp> stamps_;
  bool head_ = false;
};

}  // namespace

std::vector<PageStamp> read_stamps(const Page& page) { return StampReader(page).read(); }

}  // namespace greffier
