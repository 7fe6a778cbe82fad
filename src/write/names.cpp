#include "write/names.h"

#include <array>

namespace greffier {
namespace {

// The names of an enumeration's values, in their order.
template <typename Enum, std::size_t kSize>
std::string_view pick(const std::array<std::string_view, kSize>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

using Name = std::string_view;

}  // namespace

std::string_view name_of(Certainty value) {
  return pick(std::array{Name("stated"), Name("conditional"), Name("denied")}, value);
}

std::string_view name_of(EntryKind value) {
  return pick(std::array{Name("post"), Name("summary"), Name("notice")}, value);
}

std::string_view name_of(Grain value) {
  return pick(std::array{Name("none"), Name("day"), Name("minute")}, value);
}

std::string_view name_of(TimeOrigin value) {
  return pick(std::array{Name("none"), Name("header"), Name("metadata"), Name("dateline"),
                         Name("inferred"), Name("reference")},
              value);
}

std::string_view name_of(ActorKind value) {
  return pick(std::array{Name("person"), Name("organization"), Name("group"), Name("state")},
              value);
}

std::string_view name_of(MentionForm value) {
  return pick(std::array{Name("name"), Name("title"), Name("description"), Name("pronoun"),
                         Name("metonym")},
              value);
}

std::string_view name_of(PlaceKind value) {
  return pick(std::array{Name("country"), Name("region"), Name("city"), Name("water"), Name("area"),
                         Name("facility")},
              value);
}

std::string_view name_of(Modifier value) {
  return pick(std::array{Name("exact"), Name("about"), Name("more-than"), Name("less-than"),
                         Name("between")},
              value);
}

std::string_view name_of(FigureKind value) {
  return pick(std::array{Name("count"), Name("percent"), Name("money"), Name("measure"),
                         Name("duration"), Name("age"), Name("ratio"), Name("score")},
              value);
}

std::string_view name_of(QuoteKind value) {
  return pick(std::array{Name("direct"), Name("partial"), Name("indirect")}, value);
}

std::string_view name_of(DateKind value) {
  return pick(
      std::array{Name("date"), Name("time"), Name("duration"), Name("interval"), Name("set")},
      value);
}

std::string_view name_of(ReferenceOrigin value) {
  return pick(std::array{Name("none"), Name("option"), Name("metadata"), Name("header"),
                         Name("filename"), Name("inferred")},
              value);
}

std::string_view name_of(Series value) {
  return pick(
      std::array{Name(), Name("increment"), Name("total"), Name("previous"), Name("subset")},
      value);
}

}  // namespace greffier
