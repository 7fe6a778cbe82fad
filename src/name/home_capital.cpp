#include "name/home_capital.h"

#include "lex/nearby.h"
#include "name/rows.h"

#include <algorithm>

namespace greffier {
namespace {

bool tells(const VerbGroup& verb) { return verb.report && !verb.features.has(Feature::quote_only); }

// The verb group that ends before a token: « « … », jure | Québec ».
const VerbGroup* verb_before(const Reading& reading, TokenIndex end) {
  constexpr TokenIndex kLongest = 5;  // words of a verb group
  for (TokenIndex token = end; token-- > 0 && token + kLongest > end;) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr && verb->range.last == end) return verb;
  }
  return nullptr;
}

}  // namespace

// « Ottawa et Québec | ont prêté »: two seats of government together.
bool HomeCapital::is_joined(TokenRange capital) const {
  const Tokens& tokens = reading_.text.tokens;
  const ClassId metonym = reading_.lexicon.get_class("METONYM");
  const auto is_seat = [&](TokenIndex token) {
    return has_cell(reading_.lexicon, tokens[token].word->rows, metonym, "kind", "capital");
  };
  const bool before = capital.first > 1 && has_pos(tokens, capital.first - 1, Pos::conjunction) &&
                      is_seat(capital.first - 2);
  return before || (capital.last + 1 < tokens.size() &&
                    has_pos(tokens, capital.last, Pos::conjunction) && is_seat(capital.last + 1));
}

// The verb beside it is what governments do: « refuse », « veut taxer ».
bool HomeCapital::rules(TokenRange capital) const {
  constexpr TokenIndex kReach = 8;
  const VerbGroup* before = verb_before(reading_, capital.first);
  if (before != nullptr) return tells(*before);
  const ClassId forward_verb = reading_.lexicon.get_class("FORWARD_VERB");
  const TokenIndex end = std::min(capital.last + kReach, reading_.sentence_at(capital.first).last);
  for (TokenIndex token = capital.last; token < end; ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr) continue;
    if (tells(*verb)) return true;
    TokenIndex object = verb->range.last;
    while (has_pos(reading_.text.tokens, object, Pos::adverb)) ++object;
    const Word& main = *reading_.text.tokens[verb->main].word;
    if (main.classes.test(reading_.lexicon.get_class("GIVING_VERB"))) return is_joined(capital);
    return reading_.text.tokens[verb->main].word->classes.test(forward_verb) &&
           reading_.number_at(object) == nullptr;  // « compte 300 écoles »
  }
  return false;
}

// The sentence names another land, its capital or its people.
bool HomeCapital::tells_of_abroad(TokenRange sentence) const {
  const Lexicon& lexicon = reading_.lexicon;
  const ClassId country = lexicon.get_class("COUNTRY");
  const ClassId metonym = lexicon.get_class("METONYM");
  const ClassId demonym = lexicon.get_class("DEMONYM");
  const auto is_abroad = [&](const ClassRow& row) {
    const bool capital = row.id == metonym && lexicon.cell(row.row, "kind") == "capital";
    const bool people = row.id == demonym && lexicon.cell(row.row, "kind") == "country";
    if (row.id == country) return lexicon.cell(row.row, "iso2") != home_;
    return (capital || people) && lexicon.cell(row.row, "country") != home_;
  };
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    const NamePhrase* name = reading_.name_at(token);
    if (name != nullptr && std::ranges::any_of(name->rows, is_abroad)) return true;
    const std::vector<ClassRow>& rows = reading_.text.tokens[token].word->rows;
    if (name == nullptr && std::ranges::any_of(rows, is_abroad)) return true;
  }
  return false;
}

// « Paris va livrer six canons », among news of a war elsewhere.
bool HomeCapital::is_mostly_abroad() const {
  std::size_t here = 0;
  std::size_t abroad = 0;
  for (const auto& [country, tokens] : countries_.all()) {
    (country == home_ ? here : abroad) += tokens.size();
  }
  return abroad > here;
}

bool HomeCapital::governs(TokenRange capital) const {
  return rules(capital) || tells_of_abroad(reading_.sentence_at(capital.first)) ||
         is_mostly_abroad();
}

}  // namespace greffier
