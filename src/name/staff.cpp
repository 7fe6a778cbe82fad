#include "name/staff.h"

#include "name/rows.h"

namespace greffier {

std::optional<ActorMention> find_staff(const Reading& reading, const NounGroup& group) {
  const Features& features = group.features;
  const bool all = features.has(Feature::plural) && features.has(Feature::definite) &&
                   !features.has(Feature::singular) && !features.has(Feature::counted);
  const TokenIndex of = group.base.last;
  if (!all || !group.title || group.body || !group.name.empty()) return std::nullopt;
  if (of + 1 >= group.range.last || reading.text.tokens[of].pos != Pos::de) return std::nullopt;
  const NounGroup* whose = reading.noun_group_at(of + 1);
  if (whose == nullptr || !whose->only_name()) return std::nullopt;
  const NamePhrase* name = reading.name_at(whose->name.first);
  const ClassId body = reading.lexicon.get_class("ORGANIZATION");
  if (name == nullptr || !has_cell(reading.lexicon, name->rows, body, "type", "union")) {
    return std::nullopt;
  }
  return ActorMention{.range = {group.core.first, name->range.last},
                      .kind = ActorKind::group,
                      .form = MentionForm::description,
                      .head = group.head,
                      .features = features};
}

}  // namespace greffier
