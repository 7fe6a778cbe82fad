#include "structure/page_stamp.h"

namespace greffier {
namespace {

class StampReader {
 public:
  explicit StampReader(const Page& page)
      : page_(page), tokens_(page.text.tokens), word_(page.lexicon.get_class("STAMP_WORD")),
        kind_(page.lexicon.get_column("STAMP_WORD", "kind")) {}

  std::vector<PageStamp> read() {
    for (const Line& line : page_.lines) {
      if (line.role == LineRole::masthead) read_line(line.range);
    }
    return std::move(stamps_);
  }

 private:
  // A stamp a verb.
  void read_line(TokenRange line) {
    TokenIndex begin = line.first;
    std::optional<bool> update = is_update(begin);
    for (TokenIndex token = line.first + 1; token <= line.last; ++token) {
      const auto next = token < line.last ? is_update(token) : std::nullopt;
      if (!next && token < line.last) continue;
      add({begin, token}, update);
      begin = token;
      update = next;
    }
  }

  // Whether a token begins a stamp, and whether that is of an update.
  [[nodiscard]] std::optional<bool> is_update(TokenIndex token) const {
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id == word_) return page_.lexicon.cell(row.row, kind_) == "updated";
    }
    return std::nullopt;
  }

  void add(TokenRange range, std::optional<bool> update) {
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
    const bool told = update.has_value() || (words.year && words.clock);
    if (!time.has_day() || !told) return;
    stamps_.push_back({.time = time, .update = update.value_or(false)});
  }

  const Page& page_;
  const Tokens& tokens_;
  ClassId word_;
  Column kind_;
  std::vector<PageStamp> stamps_;
};

}  // namespace

std::vector<PageStamp> read_stamps(const Page& page) { return StampReader(page).read(); }

}  // namespace greffier
