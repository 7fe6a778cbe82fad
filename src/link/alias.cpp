#include "link/alias.h"

#include "name/firm_name.h"
#include "name/rows.h"
#include "text/fold.h"

namespace greffier {
namespace {

// « Pau » for the Section paloise, « Guingamp » for En Avant Guingamp.
std::string town_of_club(const Reading& reading, const ActorMention& mention) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId club_town = lexicon.get_class("CLUB_TOWN");
  for (const ClassRow& row : mention.rows) {
    const auto known = find_row(lexicon, lexicon.cell(row.row, "name"), club_town);
    if (known) return name_key(lexicon.cell(*known, "town"));
  }
  return name_key(reading.text.surface(mention.range.last - 1));
}

// The short name that a full one holds; empty where the name is no full one.
std::string bare_name(const Reading& reading, const ActorMention& mention) {
  const Lexicon& lexicon = reading.lexicon;
  const TokenRange range = mention.range;
  const ClassId club_word = lexicon.get_class("CLUB_WORD");
  const bool several = range.last > range.first + 1;
  if (several && reading.text.tokens[range.first].word->classes.test(club_word)) {
    return name_key(reading.text.surface({range.first + 1, range.last}));
  }
  const bool club =
      has_cell(lexicon, mention.rows, lexicon.get_class("ORGANIZATION"), "type", "sport");
  if (club && !has_row(mention.rows, lexicon.get_class("PLACE"))) {
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
