#include "name/native_name.h"

#include "lex/rows.h"

namespace greffier {
namespace {

// « le Franco-Algérien »
bool is_twice_native(const Reading& reading, const NamePhrase& name) {
  if (!name.rows.empty() || name.range.last > name.range.first + 1) return false;
  const std::string_view surface = reading.text.surface(name.range);
  const std::size_t hyphen = surface.rfind('-');
  const ClassId demonym = reading.lexicon.get_class("DEMONYM");
  return hyphen != std::string_view::npos &&
         find_row(reading.lexicon, surface.substr(hyphen + 1), demonym).has_value();
}

// « le Suisse Colin Zorg », « un Corse »: the land is « la Suisse ».
bool is_masculine_native(const Reading& reading, const NamePhrase& name) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = name.range.first;
  const bool alone = name.range.last == first + 1 && first > 0 && tokens[first].gap <= Gap::blank;
  const Analysis* article = alone ? tokens[first - 1].analysis() : nullptr;
  if (article == nullptr || article->gender != Gender::masculine) return false;
  const bool is_article = article->pos == Pos::determiner || article->pos == Pos::de ||
                          article->pos == Pos::preposition;  // « du », « au »
  return is_article && has_cell(reading.lexicon, tokens[first].word->rows,
                                reading.lexicon.get_class("DEMONYM"), "agreement", "ms|fs");
}

}  // namespace

// « la Suisse Anna Keller », « a souri le Niçois, 26 ans »: who comes from there.
bool is_native_name(const Reading& reading, const NamePhrase& name) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = name.range.first;
  if (is_twice_native(reading, name) || is_masculine_native(reading, name)) return true;
  if (!tokens[first].word->classes.test(reading.lexicon.get_class("DEMONYM"))) return false;
  const bool article = first > 0 && tokens[first - 1].pos == Pos::determiner;
  if (name.rows.empty() && name.range.last == first + 1 && article) return true;
  if (!has_row(name.rows, reading.lexicon.get_class("COUNTRY"))) return false;
  const NamePhrase* next = reading.name_at(name.range.last);
  return next != nullptr && next->first_name;
}

}  // namespace greffier
