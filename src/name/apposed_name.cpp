#include "name/apposed_name.h"

#include "lex/rows.h"
#include "phrase/body_type.h"

#include <string_view>

namespace greffier {
namespace {

// « l'agence régionale de santé | Grand Est »: what it is in charge of, not its name.
bool is_region(const Reading& reading, const NamePhrase& name) {
  const ClassId place = reading.lexicon.get_class("PLACE");
  return has_cell(reading.lexicon, name.rows, place, "kind", "region");
}

// « le parti de l'ex-président | Jean Roc »: the name of whom the words between tell.
bool belongs_to_officer(const Reading& reading, TokenRange between, TokenRange name) {
  for (TokenIndex token = between.first; token < between.last; ++token) {
    const NounGroup* inner =
        reading.text.tokens[token].pos == Pos::de ? reading.noun_group_at(token + 1) : nullptr;
    if (inner != nullptr && inner->title && inner->range.contains(name.first)) return true;
  }
  return false;
}

}  // namespace

TokenRange apposed_name(const Reading& reading, const NounGroup& group) {
  if (!group.body) return {};
  const std::string_view type = reading.lexicon.cell(*group.body, "type");
  if (!is_body_type(reading.lexicon, type, "apposed")) return {};
  for (TokenIndex token = group.range.last; token-- > group.head + 1;) {
    const NamePhrase* name = reading.name_at(token);
    if (name == nullptr || name->range.last != group.range.last) continue;
    if (belongs_to_officer(reading, {group.head, token}, name->range)) return {};
    const Pos before = reading.text.tokens[token - 1].pos;
    const bool apposed =
        before == Pos::noun || before == Pos::adjective || before == Pos::participle;
    return apposed && !is_region(reading, *name) ? name->range : TokenRange{};
  }
  return {};
}

}  // namespace greffier
