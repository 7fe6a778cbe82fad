// How a bulletin is laid out: its dated entries with header, title and body, and what is no entry.
#pragma once

#include <greffier/document.h>

#include "lex/annotation.h"
#include "structure/line.h"
#include "structure/page_stamp.h"
#include "structure/written_time.h"

#include <optional>
#include <vector>

namespace greffier {

// An entry as tokens. Ranges may be empty.
struct EntryRange {
  TokenRange range = {};   // all of it
  TokenRange header = {};  // the time that opens it, with its separator
  TokenRange title = {};
  TokenRange dateline = {};  // the place, day and agency that open a dispatch
  EntryKind kind = EntryKind::post;
  bool opens_section = false;  // « SPORT » stands above it: what stands before has its own order
  std::vector<TokenRange> blocks = {};    // its texts: no sentence runs from one into another
  std::optional<WrittenTime> time = {};   // of its header, dateline or footer
  TimeOrigin origin = TimeOrigin::none;   // of `time`
  std::optional<WrittenTime> day = {};    // of the day header above it
  std::optional<StatedTime> stated = {};  // what the page says beside the text; it goes before all
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
