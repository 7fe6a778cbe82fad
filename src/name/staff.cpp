#include "name/staff.h"

#include "lex/rows.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier {
namespace {

// « les grévistes », « les soignants »; not « les clients », « les joueurs ».
bool is_trade(const Reading& reading, RowRef title) {
  static constexpr std::array<std::string_view, 5> kTrades{"worker", "health", "education",
                                                           "rescue", "activist"};
  const std::string_view category = reading.lexicon.cell(title, "category");
  return std::ranges::find(kTrades, category) != kTrades.end();
}

bool employs(const Reading& reading, const NamePhrase& name) {
  static constexpr std::array<std::string_view, 3> kEmployers{"union", "company", "hospital"};
  const ClassId body = reading.lexicon.get_class("ORGANIZATION");
  return std::ranges::any_of(kEmployers, [&](std::string_view type) {
    return has_cell(reading.lexicon, name.rows, body, "type", type);
  });
}

}  // namespace

std::optional<ActorMention> find_staff(const Reading& reading, const NounGroup& group) {
  const Features& features = group.features;
  const bool all = features.has(Feature::plural) && features.has(Feature::definite) &&
                   !features.has(Feature::singular) && !features.has(Feature::counted);
  const TokenIndex of = group.base.last;
  if (!all || !group.title || !group.name.empty()) return std::nullopt;
  if (of + 1 >= group.range.last || reading.text.tokens[of].pos != Pos::de) return std::nullopt;
  const NounGroup* whose = reading.noun_group_at(of + 1);
  if (whose == nullptr || !whose->only_name()) return std::nullopt;
  const NamePhrase* name = reading.name_at(whose->name.first);
  if (name == nullptr || !is_trade(reading, *group.title) || !employs(reading, *name)) {
    return std::nullopt;
  }
  return ActorMention{.range = {group.core.first, name->range.last},
                      .kind = ActorKind::group,
                      .form = MentionForm::description,
                      .head = group.head,
                      .features = features};
}

}  // namespace greffier
