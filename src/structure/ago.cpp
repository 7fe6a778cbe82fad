#include "structure/ago.h"

#include "lex/nearby.h"
#include "phrase/decimal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr std::size_t kLongestNumber = 4;  // digits

constexpr std::array<std::pair<PeriodUnit, minutes>, 5> kUnits{{
    {PeriodUnit::second, minutes{0}},
    {PeriodUnit::minute, minutes{1}},
    {PeriodUnit::hour, hours{1}},
    {PeriodUnit::day, days{1}},
    {PeriodUnit::week, days{7}},
}};

}  // namespace

std::optional<Ago> read_ago(const Page& page, TokenRange range) {
  const Tokens& tokens = page.text.tokens;
  const TokenIndex number = range.first + 3;
  if (number >= range.last || !is_one_of(tokens, range.first, {"il"}) ||
      !is_one_of(tokens, range.first + 1, {"y"}) || !is_one_of(tokens, range.first + 2, {"a"})) {
    return std::nullopt;
  }
  // « 2 h », « 2h » are read as a clock time.
  const Annotation* clock = page.text.annotations.find(number, PhraseClass::clock);
  if (clock != nullptr && clock->range.last <= range.last) {
    return Ago{.last = clock->range.last, .time = page.phrases.clocks[clock->payload].time};
  }
  const std::string_view digits = page.text.surface(number);
  const auto count = digits.size() <= kLongestNumber ? parse_plain(digits) : std::nullopt;
  if (!count || number + 1 >= range.last) return std::nullopt;
  const auto unit = page.reader.read({number + 1, number + 2}).unit;
  const auto* const found = std::ranges::find(kUnits, unit, &std::pair<PeriodUnit, minutes>::first);
  if (found == kUnits.end()) return std::nullopt;
  return Ago{.last = number + 2,
             .time = static_cast<int>(count->value()) * found->second,
             .days = found->second >= days{1}};
}

}  // namespace greffier
