#include "link/alias.h"

#include "name/firm_name.h"
#include "text/fold.h"

#include <algorithm>

namespace greffier {
namespace {

bool is_club(const Reading& reading, const ActorMention& mention) {
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  return std::ranges::any_of(mention.rows, [&](const ClassRow& row) {
    return row.id == organization && reading.lexicon.cell(row.row, "type") == "sport";
  });
}

bool has_town(const Reading& reading, const ActorMention& mention) {
  const ClassId place = reading.lexicon.get_class("PLACE");
  return std::ranges::find(mention.rows, place, &ClassRow::id) != mention.rows.end();
}

// « Pau » for the Section paloise, « Guingamp » for En Avant Guingamp.
std::string town_of_club(const Reading& reading, const ActorMention& mention) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId club_town = lexicon.get_class("CLUB_TOWN");
  for (const ClassRow& row : mention.rows) {
    LexicalIndex::Found found;
    lexicon.find(name_key(lexicon.cell(row.row, "name")), found);
    for (const RowRef known : found.rows) {
      if (lexicon.class_of_table(known.table) != club_town) continue;
      return name_key(lexicon.cell(known, "town"));
    }
  }
  return name_key(reading.text.surface(mention.range.last - 1));
}

// The short name that a full one holds; empty where the name is no full one.
std::string bare_name(const Reading& reading, const ActorMention& mention) {
  const TokenRange range = mention.range;
  const ClassId club_word = reading.lexicon.get_class("CLUB_WORD");
  const bool several = range.last > range.first + 1;
  if (several && reading.text.tokens[range.first].word->classes.test(club_word)) {
    return name_key(reading.text.surface({range.first + 1, range.last}));
  }
  if (is_club(reading, mention) && !has_town(reading, mention)) {
    return town_of_club(reading, mention);
  }
  return short_firm_name(reading, range);
}

}  // namespace

AliasKeys alias_keys(const Reading& reading, const ActorMention& mention) {
  if (mention.kind != ActorKind::organization) return {};
  const std::string bare = bare_name(reading, mention);
  if (!bare.empty()) return {.find = "bare " + bare, .learn = "full " + bare};
  const std::string name = name_key(reading.text.surface(mention.range));
  return {.find = "full " + name, .learn = "bare " + name};
}

}  // namespace greffier
