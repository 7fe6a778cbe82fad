#include "name/club.h"

#include "lex/rows.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <string>

namespace greffier {
namespace {

constexpr std::size_t kTownDigits = 5;  // of the population of a town with a club

}  // namespace

Clubs::Clubs(const Reading& reading)
    : reading_(reading), before_(reading.lexicon), place_(reading.lexicon.get_class("PLACE")),
      demonym_(reading.lexicon.get_class("DEMONYM")) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId organization = lexicon.get_class("ORGANIZATION");
  const ClassId civility = lexicon.get_class("CIVILITY");
  for (const NamePhrase& name : reading.names) {
    const TokenIndex first = name.range.first;
    const bool called = first > 0 && reading.text.tokens[first - 1].word->classes.test(civility);
    if (called || (name.first_name && name.range.last > first + 1)) {
      surnames_.insert(reading.text.surface(name.range.last - 1));
    }
    for (const ClassRow& row : name.rows) {
      const bool club = row.id == organization && lexicon.cell(row.row, "type") == "sport" &&
                        lexicon.cell(row.row, "flags").find("place") == std::string_view::npos;
      if (club) take_club(lexicon.cell(row.row, "name"));
    }
  }
  find_competitions();
}

void Clubs::take_club(std::string_view name) {
  if (!clubs_.insert(name).second) return;
  const std::string key = name_key(name);
  for (std::size_t gap = key.find(' '); gap != std::string::npos; gap = key.find(' ', gap + 1)) {
    endings_.insert(key.substr(gap + 1));
  }
  const Lexicon& lexicon = reading_.lexicon;
  if (const auto row = find_row(lexicon, name, lexicon.get_class("CLUB_TOWN"))) {
    if (lexicon.cell(*row, "apart").empty()) towns_.insert(name_key(lexicon.cell(*row, "town")));
  }
}

void Clubs::find_competitions() {
  const ClassId competition = reading_.lexicon.get_class("CLUB_COMPETITION");
  const auto count = static_cast<TokenIndex>(reading_.text.tokens.size());
  for (TokenIndex token = 0; token < count; ++token) {
    const Annotation* known = reading_.text.annotations.find(token, competition);
    if (known != nullptr) competitions_.insert(reading_.text.surface(known->range));
    const Token& word = reading_.text.tokens[token];
    if (word.capitalised && word.word->classes.test(competition)) {
      competitions_.insert(reading_.text.surface(token));
    }
  }
}

bool Clubs::about_sport() const {
  constexpr std::size_t kClubs = 2;
  return clubs_.size() + std::min<std::size_t>(competitions_.size(), 1) >= kClubs;
}

bool Clubs::is_named(const NamePhrase& name) const {
  if (is_pair(name) || ends_in_town(name)) return about_sport();
  return about_sport() && has_row(name.rows, place_) &&
         endings_.contains(name_key(reading_.text.surface(name.range)));
}

bool Clubs::is_side(const NamePhrase& name) const {
  constexpr std::size_t kSport = 4;  // clubs and competitions, of a bulletin of little else
  const TokenIndex first = name.range.first;
  const Token& here = reading_.text.tokens[first];
  if (!about_sport() || first == 0 || name.range.last > first + 1) return false;
  if (here.gap > Gap::blank || before_.article(reading_.text.tokens[first - 1]) != "les") {
    return false;
  }
  const Lexicon& lexicon = reading_.lexicon;
  return std::ranges::any_of(here.word->rows, [&](const ClassRow& row) {
    if (row.id != demonym_) return false;
    const auto towns = split(lexicon.cell(row.row, "place"), '|');
    if (std::ranges::any_of(towns, [&](std::string_view town) { return has_club(town); })) {
      return true;
    }
    return lexicon.cell(row.row, "kind") == "region" &&
           clubs_.size() + competitions_.size() >= kSport;
  });
}

bool Clubs::has_club(std::string_view town) const {
  const std::string key = name_key(town);
  return towns_.contains(key) || endings_.contains(key) ||
         std::ranges::any_of(clubs_, [&](std::string_view club) {
           return name_key(club).starts_with(key + " ");  // « Castres olympique »
         });
}

// « Kadetten Schaffhouse »: nobody’s first name, and a town
bool Clubs::ends_in_town(const NamePhrase& name) const {
  const Token& last = reading_.text.tokens[name.range.last - 1];
  const Token& first = reading_.text.tokens[name.range.first];
  const bool two = name.range.last == name.range.first + 2;
  if (!two || !name.rows.empty() || name.first_name || !first.word->analyses.empty()) return false;
  return std::ranges::any_of(last.word->rows, [&](const ClassRow& row) {
    return row.id == place_ && reading_.lexicon.cell(row.row, "kind") == "city" &&
           reading_.lexicon.cell(row.row, "population").size() >= kTownDigits;
  });
}

// « Bordeaux-Bègles »: two towns that have one club; not « M. Banda-Phiri ».
bool Clubs::is_pair(const NamePhrase& name) const {
  const std::string_view surface = reading_.text.surface(name.range);
  if (surnames_.contains(surface)) return false;
  const std::size_t hyphen = surface.find('-');
  if (hyphen == std::string_view::npos || name.range.last > name.range.first + 1) return false;
  return name.rows.empty() && find_row(reading_.lexicon, surface.substr(0, hyphen), place_) &&
         find_row(reading_.lexicon, surface.substr(hyphen + 1), place_);
}

}  // namespace greffier
