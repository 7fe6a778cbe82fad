// Calendar arithmetic on days as the writer of a bulletin counts them: weekdays, ISO weeks, feasts.
// No zones here (text/timezone.h) and no words (phrase/date_words.h).
//   last_on_or_before(Tuesday, 2025-03-04) -> 2025-03-04
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace greffier {

using Day = std::chrono::local_days;
using Minute = std::chrono::local_time<std::chrono::minutes>;

// The first day where the calendar of the Gregorian years 1 to 9999 has it.
std::optional<Day> make_day(int year, int month, int day);
std::chrono::year_month_day civil(Day day);
int year_of(Day day);
int month_of(Day day);      // 1 to 12
int day_of_month(Day day);  // 1 to 31
int weekday_of(Day day);    // Monday 1 to Sunday 7

std::string_view weekday_name(int weekday);  // for messages: « Tuesday »

// « mardi » in a bulletin of that Tuesday is the day itself; « mardi dernier » is the week before.
Day last_on_or_before(int weekday, Day from);
Day last_before(int weekday, Day from);
Day next_on_or_after(int weekday, Day from);
Day next_after(int weekday, Day from);

// « il y a six mois »: whole months, the day cut where the month is shorter.
Day add_months(Day day, int months);

struct IsoWeek {
  int year = 0;
  int week = 0;  // 1 to 53
};
IsoWeek iso_week(Day day);
Day monday_of(Day day);

// The day of a feast in a year, by the rule of holiday.tsv: « 12-25 », « easter+39 », « 09-w3-7 »,
// « 11-w4-4+1 ». Nothing where the rule is none.
std::optional<Day> holiday_in(std::string_view rule, int year);

// Digits alone, all of the text: « 07 » -> 7.
std::optional<int> parse_digits(std::string_view text);

// `2022-12-27`; and back, from the whole of a text.
std::string format_day(Day day);
std::optional<Day> parse_day(std::string_view text);
// `2022-12-27T18:16`
std::string format_minute(Minute minute);
std::optional<Minute> parse_minute(std::string_view text);

}  // namespace greffier
