// Numbers: decimals are exact, and words are read as ICU spells them.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "phrase/decimal.h"
#include "phrase/number_words.h"
#include "shared_model.h"
#include "text/fold.h"

#include <unicode/rbnf.h>
#include <unicode/unistr.h>

using namespace greffier;
using namespace greffier_tests;

TEST_CASE("decimals are read as French news writes them") {
  const auto value = [](std::string_view written) {
    const auto decimal = parse_number(written);
    return decimal ? decimal->value() : -1;
  };
  CHECK(value("12") == 12);
  CHECK(value("103 220") == 103220);
  CHECK(value("103\u202F220") == 103220);
  CHECK(value("75.000") == 75000);
  CHECK(value("10'712,33") == 10712.33);
  CHECK(value("63.23") == 63.23);
  CHECK(value("2,5") == 2.5);
  CHECK(value("0.125") == 0.125);
  CHECK(!parse_number("douze"));
  CHECK(!parse_number(""));
  CHECK(!parse_number("1,2,3"));
}

TEST_CASE("decimal arithmetic is exact, and nothing where it does not fit") {
  CHECK(multiply(*parse_plain("2.3"), 1000000)->value() == 2300000);
  CHECK(shift_point(*parse_plain("1.1"), 9)->value() == 1100000000);
  CHECK(add(*parse_plain("0.1"), *parse_plain("0.2"))->value() == 0.3);
  CHECK(divide(2, 3)->value() == 0.6666666667);
  CHECK(!divide(1, 0));
  CHECK(!multiply(*parse_plain("900000000000000000"), 1000));
  CHECK(parse_plain("-1.50")->value() == -1.5);
}

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" -", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// What is read of the words that ICU writes for a number, both of the 1990 spelling and before.
void check_round_trip(const icu::RuleBasedNumberFormat& speller, std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString spelled;
  icu::FieldPosition ignored;
  speller.format(number, spelled, ignored, status);
  std::string text;
  spelled.toUTF8String(text);
  text = name_key(text);
  const auto read = compose_number(words_of(text), shared_model()->lexicon());
  if (read == number) return;
  FAIL_CHECK("« " << text << " » is " << number << ", read as " << read.value_or(-1));
}

}  // namespace

TEST_CASE("number words are read as ICU spells them") {
  for (const char* region : {"fr_FR", "fr_BE", "fr_CH"}) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat speller(icu::URBNF_SPELLOUT, icu::Locale(region), status);
    REQUIRE(U_SUCCESS(status));
    for (std::int64_t number = 0; number < 10'000; ++number) check_round_trip(speller, number);
    for (std::int64_t number = 10'000; number <= 1'000'000; number += 97) {
      check_round_trip(speller, number);
    }
    for (const std::int64_t number : {1'000'000, 2'000'001, 80'000'000, 999'999'999}) {
      check_round_trip(speller, number);
    }
  }
}

TEST_CASE("numbers in digits are read back from every grouping") {
  const auto grouped = [](std::int64_t number, const std::string& by) {
    std::string digits = std::to_string(number);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
      digits.insert(static_cast<std::size_t>(at), by);
    }
    return digits;
  };
  for (const char* by : {" ", "\u00A0", "\u202F", "\u2009", ".", "'", "\u2019", ""}) {
    for (std::int64_t number = 1'000; number < 2'000'000'000; number = number * 3 + 7) {
      const std::string written = grouped(number, by);
      INFO("« " << written << " »");
      const auto whole = parse_number(written);
      CHECK((whole && whole->scale == 0 && whole->mantissa == number));
      const auto decimal = parse_number(written + ",5");
      CHECK((decimal && decimal->value() == static_cast<double>(number) + 0.5));
    }
  }
}

TEST_CASE("numbers are found with their extent and value") {
  check_cases("numbers.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    std::string out;
    for (const NumberPhrase& number : reading.numbers) {
      if (!out.empty()) out += " ; ";
      std::string value = std::to_string(number.value.value());
      value.erase(value.find_last_not_of('0') + 1);
      if (value.back() == '.') value.pop_back();
      out += std::string(reading.text.surface(number.range)) + " = " + value;
    }
    return out;
  });
}

TEST_CASE("a number too great for its digits is the double nearest to it") {
  CHECK(Decimal{.mantissa = 10, .scale = -24}.value() == 1e25);
  CHECK(Decimal{.mantissa = 3, .scale = -30}.value() == 3e30);
}
