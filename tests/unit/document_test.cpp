// What a page states beside its text: entries, times, zone.
#include <catch2/catch.hpp>

#include <greffier/parser.h>

#include "shared_model.h"

#include <chrono>

using namespace greffier;
using namespace greffier_tests;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::local_days kDay{std::chrono::year{2024} / 3 / 9};

Parser& parser() {
  static Parser one(shared_model());
  return one;
}

const std::string kLive =
    "Direct. Crue de la Vouze\n\n18h16\n\nUne digue cède\n\nLa brèche fait 20 mètres.\n\n"
    "Un mort\n\nLa préfecture l'a annoncé hier.\n";

Span find(std::string_view part) {
  const auto at = static_cast<std::uint32_t>(kLive.find(part));
  return {at, at + static_cast<std::uint32_t>(part.size())};
}

Document make_live() {
  Document document{.source = {.name = "live"}, .text = kLive};
  document.stated.entries = {
      {.span = {find("18h16").begin, find("Un mort").begin},
       .header = find("18h16"),
       .title = find("Une digue cède"),
       .time = StatedTime{.day = kDay, .clock = 17h + 16min, .offset = 0min}},
      {.span = {find("Un mort").begin, static_cast<std::uint32_t>(kLive.size())},
       .time = StatedTime{.day = kDay, .clock = 23h + 50min, .offset = 0min}}};
  return document;
}

}  // namespace

TEST_CASE("stated entries are the entries, by the clock of the bulletin's zone") {
  const Bulletin bulletin = parser().parse(make_live());
  REQUIRE(bulletin.entries.size() == 2);
  const Entry& first = bulletin.entries[0];
  CHECK(first.time.value == "2024-03-09T18:16:00+01:00");
  CHECK(first.time.origin == TimeOrigin::metadata);
  CHECK(slice(bulletin.text, first.time.span) == "18h16");
  CHECK(slice(bulletin.text, first.title) == "Une digue cède");
  CHECK(bulletin.entries[1].time.value == "2024-03-10T00:50:00+01:00");
  CHECK(slice(bulletin.text, bulletin.entries[1].title) == "Un mort");
  REQUIRE(bulletin.dates.size() == 1);
  CHECK(bulletin.dates[0].value == "2024-03-09");  // « hier » of the entry after midnight
  CHECK(bulletin.reference.date == "2024-03-09");
  CHECK(bulletin.reference.origin == ReferenceOrigin::metadata);
}

TEST_CASE("a time keeps the offset of its writer, who is elsewhere than the reader") {
  Document document = make_live();
  document.stated.entries[0].time->offset = -5h;
  CHECK(parser().parse(document).entries[0].time.value == "2024-03-09T17:16:00-05:00");
  document.timezone = "America/Toronto";
  CHECK(parser().parse(document).entries[0].time.value == "2024-03-09T17:16:00-05:00");
  CHECK(parser().parse(document).entries[1].time.value == "2024-03-09T18:50:00-05:00");
}

TEST_CASE("an article without headers is of the minute that its page states") {
  Document document{.text = "Le pont est fermé depuis hier."};
  document.stated.published = StatedTime{.day = kDay, .clock = 7h + 5min, .offset = 1h};
  const Bulletin bulletin = parser().parse(document);
  REQUIRE(bulletin.entries.size() == 1);
  CHECK(bulletin.entries[0].time.value == "2024-03-09T07:05:00+01:00");
  CHECK(bulletin.entries[0].time.origin == TimeOrigin::metadata);
  CHECK(bulletin.reference.origin == ReferenceOrigin::metadata);
}

TEST_CASE("--date goes before what a page says of itself") {
  Document document{.text = "Le pont est fermé depuis hier."};
  document.stated.published = StatedTime{.day = kDay, .clock = 7h, .offset = 1h};
  const Bulletin other = parser().parse(document, {.reference = "2023-01-02"});
  CHECK(other.reference.date == "2023-01-02");
  CHECK(other.entries.at(0).time.value == "2023-01-02");
  const Bulletin same = parser().parse(document, {.reference = "2024-03-09"});
  CHECK(same.entries.at(0).time.value == "2024-03-09T07:00:00+01:00");
}

TEST_CASE("nothing is younger than the day a page was saved") {
  Document document{.text = "Réunion lundi 26 décembre, puis mardi 27 décembre."};
  CHECK(parser().parse(document, {.today = "2026-11-24"}).reference.date == "2022-12-27");
  document.captured = std::chrono::local_days{std::chrono::year{2018} / 5 / 1};
  CHECK(parser().parse(document).reference.date == "2016-12-27");
}

TEST_CASE("entities stay in the text and are read as what they stand for") {
  const std::string text =
      "Il y a 3&nbsp;200 bless&eacute;s. &laquo;&nbsp;C&#39;est fini&nbsp;&raquo;, a dit R&D; "
      "&amp; moi.";
  const Bulletin bulletin = parser().parse(text);
  CHECK(bulletin.text == text);
  REQUIRE(bulletin.figures.size() == 1);
  CHECK(bulletin.figures[0].value == 3200);
  CHECK(slice(bulletin.text, bulletin.figures[0].span) == "3&nbsp;200");
  CHECK(slice(bulletin.text, bulletin.figures[0].item->span) == "bless&eacute;s");
  REQUIRE(bulletin.quotes.size() == 1);
  CHECK(slice(bulletin.text, bulletin.quotes[0].span) == "C&#39;est fini");
}

TEST_CASE("bytes that mean nothing cost a warning with their number") {
  const Bulletin bulletin = parser().parse("Été \xFF et été \xC3 et été.");
  REQUIRE(!bulletin.warnings.empty());
  CHECK(bulletin.warnings[0].code == "undecodable-bytes");
  CHECK(bulletin.warnings[0].message.starts_with("2 places"));
}
