#include "speech/clause_end.h"

#include "lex/nearby.h"
#include "speech/apposition.h"

#include <algorithm>

namespace greffier {
namespace {

// « ce que l'armée dément », « ce dont la mairie doute »; « ce qui porte le bilan à dix » is still
// said
bool opens_remark(const Reading& reading, TokenIndex token, TokenRange sentence) {
  if (token + 1 >= sentence.last) return false;
  const Tokens& tokens = reading.text.tokens;
  const Analysis* analysis = tokens[token].analysis();
  const bool demonstrative = tokens[token].word->folded == "ce" && analysis != nullptr;
  return demonstrative &&
         (tokens[token + 1].pos == Pos::que || tokens[token + 1].word->folded == "dont");
}

// « un effectif | que le Pentagone évalue à dix mille »: somebody else's words about it.
bool is_claimed(const Reading& reading, TokenIndex que, TokenRange sentence) {
  if (reading.text.tokens[que].pos != Pos::que || que + 1 >= sentence.last) return false;
  const NounGroup* who = reading.noun_group_at(que + 1);
  if (who == nullptr || who->range.last >= sentence.last) return false;
  if (!who->title && !who->body && who->name.empty()) return false;
  const VerbGroup* verb = reading.verb_group_at(who->range.last);
  if (verb == nullptr || verb->range.last > sentence.last) return false;
  const ClassId claiming = reading.lexicon.get_class("CLAIM_VERB");
  return verb->report || reading.text.tokens[verb->main].word->classes.test(claiming);
}

// « …, objectif que le syndicat juge vague », « …, une lettre dont Le Soir publie un bout »: the
// reporter takes up what was said with a noun of its own.
bool sums_up(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const NounGroup* group = reading.noun_group_at(token);
  if (group == nullptr || group->range.last >= sentence.last) return false;
  if (reading.text.tokens[group->head].pos != Pos::noun) return false;  // « ce qui porte »
  const Token& next = reading.text.tokens[group->range.last];
  if (next.pos != Pos::que && next.pos != Pos::relative) return false;
  if (!group->name.empty() || group->title || group->body || !group->number.empty()) return false;
  const auto& classes = reading.text.tokens[group->head].word->classes;
  const bool said = classes.test(reading.lexicon.get_class("REPORT_NOUN"));
  if (group->features.has(Feature::bare_noun)) return true;
  return group->features.has(Feature::indefinite) &&
         (said || is_claimed(reading, group->range.last, sentence));
}

// A reporting verb that goes on with the same speaker: « précisant que », « mais assure que ».
bool reports_on(const Reading& reading, TokenIndex token, TokenRange sentence) {
  TokenIndex at = token;
  const bool joined = at < sentence.last && reading.text.tokens[at].pos == Pos::conjunction;
  if (joined) ++at;
  if (at >= sentence.last) return false;
  const VerbGroup* verb = reading.verb_group_at(at);
  if (verb == nullptr || !verb->report || verb->range.last > sentence.last) return false;
  if (verb->features.has(Feature::passive) || verb->features.has(Feature::bare)) return false;
  return joined || verb->features.has(Feature::gerund);
}

// « …, visait le Hezbollah, | qui parle d'un mensonge »: whoever is named last speaks, to the end.
bool is_answered(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const TokenIndex next = token + 1;
  if (next + 1 >= sentence.last || reading.text.tokens[next].pos != Pos::relative) return false;
  if (!is_word(reading.text.tokens, next, "qui")) return false;
  const VerbGroup* verb = reading.verb_group_at(next + 1);
  if (verb == nullptr || !verb->report || !verb->subject_group) return false;
  if (verb->features.has(Feature::passive) || verb->features.has(Feature::negative)) return false;
  const NounGroup& who = reading.nouns[*verb->subject_group];
  if (!who.title && !who.body && who.name.empty()) return false;
  constexpr TokenIndex kReach = 60;
  const TokenIndex limit = std::min(sentence.last, next + kReach);
  bool quoted = false;
  for (TokenIndex at = next; at < limit; at = reading.next_outside(at)) {
    quoted = quoted || reading.text.annotations.find(at, PhraseClass::quote) != nullptr;
    if (is_sign(reading.text, at, ",")) return false;
  }
  return quoted;
}

// « …, que le pont tient: | elle parle de dix ans »: the reporter goes on about the speaker.
bool goes_on(const Reading& reading, TokenIndex token, TokenRange sentence) {
  // « … « ment » : | le syndicat dit avoir alerté »
  const NounGroup* who = token < sentence.last ? reading.noun_group_at(token) : nullptr;
  if (who != nullptr && (who->title || who->body) && who->features.has(Feature::definite) &&
      who->range.last < sentence.last) {
    const VerbGroup* verb = reading.verb_group_at(who->range.last);
    const bool plain = verb != nullptr && reading.text.tokens[verb->finite].pos == Pos::verb &&
                       !verb->features.has(Feature::passive) &&
                       !verb->features.has(Feature::conditional) &&
                       !verb->features.has(Feature::quote_only);
    if (plain && verb->report) return true;
  }
  if (token >= sentence.last || !has_pos(reading.text.tokens, token, Pos::subject_pronoun)) {
    return false;
  }
  for (TokenIndex at = token + 1; at < std::min(sentence.last, token + 3); ++at) {
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb == nullptr) continue;
    return verb->report && verb->subject == token && verb->features.has(Feature::third) &&
           !verb->features.has(Feature::conditional);
  }
  return false;
}

// A semicolon, or a comma that the reporter's own words follow.
bool ends_clause(const Reading& reading, TokenIndex token, TokenRange sentence) {
  if (is_sign(reading.text, token, ";")) return true;
  const TokenIndex next = token + 1;
  if (is_sign(reading.text, token, ":")) return goes_on(reading, next, sentence);
  if (!is_sign(reading.text, token, ",") || next >= sentence.last) return false;
  return reports_on(reading, next, sentence) || takes_over(reading, next) ||
         opens_remark(reading, next, sentence) || sums_up(reading, next, sentence) ||
         sets_against(reading, next, sentence) || is_answered(reading, token, sentence);
}

}  // namespace

bool sets_against(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  const bool while_they =
      is_one_of(tokens, token, {"tandis", "alors"}) && has_pos(tokens, token + 1, Pos::que);
  if (!while_they && !is_word(tokens, token, "quand")) return false;
  const TokenIndex first = while_they ? token + 2 : token + 1;
  if (first >= sentence.last) return false;
  const NounGroup* who = reading.noun_group_at(first);
  if (who == nullptr || (!who->title && !who->body && who->name.empty())) return false;
  // « tandis que la maire, Lina Roc, assure »
  const TokenRange whole = reading.sentence_at(token);  // the frame of that verb may be another
  TokenRange named;
  TokenIndex next = skip_apposition(reading, *who, whole, named);
  if (is_sign(reading.text, next, ",")) ++next;
  const VerbGroup* verb = next < whole.last ? reading.verb_group_at(next) : nullptr;
  return verb != nullptr && verb->report && !verb->features.has(Feature::passive) &&
         verb->features.has(Feature::present);
}

bool takes_over(const Reading& reading, TokenIndex token) {
  // « le déficit serait de 5 %, après 6,1 % cette année » is still said
  const NumberPhrase* number = reading.number_at(token + 1);
  if (number != nullptr && is_sign(reading.text, number->range.last, "%")) return false;
  // « que l'école fermera, tout comme le lycée » is still said
  if (is_word(reading.text.tokens, token, "tout") &&
      is_word(reading.text.tokens, token + 1, "comme")) {
    return false;
  }
  return reading.text.tokens[token].word->classes.test(reading.lexicon.get_class("TAKE_OVER"));
}

const VerbGroup* main_verb_at(const Reading& reading, TokenIndex token, TokenRange sentence) {
  constexpr TokenIndex kReach = 8;  // « seuls 10 % d'entre eux veulent »
  const Tokens& tokens = reading.text.tokens;
  const bool counts =
      tokens[token].pos == Pos::adjective && reading.number_at(token + 1) != nullptr;
  const NounGroup* group = reading.noun_group_at(token);
  const TokenIndex limit = std::min(sentence.last, token + kReach);
  for (TokenIndex at = token; at < limit; ++at) {
    if (is_sign(reading.text, at, ",")) return nullptr;
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb == nullptr || tokens[verb->finite].pos != Pos::verb) continue;
    const bool leads = group != nullptr && verb->subject_group &&
                       reading.nouns[*verb->subject_group].range.first == group->range.first;
    return counts || leads || verb->subject == token ? verb : nullptr;
  }
  return nullptr;
}

TokenRange cut_remark(const Reading& reading, TokenRange range) {
  for (TokenIndex token = range.first; token + 1 < range.last;
       token = reading.next_outside(token)) {
    // « Pour la CGT, le ministre « ment » : le syndicat dit avoir alerté »
    const bool colon = is_sign(reading.text, token, ":") && goes_on(reading, token + 1, range);
    if (colon && token > range.first) return {range.first, token};
    if (token == range.first || !is_sign(reading.text, token, ",")) continue;
    const bool remark =
        opens_remark(reading, token + 1, range) || sums_up(reading, token + 1, range) ||
        sets_against(reading, token + 1, range) || is_answered(reading, token, range);
    if (remark) return {range.first, token};
  }
  return range;
}

TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence) {
  for (TokenIndex token = begin; token < sentence.last; token = reading.next_outside(token)) {
    const bool opens = token == begin && is_sign(reading.text, token, ",");
    if (!opens && ends_clause(reading, token, sentence)) return {begin, token};
  }
  return {begin, sentence.last};
}

std::vector<TokenIndex> clause_ends(const Reading& reading, TokenRange sentence) {
  std::vector<TokenIndex> ends;
  for (TokenIndex token = sentence.first; token < sentence.last;
       token = reading.next_outside(token)) {
    if (ends_clause(reading, token, sentence)) ends.push_back(token);
  }
  return ends;
}

TokenRange cut_clause(const Reading& reading, TokenIndex begin, TokenRange sentence,
                      const std::vector<TokenIndex>& ends) {
  auto end = std::ranges::lower_bound(ends, begin);
  const bool opens = end != ends.end() && *end == begin && is_sign(reading.text, begin, ",");
  if (opens) ++end;
  return {begin, end == ends.end() ? sentence.last : *end};
}

}  // namespace greffier
