#include "lex/joined_names.h"

#include "lex/rows.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace greffier {
namespace {

bool is_shouted(std::string_view part) {
  constexpr std::size_t kShortest = 2;  // letters of an abbreviation
  std::size_t letters = 0;
  for (std::size_t at = 0; at < part.size(); ++letters) {
    if (!is_upper(take_character(part, at))) return false;
  }
  return letters >= kShortest;
}

bool is_listed(const Word& word, std::optional<ClassId> id) { return id && word.classes.test(*id); }

}  // namespace

JoinedNames::JoinedNames(Vocabulary& vocabulary)
    : vocabulary_(vocabulary), place_(vocabulary.lexicon().find_class("PLACE")),
      country_(vocabulary.lexicon().find_class("COUNTRY")),
      organization_(vocabulary.lexicon().find_class("ORGANIZATION")),
      news_agency_(vocabulary.lexicon().find_class("NEWS_AGENCY")),
      link_noun_(vocabulary.lexicon().find_class("LINK_NOUN")),
      person_(vocabulary.lexicon().find_class("PERSON")),
      first_name_(vocabulary.lexicon().find_class("FIRST_NAME")) {}

bool JoinedNames::stay_apart(std::string_view compound, const CompoundPlace& place) const {
  const std::size_t hyphen = compound.find('-');
  if (hyphen == std::string_view::npos || !vocabulary_.look_up(compound).rows.empty()) return false;
  const std::string_view first = compound.substr(0, hyphen);
  const std::string_view rest = compound.substr(hyphen + 1);
  if (opens_title(rest, place)) return true;
  if (place.elided) return false;
  if (is_body(first) && is_body(rest)) return true;
  const bool linked = place.before != nullptr && is_listed(*place.before, link_noun_);
  if (are_persons(first, rest, linked)) return true;
  if (place.before != nullptr) {
    return linked && is_place(first) && may_be_place(rest);
  }
  if (place.ends_line) return is_slug(compound);
  const bool agency = is_shouted(first) || is_listed(vocabulary_.look_up(first), news_agency_);
  return place.sign_follows && agency && is_place(rest);
}

bool JoinedNames::is_place(std::string_view part) const {
  return !part.empty() && is_upper(character_at(part, 0)) &&
         is_listed(vocabulary_.look_up(part), place_);
}

// « Lyon », and the first word of « Kuala Lumpur », « Le Croisic », which alone is no place.
bool JoinedNames::may_be_place(std::string_view part) const {
  if (part.empty() || !is_upper(character_at(part, 0))) return false;
  const Word& word = vocabulary_.look_up(part);
  return is_listed(word, place_) || word.may_be(Pos::determiner) || !word.may_be(Pos::noun);
}

// « UDI », « LREM »; not « Lens », which is a town as well, nor « Lotto », since firms that share
// a team or a plant give it both names, « (Lotto-Intermarché) ».
bool JoinedNames::is_body(std::string_view part) const {
  if (part.empty() || !is_upper(character_at(part, 0)) || is_place(part)) return false;
  const Word& word = vocabulary_.look_up(part);
  if (!is_listed(word, organization_)) return false;
  return std::ranges::none_of(std::array{"company", "sport"}, [&](std::string_view type) {
    return has_cell(vocabulary_.lexicon(), word.rows, *organization_, "type", type);
  });
}

// « Biden-Trump », « Macron-Le | Pen », whom everybody knows by these names alone; « Lin-David » is
// a family name, but « le duel Macron-Marine | Le Pen ».
bool JoinedNames::are_persons(std::string_view first, std::string_view rest, bool linked) const {
  const auto is_person = [&](std::string_view part) {
    if (part.empty() || !is_upper(character_at(part, 0))) return false;
    const Word& word = vocabulary_.look_up(part);
    return is_listed(word, person_) && (linked || !is_listed(word, first_name_));
  };
  if (!is_person(first) || rest.empty() || !is_upper(character_at(rest, 0))) return false;
  const Word& second = vocabulary_.look_up(rest);
  return is_person(rest) || second.may_be(Pos::determiner) ||
         (linked && is_listed(second, first_name_));
}

// « France-Le », « euro-L' »: an article in a capital, which no compound ends with.
bool JoinedNames::opens_title(std::string_view word, const CompoundPlace& place) const {
  if (word.empty() || !is_upper(character_at(word, 0))) return false;
  if (place.elided) return vocabulary_.look_up(std::string(word) + "’").may_be(Pos::determiner);
  return place.before == nullptr && vocabulary_.look_up(word).may_be(Pos::determiner);
}

// A country, then what it is about in small letters: not « Neuilly-sur-Rocval ».
bool JoinedNames::is_slug(std::string_view compound) const {
  constexpr std::size_t kShortest = 5;  // letters of a matter: « sur », « lès » are none
  const std::size_t hyphen = compound.find('-');
  const std::string_view first = compound.substr(0, hyphen);
  if (!is_listed(vocabulary_.look_up(first), country_)) return false;
  const std::size_t second = compound.find('-', hyphen + 1);
  if (second == std::string_view::npos) return false;
  const std::string_view matter = compound.substr(hyphen + 1, second - hyphen - 1);
  return is_lower(character_at(matter, 0)) && count_characters(matter) >= kShortest;
}

}  // namespace greffier
