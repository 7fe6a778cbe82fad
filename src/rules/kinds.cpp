#include "rules/kinds.h"

#include <algorithm>

namespace greffier {
namespace {

using Names = std::string_view;

constexpr std::array kDate{
    Names("extent"),   Names("since"),   Names("day"),   Names("part"),  Names("clock"),
    Names("to_clock"), Names("zone"),    Names("month"), Names("year"),  Names("period"),
    Names("from"),     Names("to"),      Names("of"),    Names("count"), Names("unit"),
    Names("to_count"), Names("to_unit"), Names("word"),  Names("shift"), Names("as"),
    Names("value"),
};
constexpr std::array kFigure{
    Names("value"), Names("modifier"), Names("unit"), Names("currency"), Names("low"),
    Names("high"),  Names("rest"),     Names("of"),   Names("kind"),     Names("bound"),
    Names("item"),  Names("drop"),     Names("over"), Names("pair"),     Names("as"),
};
constexpr std::array kActor{
    Names("person"),  Names("organization"), Names("group"), Names("role"),
    Names("country"), Names("none"),         Names("place"), Names("weight"),
    Names("about"),   Names("name"),
};
constexpr std::array kPlace{
    Names("place"),
    Names("kind"),
    Names("head"),
};
constexpr std::array kQuote{
    Names("quote"),   Names("speaker"), Names("cue"),      Names("via"),
    Names("content"), Names("kind"),    Names("polarity"),
};
constexpr std::array kLayout{
    Names("as"),
};
constexpr std::array kKinds{
    FactKind{"layout", kLayout}, FactKind{"date", kDate},   FactKind{"figure", kFigure},
    FactKind{"actor", kActor},   FactKind{"place", kPlace}, FactKind{"quote", kQuote},
};

}  // namespace

std::span<const FactKind> fact_kinds() { return kKinds; }

const FactKind* find_fact_kind(std::string_view name) {
  const auto* const found = std::ranges::find(kKinds, name, &FactKind::name);
  return found == kKinds.end() ? nullptr : found;
}

}  // namespace greffier
