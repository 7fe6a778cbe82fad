#include "link/paper.h"

#include "lex/rows.h"

namespace greffier {

std::optional<ActorMention> find_paper(const Reading& reading, const NounGroup& group) {
  if (!group.only_name() || group.range.first == group.name.first) return std::nullopt;
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  const std::string_view words = reading.text.surface({group.range.first, group.head + 1});
  const auto row = find_row(reading.lexicon, words, organization);
  if (!row || reading.lexicon.cell(*row, "type") != "media") return std::nullopt;
  return ActorMention{.range = group.name,
                      .kind = ActorKind::organization,
                      .rows = {{.id = organization, .row = *row}},
                      .head = group.head,
                      .features = group.features};
}

}  // namespace greffier
