#include "phrase/period.h"

#include <array>

namespace greffier {
namespace {

using namespace std::chrono;

struct PartHours {
  std::string_view name;
  int begin;
  int end;
};

// Midday overlaps morning and afternoon; a night ends on the next day.
constexpr std::array kParts{
    PartHours{"TMO", 6, 12},  PartHours{"TMI", 11, 14}, PartHours{"TAF", 12, 18},
    PartHours{"TEV", 18, 24}, PartHours{"TNI", 21, 30},
};

struct SeasonStart {
  std::string_view name;
  int month;
  int day;
};
constexpr std::array kSeasons{
    SeasonStart{"SP", 3, 20},
    SeasonStart{"SU", 6, 21},
    SeasonStart{"FA", 9, 23},
    SeasonStart{"WI", 12, 21},
};

PartHours hours_of(std::string_view part) {
  for (const PartHours& row : kParts) {
    if (row.name == part) return row;
  }
  return {part, 0, 24};
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::string week_value(Day day) {
  const IsoWeek week = iso_week(day);
  return padded(week.year, 4) + "-W" + padded(week.week, 2);
}

std::string clock_value(minutes clock) {
  const auto count = static_cast<int>(clock.count());
  return "T" + padded(count / 60, 2) + ":" + padded(count % 60, 2);
}

Day first_of(int year, int month) { return make_day(year, month, 1).value_or(Day{}); }

Day season_end(const Period& period) {
  const auto year = year_of(period.first);
  for (std::size_t i = 0; i < kSeasons.size(); ++i) {
    if (kSeasons[i].name != period.name) continue;
    const SeasonStart& next = kSeasons[(i + 1) % kSeasons.size()];
    return make_day(year + (i + 1 == kSeasons.size() ? 1 : 0), next.month, next.day)
        .value_or(Day{});
  }
  return period.first;
}

int months_in(PeriodGrain grain) {
  switch (grain) {
    case PeriodGrain::month: return 1;
    case PeriodGrain::quarter: return 3;
    case PeriodGrain::half: return 6;
    case PeriodGrain::year:
    case PeriodGrain::season: return 12;
    case PeriodGrain::decade: return 120;
    case PeriodGrain::century: return 1200;
    default: return 0;
  }
}

}  // namespace

std::string value_of(const Period& period) {
  const int year = year_of(period.first);
  const int month = month_of(period.first);
  const std::string digits = padded(year, 4);
  switch (period.grain) {
    case PeriodGrain::minute: return format_day(period.first) + clock_value(period.clock);
    case PeriodGrain::part: return format_day(period.first) + std::string(period.name);
    case PeriodGrain::day: return format_day(period.first);
    case PeriodGrain::weekend: return week_value(period.first) + "-WE";
    case PeriodGrain::week: return week_value(period.first);
    case PeriodGrain::month: return digits + "-" + padded(month, 2);
    case PeriodGrain::quarter: return digits + "-Q" + std::to_string((month + 2) / 3);
    case PeriodGrain::half: return digits + "-H" + std::to_string((month + 5) / 6);
    case PeriodGrain::season: return digits + "-" + std::string(period.name);
    case PeriodGrain::year: return digits;
    case PeriodGrain::decade: return digits.substr(0, 3);
    case PeriodGrain::century: return digits.substr(0, 2);
  }
  return digits;
}

Minute start_of(const Period& period) {
  const Minute midnight{period.first};
  if (period.grain == PeriodGrain::minute) return midnight + period.clock;
  if (period.grain == PeriodGrain::part) return midnight + hours{hours_of(period.name).begin};
  return midnight;
}

Minute end_of(const Period& period) {
  switch (period.grain) {
    case PeriodGrain::minute: return start_of(period) + minutes{1};
    case PeriodGrain::part: return Minute{period.first} + hours{hours_of(period.name).end};
    case PeriodGrain::day: return period.first + days{1};
    case PeriodGrain::weekend: return period.first + days{2};
    case PeriodGrain::week: return period.first + days{7};
    case PeriodGrain::season: return season_end(period);
    default: return add_months(period.first, months_in(period.grain));
  }
}

std::string format_bound(Minute bound) {
  const Day day = floor<days>(bound);
  return bound == Minute{day} ? format_day(day) : format_minute(bound);
}

Period period_around(PeriodGrain grain, Day day) {
  const int year = year_of(day);
  const int month = month_of(day);
  switch (grain) {
    case PeriodGrain::weekend: return {.grain = grain, .first = monday_of(day) + days{5}};
    case PeriodGrain::week: return {.grain = grain, .first = monday_of(day)};
    case PeriodGrain::month: return {.grain = grain, .first = first_of(year, month)};
    case PeriodGrain::quarter:
      return {.grain = grain, .first = first_of(year, (month - 1) / 3 * 3 + 1)};
    case PeriodGrain::half: return {.grain = grain, .first = first_of(year, month < 7 ? 1 : 7)};
    case PeriodGrain::year: return {.grain = grain, .first = first_of(year, 1)};
    case PeriodGrain::decade: return {.grain = grain, .first = first_of(year / 10 * 10, 1)};
    case PeriodGrain::century: return {.grain = grain, .first = first_of(year / 100 * 100, 1)};
    default: return {.grain = grain, .first = day};
  }
}

Period move_period(Period period, int steps) {
  switch (period.grain) {
    case PeriodGrain::minute: {
      const Minute moved = start_of(period) + minutes{steps};
      period.first = floor<days>(moved);
      period.clock = moved - period.first;
      return period;
    }
    case PeriodGrain::part:
    case PeriodGrain::day: period.first += days{steps}; return period;
    case PeriodGrain::weekend:
    case PeriodGrain::week: period.first += days{7 * steps}; return period;
    default:
      period.first = add_months(period.first, months_in(period.grain) * steps);
      return period;
  }
}

Period make_season(std::string_view name, int year) {
  for (const SeasonStart& season : kSeasons) {
    if (season.name != name) continue;
    return {.grain = PeriodGrain::season,
            .first = make_day(year, season.month, season.day).value_or(Day{}),
            .name = season.name};
  }
  return {.grain = PeriodGrain::year, .first = first_of(year, 1)};
}

}  // namespace greffier
