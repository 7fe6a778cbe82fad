#include "time/weekday_warning.h"

#include <string>

namespace greffier {
namespace {

using std::chrono::days;

Day nearest(int weekday, Day day) {
  const Day before = last_before(weekday, day);
  return (day - before) <= days{3} ? before : before + days{7};
}

}  // namespace

Warning weekday_warning(const AnnotatedText& text, TokenRange date, int weekday, Day day) {
  const Span span = text.span(date);
  const std::string named(weekday_name(weekday));
  return {.code = "weekday-mismatch",
          .message = "« " + std::string(slice(text.text, span)) + " »: " + format_day(day) +
                     " is a " + std::string(weekday_name(weekday_of(day))) + ", the nearest " +
                     named + " is " + format_day(nearest(weekday, day)),
          .span = span};
}

}  // namespace greffier
