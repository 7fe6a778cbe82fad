#include "name/home_capital.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/asked_capital.h"
#include "reading/subject.h"

#include <algorithm>

namespace greffier {
namespace {

bool tells(const VerbGroup& verb) { return verb.report && !verb.features.has(Feature::quote_only); }

// « compte | 300 écoles »
bool counts(const Reading& reading, const VerbGroup& verb) {
  TokenIndex object = verb.range.last;
  while (has_pos(reading.text.tokens, object, Pos::adverb)) ++object;
  return reading.number_at(object) != nullptr;
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
  // « « … », jure | Québec »
  const VerbGroup* before = find_verb_ending_at(reading_, capital.first);
  if (before != nullptr) return tells(*before);
  const VerbGroup* verb = verb_behind(capital);
  if (verb == nullptr) return false;
  if (tells(*verb)) return true;
  const ClassSet& main = reading_.text.tokens[verb->main].word->classes;
  if (main.test(reading_.lexicon.get_class("GOVERNING_VERB"))) return true;
  if (main.test(reading_.lexicon.get_class("GIVING_VERB"))) return is_joined(capital);
  return main.test(reading_.lexicon.get_class("FORWARD_VERB")) && !counts(reading_, *verb);
}

const VerbGroup* HomeCapital::verb_behind(TokenRange capital) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex end = std::min(capital.last + kReach, reading_.sentence_at(capital.first).last);
  for (TokenIndex token = capital.last; token < end; ++token) {
    if (const VerbGroup* verb = reading_.verb_group_at(token)) return verb;
  }
  return nullptr;
}

// « demandées par | Cotonou »; not « passé par | Cotonou ».
bool HomeCapital::is_ordered_by(TokenRange capital) const {
  const TokenIndex tie = capital.first - 1;
  if (capital.first < 2 || !is_word(reading_.text.tokens, tie, "par")) return false;
  const ClassSet& verb = reading_.text.tokens[tie - 1].word->classes;
  return verb.test(reading_.lexicon.get_class("REPORT_VERB")) ||
         verb.test(reading_.lexicon.get_class("FORWARD_VERB")) ||
         verb.test(reading_.lexicon.get_class("GOVERNING_VERB"));
}

// « Québec coupe les ponts »: a town of the name of its part of the land is « la Ville de Québec »,
// its name alone the government; not « Québec compte 300 écoles », « Québec bat Ottawa ».
bool HomeCapital::is_of_province(TokenRange capital) const {
  const NamePhrase* name = reading_.name_at(capital.first);
  const ClassId metonym = reading_.lexicon.get_class("METONYM");
  const std::string_view town = reading_.text.surface(capital);
  const bool province =
      name != nullptr && std::ranges::any_of(name->rows, [&](const ClassRow& row) {
        return row.id == metonym && reading_.lexicon.cell(row.row, "kind") == "capital" &&
               reading_.lexicon.cell(row.row, "stands_for").ends_with(town);
      });
  const VerbGroup* verb = province ? verb_behind(capital) : nullptr;
  if (verb == nullptr || counts(reading_, *verb)) return false;
  const ClassSet& main = reading_.text.tokens[verb->main].word->classes;
  return !main.test(reading_.lexicon.get_class("CONTEST_VERB"));
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
  return rules(capital) || is_asked(reading_, capital) || is_ordered_by(capital) ||
         is_of_province(capital) || tells_of_abroad(reading_.sentence_at(capital.first)) ||
         is_mostly_abroad();
}

}  // namespace greffier
