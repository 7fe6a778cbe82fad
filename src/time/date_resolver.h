// The value of one match of data/rules/date.rules, seen from its entry: `set as=` names how the
// rule's captures make it.
//   date.day with day=« hier », clock=« 21 h 15 » in an entry of 2026-06-04 -> `2026-06-03T21:15`
#pragma once

#include "reading/reading.h"
#include "time/date_value.h"
#include "time/place_in_time.h"
#include "time/span_of_time.h"

#include <optional>
#include <string>
#include <string_view>

namespace greffier {

class DateResolver {
 public:
  // `home`: the country that the bulletin is of, ISO 3166-1 alpha-2.
  DateResolver(const Reading& reading, std::string home);

  // Nothing where the words make no date.
  [[nodiscard]] std::optional<DateValue> resolve(const Match& match,
                                                 const DateContext& context) const;

  [[nodiscard]] DateWords read(TokenRange range) const { return reader_.read(range); }
  // Of a capture of the rule.
  [[nodiscard]] DateWords read(const Match& match, std::string_view name) const {
    return reader_.read(match.capture(name));
  }

 private:
  using Context = DateContext;

  [[nodiscard]] std::optional<DateValue> resolve_point(const Match&, const Context&) const;
  [[nodiscard]] bool ends_day(const Match&, std::string_view part, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_habit(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> place_in_day(const Match&, std::optional<Day>,
                                                      const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_night(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_weeks_on(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_same_day(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_new_year(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_since_clock(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_clock_span(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_span(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_one_period(const Match&, const Context&) const;
  [[nodiscard]] bool is_year_gone(const Match&, const DateWords&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_quarter(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_nth(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_around(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_listed(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_first_months(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_half_month(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_season_of_years(const Match&,
                                                                 const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_decade(const Match&) const;
  [[nodiscard]] std::optional<DateValue> resolve_century(const Match&) const;
  [[nodiscard]] std::optional<DateValue> resolve_ago(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_ahead(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_distance(const Match&, const Context&,
                                                          int sign) const;
  [[nodiscard]] std::optional<DateValue> resolve_duration(const Match&) const;
  [[nodiscard]] std::optional<DateValue> resolve_told(const Match&, const Context&) const;
  [[nodiscard]] std::optional<DateValue> resolve_set(const Match&) const;

  [[nodiscard]] std::chrono::days freshness(const Match&, const Context&) const;
  [[nodiscard]] std::optional<double> count_of(TokenRange range) const;
  [[nodiscard]] std::optional<TimeAmount> amount_of(const Match&, std::string_view count,
                                                    std::string_view unit) const;

  const Reading& reading_;
  DateReader reader_;
  std::string home_;
};

}  // namespace greffier
