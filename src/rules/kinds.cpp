#include "rules/kinds.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

using namespace std::string_view_literals;

constexpr std::array kDate{"extent"sv, "since"sv, "day"sv,  "part"sv,     "clock"sv,   "to_clock"sv,
                           "zone"sv,   "month"sv, "year"sv, "period"sv,   "from"sv,    "to"sv,
                           "of"sv,     "count"sv, "unit"sv, "to_count"sv, "to_unit"sv, "word"sv,
                           "shift"sv,  "as"sv,    "value"sv};
constexpr std::array kFigure{"value"sv, "modifier"sv, "unit"sv, "currency"sv, "low"sv,   "high"sv,
                             "rest"sv,  "hours"sv,    "of"sv,   "kind"sv,     "bound"sv, "item"sv,
                             "drop"sv,  "over"sv,     "pair"sv, "as"sv};
constexpr std::array kActor{"person"sv, "organization"sv, "group"sv,  "role"sv,  "country"sv,
                            "none"sv,   "place"sv,        "weight"sv, "about"sv, "name"sv};
constexpr std::array kPlace{"place"sv, "kind"sv, "head"sv, "part"sv};
constexpr std::array kQuote{"quote"sv, "speaker"sv, "cue"sv, "via"sv, "content"sv};
constexpr std::array kLayout{"as"sv};
constexpr std::array kYes{"yes"sv};
constexpr std::array kDateAs{"point"sv,      "habit"sv,    "night"sv,        "since_clock"sv,
                             "clock_span"sv, "span"sv,     "period"sv,       "quarter"sv,
                             "nth"sv,        "around"sv,   "half_month"sv,   "season_of_years"sv,
                             "ago"sv,        "ahead"sv,    "told"sv,         "weeks_on"sv,
                             "decade"sv,     "century"sv,  "duration"sv,     "set"sv,
                             "reference"sv,  "listed"sv,   "first_months"sv, "habit_clock"sv,
                             "same_day"sv,   "new_year"sv, "none"sv};
constexpr std::array kFigureKind{"count"sv, "percent"sv, "money"sv, "measure"sv, "duration"sv,
                                 "age"sv,   "ratio"sv,   "score"sv, "between"sv};
constexpr std::array kBound{"between"sv};
constexpr std::array kOver{"date"sv};
constexpr std::array kPair{"yes"sv, "cents"sv, "chrono"sv};
constexpr std::array kFigureAs{"one"sv, "minus"sv, "fever"sv};
constexpr std::array kAbout{"sport"sv};
constexpr std::array kName{"known"sv,   "full"sv,       "town"sv,       "not-land"sv,
                           "firm"sv,    "surname"sv,    "team"sv,       "team-of-person"sv,
                           "unknown"sv, "inhabitant"sv, "abbreviated"sv};
constexpr std::array kPlaceKind{"country"sv, "region"sv, "city"sv,
                                "water"sv,   "area"sv,   "facility"sv};
constexpr std::array kContent{"before"sv, "clause"sv, "after"sv, "source"sv, "whom"sv,
                              "signed"sv, "above"sv,  "relay"sv, "cited"sv,  "none"sv,
                              "name"sv,   "title"sv,  "work"sv};
constexpr std::array kLayoutAs{"masthead"sv, "stamp"sv,    "credit"sv, "related"sv,
                               "summary"sv,  "trailing"sv, "notice"sv, "rubric"sv,
                               "agenda"sv,   "live"sv,     "advert"sv};

constexpr std::array kDateChoices{Choice{"as", kDateAs}};
constexpr std::array kFigureChoices{Choice{"kind", kFigureKind}, Choice{"bound", kBound},
                                    Choice{"drop", kYes},        Choice{"over", kOver},
                                    Choice{"pair", kPair},       Choice{"as", kFigureAs}};
constexpr std::array kActorChoices{Choice{"about", kAbout}, Choice{"name", kName}};
constexpr std::array kPlaceChoices{Choice{"kind", kPlaceKind}, Choice{"part", kYes}};
constexpr std::array kQuoteChoices{Choice{"content", kContent}};
constexpr std::array kLayoutChoices{Choice{"as", kLayoutAs}};

constexpr std::array kKinds{
    FactKind{"layout", kLayout, kLayoutChoices}, FactKind{"date", kDate, kDateChoices},
    FactKind{"figure", kFigure, kFigureChoices}, FactKind{"actor", kActor, kActorChoices},
    FactKind{"place", kPlace, kPlaceChoices},    FactKind{"quote", kQuote, kQuoteChoices}};

}  // namespace

std::span<const FactKind> fact_kinds() { return kKinds; }

const FactKind* find_fact_kind(std::string_view name) {
  const auto* const found = std::ranges::find(kKinds, name, &FactKind::name);
  return found == kKinds.end() ? nullptr : found;
}

}  // namespace greffier
