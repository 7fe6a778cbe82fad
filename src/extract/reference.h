// The day that a bulletin was published, when nobody says it: from « Publié le … », a dateline, the
// file's name, or the weekdays of the text: « lundi 26 décembre », « mardi 27 décembre » -> 2022.
#pragma once

#include <greffier/bulletin.h>
#include <greffier/parser.h>

#include "extract/reading.h"
#include "phrase/calendar.h"

#include <chrono>
#include <optional>

namespace greffier {

struct FoundReference {
  Reference reference = {};
  std::optional<Day> day = {};
};

FoundReference find_reference(const Reading& reading, const ParseOptions& options);

}  // namespace greffier
