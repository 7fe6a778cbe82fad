#include "name/home_capital.h"

#include "lex/nearby.h"

#include <algorithm>

namespace greffier {
namespace {

// The verb behind it is what governments do: « refuse », « veut taxer ».
bool rules(const Reading& reading, TokenRange capital) {
  constexpr TokenIndex kReach = 8;
  const ClassId forward_verb = reading.lexicon.get_class("FORWARD_VERB");
  const TokenIndex end = std::min(capital.last + kReach, reading.sentence_at(capital.first).last);
  for (TokenIndex token = capital.last; token < end; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr) continue;
    if (verb->report && !verb->features.has(Feature::quote_only)) return true;
    TokenIndex object = verb->range.last;
    while (has_pos(reading.text.tokens, object, Pos::adverb)) ++object;
    return reading.text.tokens[verb->main].word->classes.test(forward_verb) &&
           reading.number_at(object) == nullptr;  // « compte 300 écoles »
  }
  return false;
}

// The sentence names another land, its capital or its people.
bool tells_of_abroad(const Reading& reading, TokenRange sentence, std::string_view home) {
  const Lexicon& lexicon = reading.lexicon;
  const ClassId country = lexicon.get_class("COUNTRY");
  const ClassId metonym = lexicon.get_class("METONYM");
  const ClassId demonym = lexicon.get_class("DEMONYM");
  const auto is_abroad = [&](const ClassRow& row) {
    const bool capital = row.id == metonym && lexicon.cell(row.row, "kind") == "capital";
    const bool people = row.id == demonym && lexicon.cell(row.row, "kind") == "country";
    if (row.id == country) return lexicon.cell(row.row, "iso2") != home;
    return (capital || people) && lexicon.cell(row.row, "country") != home;
  };
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    const NamePhrase* name = reading.name_at(token);
    if (name != nullptr && std::ranges::any_of(name->rows, is_abroad)) return true;
    const std::vector<ClassRow>& rows = reading.text.tokens[token].word->rows;
    if (name == nullptr && std::ranges::any_of(rows, is_abroad)) return true;
  }
  return false;
}

}  // namespace

bool governs_home(const Reading& reading, TokenRange capital, std::string_view home) {
  return rules(reading, capital) ||
         tells_of_abroad(reading, reading.sentence_at(capital.first), home);
}

}  // namespace greffier
