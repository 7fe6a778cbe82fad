// Where the entries of a page begin, by what tells them apart: times, datelines or headings.
#pragma once

#include <greffier/document.h>
#include <greffier/fact.h>

#include "structure/header.h"
#include "structure/page.h"

#include <optional>
#include <vector>

namespace greffier {

// An entry as lines: where it begins, and what its layout says of it.
struct Sketch {
  std::size_t first = 0;  // lines [first, last)
  std::size_t last = 0;
  std::optional<Header> header = {};
  TokenRange title = {};  // where the place of the header tells it
  std::optional<WrittenTime> time = {};
  TimeOrigin origin = TimeOrigin::none;
  std::optional<WrittenTime> day = {};  // of the day line above it
  TokenRange dateline = {};
  const StatedEntry* stated = nullptr;
  bool opens_section = false;  // the name of a section stands above it
};

// Entries that the page marks up.
std::vector<Sketch> sketch_stated(const Page& page, const std::vector<StatedEntry>& entries);

// By the times that open them: « 18:16 », « 20h05 : Titre ».
std::vector<Sketch> sketch_headers(const Page& page);

// Dispatches: « KINSHASA, 19 nov 2021 (AFP) - ».
std::vector<Sketch> sketch_datelines(const Page& page);

// By the footers that end them: « (21/09/2023 : 11:12) ».
std::vector<Sketch> sketch_footers(const Page& page);

// By headings alone: « CÉRÉALES », or the titles of a live that lost its times.
std::vector<Sketch> sketch_headings(const Page& page);

// What is told before line `headed`, where the first of the others begins: « Les secours cherchent
// huit disparus.20h15Trois corps retrouvés » begins with an entry, a page's title and byline are
// none. All of the page where no other begins.
std::optional<Sketch> sketch_opening(const Page& page, std::size_t headed);

}  // namespace greffier
