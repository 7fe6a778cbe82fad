#include "lex/nearby.h"
#include "reading/subject.h"
#include "speech/clause_end.h"
#include "speech/content.h"

#include <algorithm>

namespace greffier {
namespace {

// « …, rappelle l'agence, soit 12 % de plus »: what explains the number before is still said.
bool adds_figure(const Reading& reading, TokenIndex token, TokenRange sentence) {
  constexpr TokenIndex kReach = 4;
  const ClassId adding = reading.lexicon.get_class("ADDED_FIGURE");
  if (!reading.text.tokens[token].word->classes.test(adding)) return false;
  const TokenIndex limit = std::min(sentence.last, token + kReach);
  for (TokenIndex at = token + 1; at < limit; ++at) {
    if (reading.number_at(at) != nullptr) return true;
  }
  return false;
}

// « le maire comprend, dit-il, mais attend un vote »: a verb without a subject goes on with the one
// before; « et la rue « reste fermée » » is said by the same, « et la rue est vide » may not be.
bool is_joined(const Reading& reading, TokenIndex joint, TokenRange sentence) {
  TokenIndex next = joint + 1;
  if (is_one_of(reading.text.tokens, next, {"en", "y"})) ++next;  // « mais en reste là »
  if (next >= sentence.last) return false;
  if (const VerbGroup* verb = reading.verb_group_at(next)) {
    return !verb->report && !verb->subject && reading.text.tokens[verb->finite].pos == Pos::verb;
  }
  if (!is_word(reading.text.tokens, joint, "et")) return false;
  const NounGroup* group = reading.noun_group_at(next);
  const TokenIndex end = group != nullptr ? group->range.last : sentence.last;
  return end < sentence.last && reading.text.annotations.find(end, PhraseClass::quote) != nullptr;
}

// « il ne reste »: the last verb waits for its « que ».
bool restricts(const Reading& reading, TokenRange before) {
  for (TokenIndex token = before.last; token-- > before.first;) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr) continue;
    return verb->range.last == before.last && is_one_of(reading.text.tokens, token, {"ne", "n'"});
  }
  return false;
}

}  // namespace

bool resumes_content(const Reading& reading, TokenIndex token, TokenRange sentence, bool open) {
  const Tokens& tokens = reading.text.tokens;
  if (token + 1 >= sentence.last || !is_sign(reading.text, token, ",")) return false;
  const TokenIndex next = token + 1;
  if (takes_over(reading, next)) return false;
  if (adds_figure(reading, next, sentence)) return true;
  // « le tir est parti d'en haut, a-t-il ajouté, ce qui laissait le temps de fuir »
  if (is_word(tokens, next, "ce") && is_word(tokens, next + 1, "qui")) return true;
  const bool verb = has_main_verb(reading, {next, cut_clause(reading, next, sentence).last});
  switch (tokens[next].pos) {
    case Pos::relative:
    case Pos::gerund: return false;
    case Pos::conjunction: return verb && (open || is_joined(reading, next, sentence));
    case Pos::subordinator: return open && verb;
    case Pos::adverb:  // « , a-t-il dit, visiblement ému »
      return !has_pos(tokens, next + 1, Pos::participle) &&
             !has_pos(tokens, next + 1, Pos::adjective);
    case Pos::negation: return true;
    default: break;
  }
  if (const VerbGroup* group = reading.verb_group_at(next)) {
    if (group->features.has(Feature::gerund)) return false;
    if (group->features.has(Feature::bare)) return open;  // « il a, dit-il, vendu »
  }
  return verb;
}

bool splits_verb(const Reading& reading, TokenRange before, TokenIndex comma) {
  if (before.empty()) return false;
  TokenIndex end = before.last;  // « il avait déjà, selon elle, quitté la ville »
  while (end > before.first + 1 && has_pos(reading.text.tokens, end - 1, Pos::adverb)) --end;
  const VerbGroup* verb = find_verb_ending_at(reading, end);  // « a été, selon lui, arrêté »
  if (verb == nullptr) return false;
  if (verb->lemma != "avoir" && verb->lemma != "être") return false;
  const Tokens& tokens = reading.text.tokens;
  if (has_pos(tokens, comma + 1, Pos::participle)) return true;
  // « la digue est, selon lui, trop vieille »
  const TokenIndex next = has_pos(tokens, comma + 1, Pos::adverb) ? comma + 2 : comma + 1;
  return verb->lemma == "être" &&
         (has_pos(tokens, next, Pos::adjective) || has_pos(tokens, next, Pos::participle));
}

namespace {

// « au moins | 4 milliards »
TokenIndex end_of_modifier(const Reading& reading, TokenIndex token) {
  const ClassId modifier = reading.lexicon.get_class("MODIFIER");
  const auto* locution = reading.text.annotations.find(token, modifier);
  if (locution != nullptr) return locution->range.last;
  return token < reading.text.tokens.size() &&
                 reading.text.tokens[token].word->classes.test(modifier)
             ? token + 1
             : token;
}

}  // namespace

bool completes_verb(const Reading& reading, TokenRange before, TokenIndex token,
                    TokenRange sentence) {
  if (before.empty() || token + 1 >= sentence.last || !is_sign(reading.text, token, ","))
    return false;
  const Tokens& tokens = reading.text.tokens;
  for (TokenIndex at = before.first; at < before.last; ++at) {
    // « « Le bus a brûlé », a dit, selon la radio, le préfet »
    if (tokens[at].kind == TokenKind::mark) return false;
  }
  const Pos last = tokens[before.last - 1].pos;
  const bool ends = last == Pos::verb || last == Pos::infinitive || last == Pos::participle;
  const Pos next = tokens[token + 1].pos;
  if (splits_verb(reading, before, token)) return true;
  // « il ne reste, confie-t-elle, que mille poches »
  if (next == Pos::que && restricts(reading, before)) return true;
  // « le taux est, selon lui, de 34 % »
  const Analysis* verb = tokens[before.last - 1].analysis();
  const bool states = verb != nullptr && verb->lemma == "être";
  if (states && next == Pos::de && reading.number_at(token + 2) != nullptr) return true;
  // « risquerait, selon lui, de conduire à une crise »
  const bool tie = next == Pos::de || next == Pos::preposition;
  if (ends && tie && has_pos(tokens, token + 2, Pos::infinitive)) return true;
  // « coûtera, selon lui, au moins 4 milliards »
  const TokenIndex number = end_of_modifier(reading, token + 1);
  if (ends && number > token + 1 && reading.number_at(number) != nullptr) return true;
  if (!ends || (next != Pos::determiner && next != Pos::number)) return false;
  const NounGroup* object = reading.noun_group_at(token + 1);
  // « coûtera, selon lui, 4 à 5 milliards d'euros »
  if (object == nullptr) return next == Pos::number && reading.number_at(token + 1) != nullptr;
  // « , selon Jean Roc, 29 ans, qui dirige l'usine »
  const TokenIndex end = object->range.last;
  const bool age = is_one_of(tokens, object->head, {"an", "ans"});
  return !age || end >= sentence.last || !is_sign(reading.text, end, ",");
}

}  // namespace greffier
