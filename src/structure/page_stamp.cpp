#include "structure/page_stamp.h"

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
      const WrittenTime& before = stamps_.back().time;
      time.day = before.day;
      time.month = before.month;
      time.year = before.year;
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
