#include "time/date_value.h"

#include "phrase/period_edge.h"

namespace greffier {
namespace {

std::string two_digits(int value) {
  return std::string(1, static_cast<char>('0' + value / 10 % 10)) +
         static_cast<char>('0' + value % 10);
}

bool is_time(const Period& period) {
  return period.grain == PeriodGrain::minute || period.grain == PeriodGrain::part;
}

// Whether it lies within one day: « la veille » counts from that, not from « juin 2025 ».
bool is_day(const Period& period) { return is_time(period) || period.grain == PeriodGrain::day; }

bool is_month_or_more(const Period& period) {
  return period.grain == PeriodGrain::month || period.grain == PeriodGrain::quarter ||
         period.grain == PeriodGrain::half || period.grain == PeriodGrain::year;
}

}  // namespace

std::string clock_value(std::chrono::minutes clock) {
  const auto count = static_cast<int>(clock.count());
  return "T" + two_digits(count / 60) + ":" + two_digits(count % 60);
}

DateValue value_of_period(const Period& period) {
  const Stretch stretch = stretch_of(period);
  DateValue value{.value = value_of(period),
                  .start = stretch.start,
                  .end = stretch.end,
                  .kind = is_time(period) ? DateKind::time : DateKind::date};
  if (is_day(period)) value.told = period.first;
  if (is_month_or_more(period)) value.whole = period;
  return value;
}

DateValue value_of_ends(const Period& first, const Period& last) {
  return {.value = value_of(first) + "/" + value_of(last),
          .start = stretch_of(first).start,
          .end = stretch_of(last).end,
          .kind = DateKind::interval,
          .told = is_day(last) ? std::optional(last.first) : std::nullopt};
}

DateValue value_of_duration(std::string value) {
  return {.value = std::move(value), .kind = DateKind::duration};
}

DateValue value_of_set(std::string value) {
  return {.value = std::move(value), .kind = DateKind::set};
}

DateValue open_value(const DateWords& words) {
  std::string value = words.year ? std::to_string(*words.year) : "XXXX";
  if (words.month && words.day) {
    value += "-" + two_digits(*words.month) + "-" + two_digits(*words.day);
  } else if (words.month) {
    value += "-" + two_digits(*words.month);
  } else if (words.weekday) {
    value += "-WXX-" + std::to_string(*words.weekday);
  } else if (!words.season.empty()) {
    value += "-" + std::string(words.season);
  } else if (words.unit == PeriodUnit::week || words.unit == PeriodUnit::weekend) {
    value += "-WXX";
  } else if (!words.year && words.unit != PeriodUnit::year) {
    value += words.unit == PeriodUnit::month ? "-XX" : "-XX-XX";
  }
  value += words.clock ? clock_value(*words.clock) : std::string(words.part);
  const bool time = words.clock || !words.part.empty();
  return {.value = value, .kind = time ? DateKind::time : DateKind::date};
}

std::optional<DateValue> recurring_value(const DateWords& words) {
  if (words.weekday) {
    return value_of_set("XXXX-WXX-" + std::to_string(*words.weekday) + std::string(words.part));
  }
  if (words.month && words.day) {
    return value_of_set("XXXX-" + two_digits(*words.month) + "-" + two_digits(*words.day));
  }
  if (words.month) return value_of_set("XXXX-" + two_digits(*words.month));
  if (!words.season.empty()) return value_of_set("XXXX-" + std::string(words.season));
  if (!words.part.empty()) return value_of_set("XXXX-XX-XX" + std::string(words.part));
  return std::nullopt;
}

}  // namespace greffier
