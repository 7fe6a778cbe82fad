// How a bulletin is laid out: its dated entries with header, title and body, and what is no entry.
#pragma once

#include <greffier/fact.h>

#include "lex/annotation.h"

#include <vector>

namespace greffier {

// An entry as tokens. Ranges may be empty.
struct EntryRange {
  TokenRange range = {};   // all of it
  TokenRange header = {};  // the time that opens it, with its separator
  TokenRange title = {};
  EntryKind kind = EntryKind::post;
};

struct Outline {
  std::vector<EntryRange> entries = {};  // in the order of the text, not overlapping
};

Outline find_entries(const AnnotatedText& text);

}  // namespace greffier
