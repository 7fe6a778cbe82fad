// Where entries begin and when they were written, by a file of cases: each as it stands, and again
// as extractors and word processors damage it.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "shared_model.h"

#include <greffier/parser.h>

#include <sstream>

using namespace greffier;
using namespace greffier_tests;

namespace {

constexpr std::size_t kDay = 10;     // characters of « 2025-03-04 »
constexpr std::size_t kMinute = 16;  // of « 2025-03-04T18:16 »

Bulletin read_as(const std::string& text, const Case& one) {
  static Parser parser(shared_model());
  return parser.parse(text, {.reference = one.context.substr(0, kDay)});
}

// The first three words behind the time and its separator.
std::string first_words(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" :-–—|.]");
  std::istringstream words{std::string(text.substr(std::min(begin, text.size())))};
  std::string out;
  std::string word;
  for (int i = 0; i < 3 && words >> word; ++i) out += " " + word;
  return out;
}

std::string show_time(const Entry& entry) {
  std::string out;
  if (entry.kind == EntryKind::notice) out += "notice ";
  if (entry.kind == EntryKind::summary) out += "summary ";
  return out + entry.time.value.value_or("unknown").substr(0, kMinute);
}

std::string show_entries(const Bulletin& bulletin) {
  std::string out;
  for (const Entry& entry : bulletin.entries) {
    if (!out.empty()) out += " | ";
    out += show_time(entry);
    const std::string_view title = slice(bulletin.text, entry.title);
    const std::uint32_t body = entry.time.span.empty() ? entry.span.begin : entry.time.span.end;
    out += title.empty() ? first_words(slice(bulletin.text, {body, entry.span.end}))
                         : " [" + std::string(title) + "]";
  }
  return out;
}

std::string show_times(const Bulletin& bulletin) {
  std::string out;
  for (const Entry& entry : bulletin.entries) out += show_time(entry) + "\n";
  return out;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool only_lines_tell(const Case& one) { return one.context.ends_with(" lines"); }

// The same times in the same order as of the text undamaged.
template <typename Damage>
void check_damaged(Damage damage) {
  for (const Case& one : read_cases("layouts.cases")) {
    if (one.known_failure) continue;
    const std::string text = damage(one);
    INFO(one.where << ": « " << text << " »");
    CHECK(show_times(read_as(text, one)) == show_times(read_as(one.input, one)));
  }
}

}  // namespace

TEST_CASE("entries begin where the page says so") {
  check_cases("layouts.cases",
              [](const Case& one) { return show_entries(read_as(one.input, one)); });
}

TEST_CASE("entries are found without line ends") {
  check_damaged([](const Case& one) {
    return only_lines_tell(one) ? one.input : replace_all(one.input, "\n", "");
  });
}

TEST_CASE("entries are found with the line ends of other systems") {
  check_damaged([](const Case& one) { return replace_all(one.input, "\n", "\r\n"); });
}

TEST_CASE("entries are found with no-break spaces") {
  check_damaged([](const Case& one) {
    std::string text = replace_all(one.input, " :", "\u00A0:");
    text = replace_all(std::move(text), " - ", "\u00A0-\u00A0");
    return replace_all(std::move(text), " h ", "\u202Fh\u202F");
  });
}

TEST_CASE("entries are found with typographic signs") {
  check_damaged(
      [](const Case& one) { return replace_all(replace_all(one.input, "'", "’"), " - ", " – "); });
}
