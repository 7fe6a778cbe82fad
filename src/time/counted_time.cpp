// Counted time of the date resolver: « il y a trois jours », « dans quatre semaines », « pendant
// deux heures et demie ».
#include "phrase/decimal.h"
#include "time/date_resolver.h"
#include "time/place_in_time.h"

namespace greffier {
namespace {

using std::chrono::minutes;

// « en 24h », « durant 1h30 ».
std::optional<DateValue> length_of(minutes length) {
  const TimeAmount hour{.count = static_cast<double>(length.count() / 60),
                        .unit = PeriodUnit::hour};
  const TimeAmount minute{.count = static_cast<double>(length.count() % 60),
                          .unit = PeriodUnit::minute};
  const auto value = *minute.count > 0 ? duration_value(hour, minute) : duration_value(hour);
  return value ? std::optional(value_of_duration(*value)) : std::nullopt;
}

}  // namespace

std::optional<double> DateResolver::count_of(TokenRange range) const {
  if (range.empty()) return std::nullopt;
  const NumberPhrase* number = reading_.number_at(range.first);
  return number != nullptr ? std::optional(number->value.value()) : std::nullopt;
}

std::optional<TimeAmount> DateResolver::amount_of(const Match& match, std::string_view count,
                                                  std::string_view unit) const {
  const DateWords words = read(match, unit);
  if (!words.unit) return std::nullopt;
  auto number = count_of(match.capture(count));
  if (!number) {
    if (const auto one = parse_plain(match.rule->setting("value"))) number = one->value();
  }
  return TimeAmount{.count = number, .unit = *words.unit, .factor = words.unit_factor};
}

std::optional<DateValue> DateResolver::resolve_ago(const Match& match,
                                                   const Context& context) const {
  return resolve_distance(match, context, -1);
}

std::optional<DateValue> DateResolver::resolve_ahead(const Match& match,
                                                     const Context& context) const {
  return resolve_distance(match, context, 1);
}

// « il y a six mois » is that month, « dans quatre semaines » that week: the unit that it counts.
std::optional<DateValue> DateResolver::resolve_distance(const Match& match, const Context& context,
                                                        int sign) const {
  constexpr double kMost = 9000;
  const auto amount = amount_of(match, "count", "unit");
  if (!amount) return std::nullopt;
  if (!amount->count) return resolve_duration(match);  // « il y a quelques jours »: PXD
  if (!context.moment.day || *amount->count > kMost) return resolve_duration(match);
  const auto period = move_by(context.moment, *amount, sign);
  return period ? std::optional(value_of_period(*period)) : resolve_duration(match);
}

std::optional<DateValue> DateResolver::resolve_duration(const Match& match) const {
  const TokenRange hours = match.capture("clock");
  if (const ClockPhrase* clock = hours.empty() ? nullptr : reading_.clock_at(hours.first)) {
    return length_of(clock->time);
  }
  auto amount = amount_of(match, "count", "unit");
  if (!amount) return std::nullopt;
  if (amount->count && !match.capture("word").empty()) *amount->count += 0.5;  // « et demi »
  auto more = amount_of(match, "to_count", "to_unit");
  // « une heure cinquante »
  if (const auto minutes = count_of(match.capture("to_count")); minutes && !more)
    more = TimeAmount{.count = minutes, .unit = PeriodUnit::minute};
  const auto value = more ? duration_value(*amount, *more) : duration_value(*amount);
  return value ? std::optional(value_of_duration(*value)) : std::nullopt;
}

}  // namespace greffier
