#include "name/house.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/acting.h"
#include "phrase/before_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier {
namespace {

// Types of bodies with a house that people stand before; a court judges those.
constexpr std::array<std::string_view, 3> kSeats{"local_government", "ministry", "embassy"};

// « bloqué la | rue de la Loi », « dans la | rue de la Loi »: a street, though a government sits
// there.
bool is_mere_street(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  const Token& opener = tokens[range.first];
  if (opener.capitalised || range.last < range.first + 2 || range.first < 2) return false;
  const ClassSet& classes = opener.word->classes;
  const ClassId house = reading.lexicon.get_class("PLACE_HEAD");
  const ClassId body = reading.lexicon.get_class("ORGANIZATION_HEAD");
  // « la section de recherches », but « l'hôtel de ville »
  const auto* const locution = reading.text.annotations.find(range.first, body);
  const bool only_body =
      locution != nullptr && reading.text.annotations.find(range.first, house) == nullptr;
  if (!classes.test(house) || classes.test(body) || only_body ||
      tokens[range.first - 1].pos != Pos::determiner) {
    return false;
  }
  return harms(reading, range.first - 1) ||
         !BeforeName(reading.lexicon).where(tokens[range.first - 2]).empty();
}

// « réunis devant la mairie de Rocval »; not « jugé devant le tribunal de Rocval ».
bool is_stood_before(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  const bool seat = std::ranges::any_of(kSeats, [&](std::string_view type) {
    return has_cell(reading.lexicon, tokens[range.first].word->rows, head, "type", type);
  });
  return seat && range.first > 1 && is_word(tokens, range.first - 2, "devant");
}

}  // namespace

bool is_employer(const Reading& reading, TokenIndex head) {
  const Tokens& tokens = reading.text.tokens;
  if (head < 3 || tokens[head - 1].pos != Pos::determiner || !is_word(tokens, head - 2, "a")) {
    return false;
  }
  return tokens[head - 3].pos == Pos::noun &&
         tokens[head - 3].word->classes.test(reading.lexicon.get_class("TITLE")) &&
         has_cell(reading.lexicon, tokens[head].word->rows,
                  reading.lexicon.get_class("ORGANIZATION_HEAD"), "type", "institute");
}

bool is_mere_house(const Reading& reading, TokenRange range) {
  if (is_mere_street(reading, range) || is_stood_before(reading, range)) return true;
  if (is_employer(reading, range.first)) return false;
  const Tokens& tokens = reading.text.tokens;
  const ClassSet& opening = tokens[range.first].word->classes;
  const bool house = range.last > range.first + 1 &&
                     opening.test(reading.lexicon.get_class("PLACE_HEAD")) &&
                     opening.test(reading.lexicon.get_class("ORGANIZATION_HEAD"));
  const NamePhrase* name = reading.name_at(range.first);
  const bool hospital = name != nullptr && name->range == range &&
                        has_cell(reading.lexicon, name->rows,
                                 reading.lexicon.get_class("ORGANIZATION"), "type", "hospital");
  if (!house && !hospital) return false;
  TokenIndex first = range.first;
  if (first > 0 && tokens[first - 1].pos == Pos::determiner) --first;
  if (first == 0) return false;
  if (BeforeName(reading.lexicon).where(tokens[first - 1]).empty()) return false;
  const VerbGroup* verb = first > 1 ? reading.verb_group_at(first - 2) : nullptr;
  return verb == nullptr || !verb->report;
}

}  // namespace greffier
