#include "name/place_check.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/house.h"

namespace greffier {

PlaceCheck::PlaceCheck(const Reading& reading, const std::vector<NameReading>& names)
    : reading_(reading), names_(names), before_(reading.lexicon),
      place_(reading.lexicon.get_class("PLACE")), country_(reading.lexicon.get_class("COUNTRY")),
      organization_(reading.lexicon.get_class("ORGANIZATION")),
      not_body_(reading.lexicon.get_class("NOT_BODY")) {}

// « Tour de France », « mosquées de France », « opéra ukrainien Wassyl Slipak » are no places by
// pattern.
bool PlaceCheck::misleads(const Match& match) const {
  const TokenRange head = match.capture("head");
  if (head.empty()) return false;
  if (is_of_office(head.first) || is_employer(reading_, head.first)) return true;
  if (!match.capture("place").empty()) return false;
  const Token& noun = reading_.text.tokens[head.first];
  if (noun.capitalised && noun.word->classes.test(not_body_)) return true;
  if (is_known(head.first)) return true;
  if (is_any(head.first) || is_on_air(match) || is_of_trade(head.first)) return true;
  if (is_somebodys(match) || is_of_title(match) || is_of_island(match)) return true;
  // « le second tour Dupont-Durand » is a ballot, « la tour Eiffel » a place.
  if (noun.word->folded == "tour" && head.first > 0) {
    const Analysis* article = reading_.text.tokens[head.first - 1].analysis();
    if (article == nullptr || article->gender != Gender::feminine) return true;
  }
  return is_plural(noun) && noun.analysis()->pos == Pos::noun;
}

// « Port Vila », « Hôtel Matignon », « lac Tchad »: known by its whole name. « l'hôpital
// saoudien » is any.
bool PlaceCheck::is_known(TokenIndex head) const {
  const NamePhrase* name = reading_.name_at(head);
  // « le pilier du Stade rochelais | Luc Roc »
  const bool club =
      name != nullptr && has_cell(reading_.lexicon, name->rows, organization_, "type", "sport");
  if (club && name->range.last > head + 1) return true;
  return name != nullptr && name->range.last > head + 1 && !name->rows.empty() &&
         reading_.text.tokens[name->range.last - 1].capitalised;
}

// « un hôtel de Sanaa », « son hôpital de Mokha », « cette école »: no name of its own.
bool PlaceCheck::is_any(TokenIndex head) const {
  if (head == 0) return false;
  const Token& before = reading_.text.tokens[head - 1];
  // « l'émission phare de France 2 »; not « le 1er mai Place de la Fontaine »
  if (before.pos == Pos::noun) return !reading_.text.tokens[head].capitalised;
  if (before.pos == Pos::adjective && is_of_state(head)) return true;
  const char determiner = determiner_kind(reading_.text.tokens, head - 1);
  return determiner != 0 && determiner != 'a';
}

// « le décorateur de cinéma Ken Roc »: no cinema.
bool PlaceCheck::is_of_trade(TokenIndex head) const {
  if (head < 2 || reading_.text.tokens[head - 1].pos != Pos::de) return false;
  if (!before_.article(reading_.text.tokens[head - 1]).empty()) return false;
  return reading_.text.tokens[head - 2].pos == Pos::noun;
}

// « la résidence du DJ »: whose it is.
bool PlaceCheck::is_of_title(const Match& match) const {
  const Token& last = reading_.text.tokens[match.range.last - 1];
  return last.shape == Shape::upper && last.word->classes.test(reading_.lexicon.get_class("TITLE"));
}

// « le volcan de l'| île de Roc »: another place, which has a name.
bool PlaceCheck::is_of_island(const Match& match) const {
  for (TokenIndex token = match.range.first + 1; token < match.range.last; ++token) {
    const NamePhrase* name = reading_.name_at(token);
    if (name != nullptr && !reading_.text.tokens[token].capitalised) {
      return has_row(name->rows, place_) && reading_.text.tokens[token].pos == Pos::noun;
    }
  }
  return false;
}

// « à la place de Paul Roc »: places have names of persons without « de ».
bool PlaceCheck::is_somebodys(const Match& match) const {
  for (TokenIndex token = match.range.first + 1; token < match.range.last; ++token) {
    const Annotation* name = reading_.text.annotations.find(token, PhraseClass::name);
    if (name == nullptr) continue;
    const Token& before = reading_.text.tokens[token - 1];
    return names_[name->payload].kind == NameKind::person && before.pos == Pos::de &&
           before_.article(before).empty();
  }
  return false;
}

// « le procureur de la | République de Rocval »: part of the office.
bool PlaceCheck::is_of_office(TokenIndex head) const {
  constexpr TokenIndex kReach = 4;
  const ClassId title = reading_.lexicon.get_class("TITLE");
  if (!reading_.text.tokens[head].capitalised) return false;
  for (TokenIndex token = head; token-- > 0 && token + kReach > head;) {
    const Annotation* office = reading_.text.annotations.find(token, title);
    if (office != nullptr && office->range.last > head) return true;
  }
  return false;
}

// « le plus grand barrage du Maroc »: one of several.
bool PlaceCheck::is_of_state(TokenIndex head) const {
  const Tokens& tokens = reading_.text.tokens;
  TokenIndex token = head + 1;
  while (token < tokens.size() && token < head + 3 &&
         (tokens[token].pos == Pos::de || tokens[token].pos == Pos::determiner)) {
    ++token;
  }
  const NamePhrase* name = token < tokens.size() ? reading_.name_at(token) : nullptr;
  return name != nullptr && has_row(name->rows, country_);
}

// « le plateau de BFM-TV », « l'émission phare de France 2 »: nowhere, if a medium's.
bool PlaceCheck::is_on_air(const Match& match) const {
  for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
    const NamePhrase* name = reading_.name_at(token);
    if (name == nullptr) continue;
    for (const ClassRow& row : name->rows) {
      if (row.id != organization_ || reading_.lexicon.cell(row.row, "type") != "media") continue;
      // « la place de la Liberté »
      if (reading_.lexicon.cell(row.row, "flags").find("common") == std::string_view::npos) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace greffier
