// What dates say, by a file of cases.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "shared_model.h"

#include <greffier/parser.h>

#include "phrase/calendar.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace greffier;
using namespace greffier_tests;

namespace {

constexpr std::size_t kDay = 10;  // characters of « 2025-03-04 »

// Seen from a minute, a case is a post of that minute.
std::string post_of(const Case& one) {
  if (one.context.size() <= kDay || one.context[kDay] != 'T') return one.input;
  const std::string clock = one.context.substr(kDay + 1);
  return clock.substr(0, 2) + "h" + clock.substr(3, 2) + " – " + one.input;
}

std::vector<Date> dates_of(const Case& one) {
  static Parser parser(shared_model());
  ParseOptions options{.reference = one.context.substr(0, kDay)};
  const std::size_t blank = one.context.find(' ');
  if (blank != std::string::npos) options.timezone = one.context.substr(blank + 1);
  return parser.parse(post_of(one), options).dates;
}

std::string values_of(const Case& one) {
  std::string out;
  for (const Date& date : dates_of(one)) out += (out.empty() ? "" : " | ") + date.value;
  return out;
}

std::string intervals_of(const Case& one) {
  std::string out;
  for (const Date& date : dates_of(one)) {
    out += out.empty() ? "" : " | ";
    out += date.start ? *date.start + "/" + date.end.value_or("") : "-";
  }
  return out;
}

constexpr std::array<std::string_view, 7> kWeekdays{"lundi",    "mardi",  "mercredi", "jeudi",
                                                    "vendredi", "samedi", "dimanche"};
constexpr std::array<std::string_view, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};

// « Le feu a pris mardi 4 mars. », the weekday moved by some days.
std::string sentence_of(Day day, int moved) {
  const int number = day_of_month(day);
  return "Le feu a pris " +
         std::string(kWeekdays[static_cast<std::size_t>((weekday_of(day) - 1 + moved) % 7)]) + " " +
         (number == 1 ? "1er" : std::to_string(number)) + " " +
         std::string(kMonths[static_cast<std::size_t>(month_of(day) - 1)]) + ". ";
}

std::size_t count_mismatches(const std::string& text, Day reference) {
  static Parser parser(shared_model());
  const Bulletin bulletin = parser.parse(text, {.reference = format_day(reference)});
  return static_cast<std::size_t>(
      std::ranges::count(bulletin.warnings, "weekday-mismatch", &Warning::code));
}

}  // namespace

TEST_CASE("weekdays that contradict their day are all found, and no others") {
  constexpr int kAtOnce = 20;
  constexpr int kAll = 10'000;
  const Day first = *make_day(1999, 1, 1);
  for (int i = 0; i < kAll; i += kAtOnce) {
    const Day reference = first + std::chrono::days{i + kAtOnce / 2};
    std::string right;
    std::string wrong;
    for (int j = i; j < i + kAtOnce; ++j) {
      const Day day = first + std::chrono::days{j};
      right += sentence_of(day, 0);
      wrong += sentence_of(day, 1 + j % 6);
    }
    INFO(format_day(reference));
    CHECK(count_mismatches(right, reference) == 0);
    CHECK(count_mismatches(wrong, reference) == kAtOnce);
  }
}

TEST_CASE("a whole date needs no day to count from") {
  Parser parser(shared_model());
  const Bulletin bulletin = parser.parse("L'attaque a eu lieu le 3 août 2016 aux environs de 14h.");
  REQUIRE(bulletin.dates.size() == 1);
  CHECK(bulletin.dates[0].value == "2016-08-03T14:00");
}

TEST_CASE("dates without a day to count from get no day of the calendar") {
  Parser parser(shared_model());
  for (const Case& one : read_cases("dates.cases")) {
    INFO(one.input);
    const Bulletin bulletin = parser.parse(one.input);
    const bool whole = one.input.find_first_of("0123456789") != std::string::npos ||
                       one.input.find("siècle") != std::string::npos;
    if (whole) continue;
    for (const Date& date : bulletin.dates) CHECK_FALSE(date.start);
  }
}

TEST_CASE("a place in a month of no year tells the month alone") {
  Parser parser(shared_model());
  const Bulletin bulletin = parser.parse("La foire a lieu le premier dimanche de mai.");
  REQUIRE(bulletin.dates.size() == 1);
  CHECK(bulletin.dates[0].value == "XXXX-05");
}

TEST_CASE("dates mean what they say") { check_cases("dates.cases", values_of); }

TEST_CASE("dates cover the interval that their words name") {
  check_cases("date_intervals.cases", intervals_of);
}

TEST_CASE("hours before a dot are times where the page heads its posts so") {
  const std::string said =
      "Le car partira à 7.40 pour Huy. Le guichet rouvrira demain à 8.30. Le billet passe à "
      "2.50 euros.\n\n";
  const std::string page = "06.52 — Liège\n" + said +
                           "07.05 — Namur\nLe pont est fermé.\n\n09.31 — Mons\nLe vent "
                           "tombe.\n\n11.20 — Huy\nLa gare est vide.\n";
  const auto values = [](const std::string& text) {
    static Parser parser(shared_model());
    std::string out;
    for (const Date& date : parser.parse(text, {.reference = "2025-03-04"}).dates) {
      out += date.value + " ";
    }
    return out;
  };
  CHECK(values(page) == "2025-03-04T07:40 2025-03-05T08:30 ");
  CHECK(values(said) == "2025-03-05 ");
}
