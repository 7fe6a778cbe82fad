#include "name/household.h"

#include <algorithm>

namespace greffier {
namespace {

// « la famille », « les frères », « les époux »; not « son frère », « son époux ».
bool is_of_family(const Reading& reading, TokenIndex noun) {
  const Token& here = reading.text.tokens[noun];
  const bool several = is_plural(here) || (noun > 0 && is_plural(reading.text.tokens[noun - 1]));
  const ClassId family = reading.lexicon.get_class("FAMILY_NOUN");
  return std::ranges::any_of(here.word->rows, [&](const ClassRow& row) {
    return row.id == family && (several || reading.lexicon.cell(row.row, "number").empty());
  });
}

// « les frères Paul et Luc Roc »: the first name of one.
bool is_first_of_list(const Reading& reading, TokenIndex end) {
  const Tokens& tokens = reading.text.tokens;
  if (end + 1 >= tokens.size()) return false;
  const bool joined = tokens[end].pos == Pos::conjunction || tokens[end].word->surface == ",";
  const NamePhrase* next = joined ? reading.name_at(end + 1) : nullptr;
  return next != nullptr && next->first_name;
}

}  // namespace

std::optional<ActorMention> find_household(const Reading& reading, const NamePhrase& name) {
  const TokenIndex first = name.range.first;
  const bool full = name.first_name && name.range.last > first + 1;
  if (first == 0 || full || reading.text.tokens[first].gap > Gap::blank) return std::nullopt;
  if (!is_of_family(reading, first - 1)) return std::nullopt;
  if (name.first_name && is_first_of_list(reading, name.range.last)) return std::nullopt;
  Features features;
  features.set(Feature::plural);
  return ActorMention{.range = {first - 1, name.range.last},
                      .kind = ActorKind::group,
                      .form = MentionForm::description,
                      .head = first - 1,
                      .features = features};
}

}  // namespace greffier
