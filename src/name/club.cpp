#include "name/club.h"

#include "text/fold.h"

#include <algorithm>
#include <string>

namespace greffier {

Clubs::Clubs(const Reading& reading)
    : reading_(reading), place_(reading.lexicon.get_class("PLACE")) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId organization = lexicon.get_class("ORGANIZATION");
  for (const NamePhrase& name : reading.names) {
    for (const ClassRow& row : name.rows) {
      const bool club = row.id == organization && lexicon.cell(row.row, "type") == "sport" &&
                        lexicon.cell(row.row, "flags").find("place") == std::string_view::npos;
      if (club) clubs_.insert(lexicon.cell(row.row, "name"));
    }
  }
  find_competitions();
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
  const bool town = std::ranges::find(name.rows, place_, &ClassRow::id) != name.rows.end();
  if (!about_sport() || !town) return false;
  const std::string ending = " " + name_key(reading_.text.surface(name.range));
  return std::ranges::any_of(
      clubs_, [&](std::string_view club) { return name_key(club).ends_with(ending); });
}

}  // namespace greffier
