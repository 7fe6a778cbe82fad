#include "time/span_of_time.h"

#include <cmath>

namespace greffier {
namespace {

// A unit as TIMEX3 has it: a letter, whether it stands behind T, and how many of it one of ours is.
struct Letter {
  char letter;
  bool time;
  double times;
};

Letter letter_of(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::second: return {'S', true, 1};
    case PeriodUnit::minute: return {'M', true, 1};
    case PeriodUnit::hour: return {'H', true, 1};
    case PeriodUnit::day:
    case PeriodUnit::night: return {'D', false, 1};
    case PeriodUnit::weekend: return {'W', false, 1};
    case PeriodUnit::week: return {'W', false, 1};
    case PeriodUnit::month: return {'M', false, 1};
    case PeriodUnit::quarter: return {'M', false, 3};
    case PeriodUnit::year: return {'Y', false, 1};
    case PeriodUnit::decade: return {'Y', false, 10};
    case PeriodUnit::century: return {'Y', false, 100};
  }
  return {'D', false, 1};
}

std::string digits_of(double value) {
  const auto hundredths = static_cast<std::int64_t>(std::llround(value * 100));
  std::string digits = std::to_string(hundredths / 100);
  const std::int64_t rest = hundredths % 100;
  if (rest == 0) return digits;
  digits += '.';
  digits += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) digits += static_cast<char>('0' + rest % 10);
  return digits;
}

// « demi-heure » is 30 minutes, « demi-journée » 12 hours, « un an et demi » 18 months.
TimeAmount whole_units(TimeAmount amount) {
  if (!amount.count) return amount;
  const double count = *amount.count * amount.factor;
  amount.factor = 1;
  amount.count = count;
  if (count == std::floor(count)) return amount;
  switch (amount.unit) {
    case PeriodUnit::hour: return {.count = count * 60, .unit = PeriodUnit::minute};
    case PeriodUnit::day: return {.count = count * 24, .unit = PeriodUnit::hour};
    case PeriodUnit::year: return {.count = count * 12, .unit = PeriodUnit::month};
    default: return amount;
  }
}

std::string part_value(const TimeAmount& amount) {
  const Letter letter = letter_of(amount.unit);
  if (!amount.count) return std::string("X") + letter.letter;
  return digits_of(*amount.count * letter.times) + letter.letter;
}

bool is_countable(const TimeAmount& amount) {
  return !amount.count || (*amount.count >= 0 && *amount.count < 1e9);
}

}  // namespace

std::optional<std::string> duration_value(const TimeAmount& amount) {
  if (!is_countable(amount)) return std::nullopt;
  const TimeAmount whole = whole_units(amount);
  return (letter_of(whole.unit).time ? "PT" : "P") + part_value(whole);
}

std::optional<std::string> duration_value(const TimeAmount& amount, const TimeAmount& more) {
  const auto first = duration_value(amount);
  if (!first || !is_countable(more)) return std::nullopt;
  const bool both_time = letter_of(amount.unit).time == letter_of(more.unit).time;
  return *first + (both_time ? "" : "T") + part_value(whole_units(more));
}

}  // namespace greffier
