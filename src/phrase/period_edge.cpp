#include "phrase/period_edge.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

using namespace std::chrono;

struct Bounds {
  int begin = 0;
  int end = 0;
};

// The customary bounds of start, middle and end, as other readers of dates have them (Duckling).
struct Edges {
  Bounds start = {};
  Bounds middle = {};
  Bounds end = {};
};

constexpr Edges kDay{{6, 10}, {11, 16}, {17, 21}};  // hours
constexpr Edges kMorning{{7, 9}, {9, 11}, {10, 12}};
constexpr Edges kAfternoon{{12, 14}, {14, 17}, {17, 19}};
constexpr Edges kEvening{{18, 21}, {20, 22}, {21, 24}};
constexpr Edges kNight{{21, 24}, {24, 27}, {27, 30}};
constexpr Edges kWeek{{0, 2}, {2, 4}, {3, 7}};      // days
constexpr Edges kMonth{{0, 5}, {9, 19}, {20, 31}};  // days; the end is that of the month
constexpr Edges kYear{{0, 2}, {4, 8}, {10, 12}};    // months

Bounds bounds_of(const Edges& edges, std::string_view edge) {
  if (edge == "start") return edges.start;
  return edge == "end" ? edges.end : edges.middle;
}

const Edges* hours_of(const Period& period) {
  if (period.grain == PeriodGrain::day) return &kDay;
  if (period.grain != PeriodGrain::part) return nullptr;
  constexpr std::array<std::pair<std::string_view, const Edges*>, 4> kParts{
      {{"TMO", &kMorning}, {"TAF", &kAfternoon}, {"TEV", &kEvening}, {"TNI", &kNight}}};
  const auto* const found =
      std::ranges::find(kParts, period.name, &std::pair<std::string_view, const Edges*>::first);
  return found == kParts.end() ? nullptr : found->second;
}

Stretch whole(const Period& period) { return {.start = start_of(period), .end = end_of(period)}; }

// The Nth of so many equal pieces: of decades and centuries in whole years, of what is longer than
// a day in whole days.
Stretch piece_of(const Period& period, int n, int count) {
  const Stretch all = whole(period);
  const minutes length = all.end - all.start;
  const int years = period.grain == PeriodGrain::decade    ? 10
                    : period.grain == PeriodGrain::century ? 100
                                                           : 0;
  const auto cut = [&](int at) -> Minute {
    if (at == count) return all.end;
    if (years > 0) return add_months(period.first, years * at / count * 12);
    const minutes from = length * at / count;
    return all.start + (length > days{1} ? minutes{floor<days>(from)} : from);
  };
  return {.start = cut(n), .end = cut(n + 1)};
}

// « la première moitié du mois »: of a month and a year as calendars are halved.
Stretch half_of(const Period& period, bool second) {
  const bool of_months = period.grain == PeriodGrain::year || period.grain == PeriodGrain::half;
  const int months = period.grain == PeriodGrain::year ? 6 : 3;
  const Stretch all = whole(period);
  if (!of_months && period.grain != PeriodGrain::month) return piece_of(period, second ? 1 : 0, 2);
  const Minute middle =
      of_months ? Minute{add_months(period.first, months)} : Minute{period.first + days{15}};
  return second ? Stretch{.start = middle, .end = all.end} : Stretch{all.start, middle};
}

}  // namespace

Stretch stretch_of(const Period& period) {
  const std::string_view edge = period.edge;
  if (edge.empty() || period.grain == PeriodGrain::minute) return whole(period);
  if (edge.ends_with("half")) return half_of(period, edge.starts_with("second"));
  if (period.name == "TMI" && period.grain == PeriodGrain::part) return whole(period);
  const Day first = period.first;
  if (const Edges* in_hours = hours_of(period)) {
    const Bounds found = bounds_of(*in_hours, edge);
    return {.start = Minute{first} + hours{found.begin}, .end = Minute{first} + hours{found.end}};
  }
  if (period.grain == PeriodGrain::week || period.grain == PeriodGrain::month) {
    const bool month = period.grain == PeriodGrain::month;
    const Bounds found = bounds_of(month ? kMonth : kWeek, edge);
    const Minute end = month && edge == "end" ? end_of(period) : Minute{first + days{found.end}};
    return {.start = first + days{found.begin}, .end = end};
  }
  if (period.grain == PeriodGrain::year) {
    const Bounds found = bounds_of(kYear, edge);
    return {.start = add_months(first, found.begin), .end = add_months(first, found.end)};
  }
  return piece_of(period, edge == "start" ? 0 : edge == "middle" ? 1 : 2, 3);
}

}  // namespace greffier
