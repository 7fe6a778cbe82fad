// A bulletin before it is read: its text, and what the page, record or file around it says of it.
// `read_documents` (input.h) makes it, `Parser` (parser.h) reads it; who has a text of his own and
// knows more of it than its bytes fills one himself.
#pragma once

#include <greffier/bulletin.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace greffier {

// A day or a minute as a page states it: `2022-12-27T18:16:00+01:00`.
struct StatedTime {
  std::chrono::local_days day = {};
  std::optional<std::chrono::minutes> clock = {};   // since midnight
  std::optional<std::chrono::minutes> offset = {};  // east of UTC; of the bulletin's zone if absent
};

// An entry that the page marks up as one. Spans may be empty; lines do not run over their ends.
struct StatedEntry {
  Span span = {};
  Span header = {};  // where the text shows its time, at its beginning: « 18h16 - »
  Span title = {};
  std::optional<StatedTime> time = {};
};

// What is told beside the text.
struct Statements {
  std::optional<StatedTime> published = {};
  std::optional<StatedTime> modified = {};
  std::vector<StatedEntry> entries = {};  // in the order of the text, not overlapping
};

struct Document {
  Source source = {};
  std::string text = {};  // valid UTF-8; an empty line parts its blocks
  Statements stated = {};
  std::optional<std::string> timezone = {};              // IANA name
  std::optional<std::chrono::local_days> captured = {};  // nothing in it is younger
  std::vector<Warning> warnings = {};                    // what was odd in reading it
};

}  // namespace greffier
