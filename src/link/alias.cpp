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
    if (known && lexicon.cell(*known, "apart").empty()) {
      return name_key(lexicon.cell(*known, "town"));
    }
  }
  // « Castres olympique »
  const ClassId place = lexicon.get_class("PLACE");
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = mention.range.first;
  const bool opens = tokens[first].word->classes.test(place) &&
                     !tokens[mention.range.last - 1].word->classes.test(place);
  return name_key(reading.text.surface(opens ? first : mention.range.last - 1));
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

// « les Brestois »: the town whose club they are; empty for other names.
std::string town_of_side(const Reading& reading, const ActorMention& mention) {
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  const TokenRange range = mention.range;
  if (range.last > range.first + 1 || !mention.rows.empty()) return {};
  for (const ClassRow& row : reading.text.tokens[range.first].word->rows) {
    if (row.id == demonym) return name_key(reading.lexicon.cell(row.row, "place"));
  }
  return {};
}

}  // namespace

AliasKeys alias_keys(const Reading& reading, const ActorMention& mention) {
  if (mention.kind != ActorKind::organization) return {};
  if (const std::string town = town_of_side(reading, mention); !town.empty()) {
    return {.find = "full " + town, .learn = "bare " + town};
  }
  const std::string bare = bare_name(reading, mention);
  if (!bare.empty()) return {.find = "bare " + bare, .learn = "full " + bare};
  const std::string name = name_key(reading.text.surface(mention.range));
  return {.find = "full " + name, .learn = "bare " + name};
}

std::string key_without_articles(const Reading& reading, TokenRange name) {
  std::string key;
  for (TokenIndex token = name.first; token < name.last; ++token) {
    const Token& here = reading.text.tokens[token];
    if (here.pos == Pos::determiner) continue;
    key += ' ';
    key += here.pos == Pos::de ? "de" : here.word->key;
  }
  return key;
}

}  // namespace greffier
