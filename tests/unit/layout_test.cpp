// Where entries begin and when they were written, by a file of cases: each as it stands, and again
// as extractors and word processors damage it.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "shared_model.h"

#include <greffier/parser.h>

#include <algorithm>
#include <array>
#include <sstream>

using namespace greffier;
using namespace greffier_tests;

namespace {

constexpr std::size_t kMinute = 16;  // of « 2025-03-04T18:16 »

Bulletin read_as(const std::string& text, const Case& one) {
  static Parser parser(shared_model());
  return parser.parse(text, {.reference = one.context.substr(0, one.context.find(' '))});
}

// The first three words behind the time and its separator.
std::string first_words(std::string_view text) {
  constexpr std::array<std::string_view, 9> kSigns{" ", ":", "-", "–", "—", "|", ".", "]", "•"};
  const auto opens = [&text](std::string_view sign) { return text.starts_with(sign); };
  for (auto sign = std::ranges::find_if(kSigns, opens); sign != kSigns.end();
       sign = std::ranges::find_if(kSigns, opens)) {
    text.remove_prefix(sign->size());
  }
  std::istringstream words{std::string(text)};
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
    const bool opens = !entry.time.span.empty() && entry.time.span.begin < entry.span.begin + 5;
    const std::uint32_t body = opens ? entry.time.span.end : entry.span.begin;
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

TEST_CASE("a time has the offset of its zone") {
  struct Row {
    std::string_view text;
    std::string_view day;
    std::string_view time;
  };
  // A minute that a change of clocks skips or doubles is read by the clock before the change.
  constexpr std::array kRows{
      Row{"18h16 - Le pont est ouvert.", "2025-03-04", "2025-03-04T18:16:00+01:00"},
      Row{"18h16 - Le pont est ouvert.", "2025-07-04", "2025-07-04T18:16:00+02:00"},
      Row{"18h16 TU - Le pont est ouvert.", "2025-07-04", "2025-07-04T18:16:00+00:00"},
      Row{"18 h 16 HNE\nLe pont est ouvert.", "2025-03-04", "2025-03-04T18:16:00-05:00"},
      Row{"18h16 heure de Beyrouth\nLe pont est ouvert.", "2025-01-04",
          "2025-01-04T18:16:00+02:00"},
      Row{"4 juillet 2025, 8 h 13 UTC. –\nLe pont est ouvert.", "2025-07-04",
          "2025-07-04T08:13:00+00:00"},
      Row{"Genève, 22h14 GMT (ats) - Le pont est ouvert.", "2025-07-04",
          "2025-07-04T22:14:00+00:00"},
      Row{"2h30 - Le pont est ouvert.", "2025-03-30", "2025-03-30T02:30:00+01:00"},
      Row{"2h30 - Le pont est ouvert.", "2025-10-26", "2025-10-26T02:30:00+02:00"},
  };
  for (const Row& row : kRows) {
    INFO(row.text << " on " << row.day);
    const Bulletin bulletin = read_as(std::string(row.text), {.context = std::string(row.day)});
    REQUIRE(bulletin.entries.size() == 1);
    CHECK(bulletin.entries[0].time.value == row.time);
  }
}

TEST_CASE("the day of a bulletin is looked for where it may stand") {
  struct Row {
    std::string_view name;
    std::string_view text;
    std::string_view day;
    ReferenceOrigin origin;
  };
  constexpr std::array kRows{
      Row{"2022-12-27-direct.txt", "Le pont a cédé.", "2022-12-27", ReferenceOrigin::filename},
      Row{"a/3331131-20220728-live.txt", "Il a plu.", "2022-07-28", ReferenceOrigin::filename},
      Row{"live_20221399.txt", "Il a plu.", "", ReferenceOrigin::none},
      Row{"a.txt", "Un pont cède\nPublié le 4 mars 2025 à 9h12\nLe pont a cédé.", "2025-03-04",
          ReferenceOrigin::metadata},
      Row{"a.txt", "ROCVAL, 4 mars 2025 (AFP) - Le pont a cédé.", "2025-03-04",
          ReferenceOrigin::header},
      Row{"a.txt", "Un pont cède\nMardi 4 mars 2025 · Lecture : 7 min\nLe pont a cédé.",
          "2025-03-04", ReferenceOrigin::header},
      Row{"a.txt", "Le direct\nMons, mardi 4 mars 2025\n\n18h16 : Le pont a cédé.", "2025-03-04",
          ReferenceOrigin::header},
      Row{"a.txt", "Un pont cède\nPar Zoé Roc, le 4 mars 2025\nLe pont a cédé.", "2025-03-04",
          ReferenceOrigin::header},
      Row{"a.txt", "La Voix | Édition du 4 mars 2025 | n° 27\n\nLe pont a cédé.", "2025-03-04",
          ReferenceOrigin::metadata},
      Row{"a.txt", "Le 4 mars 2015, une nuit de crue\nLe pont a cédé.", "", ReferenceOrigin::none},
      Row{"a.txt", "Crue du 4 mars 2015 : le récit\nLe pont a cédé.", "", ReferenceOrigin::none},
      Row{"a.txt", "Un pont cède\nÀ Mons, le 4 mars 2015 (photo Roc)\nLe pont a cédé.", "",
          ReferenceOrigin::none},
      Row{"a.txt", "Il a plu lundi 26 décembre. Il neige mardi 27 décembre.", "2022-12-27",
          ReferenceOrigin::inferred},
      Row{"a.txt", "Le pont a cédé.", "", ReferenceOrigin::none},
  };
  Parser parser(shared_model());
  for (const Row& row : kRows) {
    INFO(row.name << ": " << row.text);
    const Bulletin bulletin =
        parser.parse(row.text, {.name = std::string(row.name), .today = "2026-11-24"});
    CHECK(bulletin.reference.date.value_or("") == row.day);
    CHECK(bulletin.reference.origin == row.origin);
  }
}

TEST_CASE("the section above the title of a dispatch is its own") {
  const std::string text =
      "FOOTBALL - LIGUE 1\nBrive bat Tulle\n\nBRIVE 04/03 15:48 (BELGA) = Brive a battu Tulle.\n\n"
      "METEO\nDeux ponts coupés\n\nTULLE 04/03 17:20 (BELGA) = La mairie ferme le pont.\n";
  const Bulletin bulletin = read_as(text, {.context = "2025-03-04"});
  REQUIRE(bulletin.entries.size() == 2);
  CHECK(bulletin.text.substr(bulletin.entries[0].span.begin).starts_with("FOOTBALL"));
  CHECK(bulletin.text.substr(bulletin.entries[1].span.begin).starts_with("METEO"));
}

TEST_CASE("who tells no day is asked for one only where one is needed") {
  Parser parser(shared_model());
  const auto asks = [&](std::string_view text) {
    const Bulletin bulletin = parser.parse(text);
    return std::ranges::count(bulletin.warnings, "no-reference-date", &Warning::code) == 1;
  };
  CHECK(asks("Le pont a cédé lundi."));
  CHECK(asks("18h16 - Le pont a cédé."));
  CHECK_FALSE(asks("Le pont a cédé."));
  CHECK_FALSE(asks("Le pont a cédé le 4 mars 2025."));
  CHECK_FALSE(asks(""));
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
