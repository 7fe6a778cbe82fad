// How a bulletin is laid out: its dated entries with header, title and body, and what is no entry.
#pragma once

#include <greffier/document.h>

#include "lex/annotation.h"
#include "phrase/date_words.h"
#include "structure/line.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

// A day and time as the layout states them, the year perhaps not.
struct WrittenTime {
  TokenRange range = {};  // where it is written
  std::optional<int> weekday = {};
  std::optional<int> day = {};  // with a month
  std::optional<int> month = {};
  std::optional<int> year = {};
  std::optional<std::chrono::minutes> clock = {};
  std::string_view zone = {};  // IANA name or offset, where one is stated

  [[nodiscard]] bool has_day() const { return day && month; }
};

// An entry as tokens. Ranges may be empty.
struct EntryRange {
  TokenRange range = {};   // all of it
  TokenRange header = {};  // the time that opens it, with its separator
  TokenRange title = {};
  EntryKind kind = EntryKind::post;
  std::vector<TokenRange> blocks = {};    // its texts: no sentence runs from one into another
  std::optional<WrittenTime> time = {};   // of its header, dateline or footer
  TimeOrigin origin = TimeOrigin::none;   // of `time`
  std::optional<WrittenTime> day = {};    // of the day header above it
  std::optional<StatedTime> stated = {};  // what the page says beside the text; it goes before all
};

// What the page says of itself: « Publié le … », « mis à jour le … ».
struct PageStamp {
  WrittenTime time = {};
  bool update = false;
};

struct Outline {
  std::vector<EntryRange> entries = {};  // in the order of the text, not overlapping
  std::vector<PageStamp> stamps = {};
  bool headed = false;  // something in the layout told the entries apart
};

// `lines` have their roles. Entries that are stated are all there are.
Outline find_entries(const AnnotatedText& text, const std::vector<Line>& lines,
                     const DatePhrases& phrases, const Lexicon& lexicon, const Statements& stated);

}  // namespace greffier
