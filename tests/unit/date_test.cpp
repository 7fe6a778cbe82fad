// What dates say, by a file of cases.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "shared_model.h"

#include <greffier/parser.h>

using namespace greffier;
using namespace greffier_tests;

namespace {

constexpr std::size_t kDay = 10;  // characters of « 2025-03-04 »

// Seen from a minute, a case is a post of that minute.
std::string post_of(const Case& one) {
  if (one.context.size() <= kDay) return one.input;
  const std::string clock = one.context.substr(kDay + 1);
  return clock.substr(0, 2) + "h" + clock.substr(3, 2) + " – " + one.input;
}

std::string values_of(const Case& one) {
  static Parser parser(shared_model());
  const Bulletin bulletin =
      parser.parse(post_of(one), {.reference = one.context.substr(0, kDay)});
  std::string out;
  for (const Date& date : bulletin.dates) out += (out.empty() ? "" : " | ") + date.value;
  return out;
}

}  // namespace

TEST_CASE("dates mean what they say") { check_cases("dates.cases", values_of); }
