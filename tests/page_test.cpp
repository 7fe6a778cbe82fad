// What is read of pages: tests/pages/NAME.html, and NAME.txt with what is stated and the text of
// each entry. With BLESS=1 (target « bless ») the texts are written anew.
#include <catch2/catch.hpp>

#include <greffier/input.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace greffier;

namespace {

std::string shown(const std::optional<StatedTime>& time) {
  if (!time) return "-";
  const std::chrono::year_month_day day(time->day);
  std::string out = std::to_string(int(day.year())) + "-" + std::to_string(unsigned(day.month())) +
                    "-" + std::to_string(unsigned(day.day()));
  if (!time->clock) return out;
  out += " " + std::to_string(time->clock->count() / 60) + "h" +
         std::to_string(time->clock->count() % 60);
  if (time->offset)
    out += " UTC" + std::string(time->offset->count() < 0 ? "" : "+") +
           std::to_string(time->offset->count()) + "min";
  return out;
}

std::string shown(const Document& document) {
  std::string out = "title: " + document.source.title.value_or("-") +
                    "\nurl: " + document.source.url.value_or("-") +
                    "\nencoding: " + document.source.encoding +
                    "\npublished: " + shown(document.stated.published) +
                    "\nmodified: " + shown(document.stated.modified) +
                    "\nzone: " + document.timezone.value_or("-") + "\n";
  for (const StatedEntry& entry : document.stated.entries) {
    out += "entry " + shown(entry.time) + " | " + std::string(slice(document.text, entry.header)) +
           " | " + std::string(slice(document.text, entry.title)) + "\n";
  }
  std::string text = document.text;
  for (auto entry = document.stated.entries.rbegin(); entry != document.stated.entries.rend();
       ++entry) {
    text.insert(entry->span.begin, "------------\n");
  }
  return out + "============\n" + text;
}

}  // namespace

TEST_CASE("pages give their text and what they state") {
  const bool bless = std::getenv("BLESS") != nullptr;
  std::size_t count = 0;
  for (const auto& file : std::filesystem::directory_iterator(GREFFIER_TESTS_DIR "/pages")) {
    if (file.path().extension() == ".txt") continue;
    ++count;
    std::filesystem::path expected = file.path();
    expected.replace_extension(".txt");
    const std::string name = file.path().filename();
    const std::string got =
        shown(read_document({.name = name, .bytes = read_input(file.path().string())}));
    if (bless) {
      std::ofstream(expected, std::ios::binary) << got;
      continue;
    }
    INFO(file.path().string());
    CHECK(got == read_input(expected.string()));
  }
  CHECK(count > 0);
}
