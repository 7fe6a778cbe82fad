#include "rules/kinds.h"

#include <algorithm>

namespace greffier {
namespace {

using Names = std::string_view;

constexpr std::array kDate{
    Names("weekday"), Names("day"),   Names("month"), Names("year"),  Names("season"),
    Names("holiday"), Names("part"),  Names("hour"),  Names("word"),  Names("count"),
    Names("unit"),    Names("shift"), Names("edge"),  Names("clock"), Names("to_weekday"),
    Names("to_day"),  Names("to_month"), Names("to_year"), Names("to_clock"), Names("ordinal"),
    Names("decade"),  Names("century"), Names("as"),  Names("figures"),
};
constexpr std::array kFigure{
    Names("value"), Names("modifier"), Names("unit"), Names("currency"), Names("low"),
    Names("high"),  Names("of"),       Names("kind"), Names("bound"),    Names("item"),
    Names("drop"), Names("over"),
};
constexpr std::array kActor{
    Names("person"), Names("organization"), Names("group"), Names("role"), Names("country"),
    Names("none"),   Names("place"),        Names("weight"),
};
constexpr std::array kPlace{
    Names("place"), Names("kind"), Names("head"),
};
constexpr std::array kQuote{
    Names("quote"), Names("speaker"), Names("cue"), Names("via"), Names("content"),
    Names("kind"), Names("polarity"),
};
constexpr std::array kKinds{
    FactKind{"date", kDate},   FactKind{"figure", kFigure}, FactKind{"actor", kActor},
    FactKind{"place", kPlace}, FactKind{"quote", kQuote},
};

}  // namespace

std::span<const FactKind> fact_kinds() { return kKinds; }

const FactKind* find_fact_kind(std::string_view name) {
  const auto* const found = std::ranges::find(kKinds, name, &FactKind::name);
  return found == kKinds.end() ? nullptr : found;
}

}  // namespace greffier
