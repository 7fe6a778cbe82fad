// The day that a bulletin was published, when nobody says it: from « Publié le … », a dateline, the
// file's name, or the weekdays of the text: « lundi 26 décembre », « mardi 27 décembre » -> 2022.
#pragma once

#include <greffier/bulletin.h>
#include <greffier/parser.h>

#include "phrase/calendar.h"
#include "reading/reading.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

struct FoundReference {
  Reference reference = {};
  std::optional<Day> day = {};
  std::optional<std::chrono::minutes> clock = {};  // of `--date` with a minute
  std::vector<Warning> warnings = {};              // a year that others fit as well
};

// `name` is that of the source, `today` the latest day that a year found by weekdays may reach.
FoundReference find_reference(const Reading& reading, const ParseOptions& options,
                              std::string_view name, std::optional<Day> today);

// The warning that no day is known, where something in the bulletin would need one.
std::optional<Warning> missing_reference(const Bulletin& bulletin);

}  // namespace greffier
