#include "link/alias.h"

#include "lex/rows.h"
#include "name/firm_name.h"
#include "text/fold.h"

#include <algorithm>

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
  // « les Maritimes », though a part of Canada is called so
  const bool nickname =
      has_cell(lexicon, mention.rows, lexicon.get_class("METONYM"), "kind", "nickname");
  if (club && (nickname || !has_row(mention.rows, lexicon.get_class("PLACE")))) {
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

std::string opening_of(const Reading& reading, const ActorMention& mention) {
  constexpr std::size_t kShortestSigle = 3;  // letters: no « FC »
  if (mention.kind != ActorKind::organization) return {};
  const TokenRange range = mention.range;
  const Token& first = reading.text.tokens[range.first];
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  TokenIndex end = range.first + 1;
  const Annotation* locution = reading.text.annotations.find(range.first, head);
  if (locution != nullptr) end = std::max(end, locution->range.last);
  const NamePhrase* name = reading.name_at(range.first);
  if (name != nullptr && name->range.last < range.last) end = std::max(end, name->range.last);
  const bool club = has_cell(reading.lexicon, mention.rows,
                             reading.lexicon.get_class("ORGANIZATION"), "type", "sport");
  const bool sigle = club && first.shape == Shape::upper && first.span.size() >= kShortestSigle;
  if (end >= range.last || !first.capitalised || (end == range.first + 1 && !sigle)) return {};
  // « la Cour suprême | américaine », « le Conseil de sécurité | de l'ONU »; not « Al Qaïda | au
  // Maghreb », which is another body
  const Token& next = reading.text.tokens[end];
  const bool told_apart =
      next.pos == Pos::de || next.word->classes.test(reading.lexicon.get_class("DEMONYM"));
  if (!sigle && !told_apart) return {};
  return name_key(reading.text.surface({range.first, end}));
}

std::string opening_noun(const Reading& reading, const ActorMention& mention) {
  const TokenIndex opening = mention.range.first;
  const Token& first = reading.text.tokens[opening];
  if (mention.kind != ActorKind::organization) return {};
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  if (!first.capitalised) {
    const Annotation* locution = reading.text.annotations.find(opening, head);
    const bool whole = locution != nullptr && locution->range.last <= mention.range.last;
    return whole ? name_key(reading.text.surface(locution->range)) : std::string();
  }
  if (first.shape != Shape::capital) return {};
  for (const ClassRow& row : first.word->rows) {
    if (row.id != head) continue;
    // « le Congrès », « le Sénat » are names of their own
    const std::string_view noun = reading.lexicon.cell(row.row, "noun");
    return noun.front() >= 'A' && noun.front() <= 'Z' ? std::string() : first.word->key;
  }
  return {};
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
