#include "figure/ellipsis.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {

bool is_compared_aside(const Reading& reading, const FigureMention& figure,
                       const FigureMention& later) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  if (first < 2 || !is_word(tokens, first - 1, "contre")) return false;
  if (!is_sign(reading.text, first - 2, "(")) return false;
  for (TokenIndex token = figure.range.last; token < later.range.first; ++token) {
    if (is_sign(reading.text, token, ")")) return true;
  }
  return false;
}

bool has_en(const Reading& reading, const FigureMention& figure, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  constexpr TokenIndex kReach = 8;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading.verb_group_at(at);
    if (verb == nullptr) continue;
    if (verb->range.first > sentence.first && is_word(tokens, verb->range.first - 1, "en"))
      return true;
    for (TokenIndex word = verb->range.first; word < verb->main; ++word) {
      if (is_word(tokens, word, "en") && has_pos(tokens, word, Pos::object_pronoun)) return true;
    }
  }
  return false;
}

bool begins_range(const Reading& reading, TokenIndex first) {
  const Tokens& tokens = reading.text.tokens;
  return first > 2 && has_pos(tokens, first - 1, Pos::de) &&
         find_word_row(reading, first - 2, reading.lexicon.get_class("RANGE_VERB")).has_value();
}

bool is_round(const Reading& reading, const NounGroup& group) {
  return reading.text.tokens[group.head].word->classes.test(
      reading.lexicon.get_class("VOTE_ROUND"));
}

bool has_verb(const Reading& reading, TokenIndex from, TokenIndex to) {
  for (TokenIndex token = from; token < to; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr && reading.text.tokens[verb->finite].pos == Pos::verb) return true;
  }
  return false;
}

bool is_denied(const Tokens& tokens, TokenIndex first) {
  return first > 2 && is_one_of(tokens, first - 1, {"les", "des"}) &&
         is_one_of(tokens, first - 2, {"pas", "non", "loin"});
}

bool only_gives_number(const Reading& reading, const FigureMention& figure, TokenRange sentence) {
  constexpr TokenIndex kShort = 12;  // tokens
  const bool last = figure.range.last + 1 >= sentence.last;
  if (!last || sentence.last - sentence.first > kShort) return false;
  TokenIndex end = figure.range.first;
  const bool tied = has_pos(reading.text.tokens, end - 1, Pos::de) ||
                    is_word(reading.text.tokens, end - 1, "sur");
  if (tied) --end;
  return end > sentence.first &&
         find_word_row(reading, end - 1, reading.lexicon.get_class("CLAIM_VERB")).has_value();
}

TokenIndex end_of_among(const Tokens& tokens, TokenRange sentence) {
  const TokenIndex first = sentence.first;
  const bool these = is_one_of(tokens, first + 1, {"ce", "ces"});
  if (these && is_one_of(tokens, first + 2, {"nombre", "total", "derniers", "dernieres"}))
    return is_one_of(tokens, first, {"parmi", "sur", "de"}) ? first + 3 : first;
  const bool others = is_one_of(tokens, first + 1,
                                {"eux", "elles", "ceux-ci", "celles-ci", "ceux-la", "celles-la"});
  return others && is_word(tokens, first, "parmi") ? first + 2 : first;
}

bool only_time(const Reading& reading, TokenIndex from, TokenIndex to) {
  const Tokens& tokens = reading.text.tokens;
  constexpr TokenIndex kReach = 8;
  if (to > from + kReach) return false;
  for (TokenIndex at = from; at < to;) {
    if (const auto* date = reading.text.annotations.find(at, PhraseClass::date)) {
      at = date->range.last;
      continue;
    }
    const bool passes = reading.text.surface(at) == "," || has_pos(tokens, at, Pos::preposition) ||
                        is_word(tokens, at, "rapport");
    if (!passes) return false;
    ++at;
  }
  return true;
}

}  // namespace greffier
