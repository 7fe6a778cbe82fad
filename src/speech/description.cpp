#include "speech/description.h"

#include "lex/nearby.h"
#include "speech/content.h"

#include <algorithm>

namespace greffier {
namespace {

// The comma, stop or mark that ends the words from `token` on.
TokenIndex end_of_segment(const Reading& reading, TokenIndex token, TokenRange sentence) {
  while (token < sentence.last) {
    const Token& here = reading.text.tokens[token];
    if (here.kind == TokenKind::mark || here.kind == TokenKind::ellipsis) return token;
    const bool sign = here.kind == TokenKind::punctuation && !is_sign(reading.text, token, "-") &&
                      !is_sign(reading.text, token, "(") && !is_sign(reading.text, token, ")");
    if (sign) return token;
    ++token;
  }
  return sentence.last;
}

bool holds_verb(const Reading& reading, TokenRange range) {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (reading.text.tokens[token].pos == Pos::verb) return true;
  }
  return false;
}

// « qui dirige l'usine », « 34 ans », « boulangère à Mons », « de la Direction de la santé »,
// « arrivé de Nis en 2009 ».
bool describes(const Reading& reading, TokenRange segment) {
  const Token& first = reading.text.tokens[segment.first];
  if (first.pos == Pos::relative) return true;
  // « …, dit-il, ce qui laisse dix ans » tells of what he said
  if (is_word(reading.text.tokens, segment.first, "ce")) return false;
  if (has_main_verb(reading, segment)) return false;
  if (first.pos == Pos::de || first.pos == Pos::participle) return true;
  const NounGroup* group = reading.noun_group_at(segment.first);
  if (group == nullptr) return false;
  // « 34 ans », but not « 300 postes »
  const bool unit =
      reading.text.tokens[group->head].word->classes.test(reading.lexicon.get_class("UNIT"));
  if (!group->number.empty() && !unit) return false;
  // « un total qui exclut les touristes »
  const TokenIndex end = group->range.last;
  const bool relative = end < segment.last && reading.text.tokens[end].pos == Pos::relative;
  if (relative && group->features.has(Feature::indefinite)) return true;
  return group->features.has(Feature::bare_noun) || group->title || !group->name.empty();
}

}  // namespace

TokenIndex skip_source(const Reading& reading, TokenIndex begin, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = std::min(sentence.last, begin + kReach);
  bool relative = false;
  for (TokenIndex token = begin; token < limit; ++token) {
    if (const auto* quote = reading.text.annotations.find(token, PhraseClass::quote)) {
      // « selon un sondage pour « Le Littoral », 71 % des élus »: a name
      const bool governed = token > begin && (has_pos(tokens, token - 1, Pos::preposition) ||
                                              has_pos(tokens, token - 1, Pos::de) ||
                                              has_pos(tokens, token - 1, Pos::determiner));
      if (!governed) return begin;
      token = std::max(quote->range.last, token + 1) - 1;
      continue;
    }
    if (tokens[token].pos == Pos::relative) relative = true;
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr && tokens[verb->finite].pos == Pos::verb && !relative) return begin;
    if (!is_sign(reading.text, token, ",")) continue;
    const TokenIndex next = token + 1;
    if (next >= sentence.last) return begin;
    // « , qui … , », « , expert près la cour d'appel, », « , un réseau de bénévoles, »
    if (tokens[next].pos == Pos::relative) {
      relative = true;
      continue;
    }
    const NounGroup* group = reading.noun_group_at(next);
    const bool apposed = group != nullptr && token == begin &&
                         group->features.has(Feature::bare_noun) && group->title.has_value();
    // « selon le maire, contacté par téléphone, »
    const TokenRange segment{next, end_of_segment(reading, next, sentence)};
    TokenIndex close = segment.last;  // « , citée par « Le Phare », »
    if (const auto* paper = reading.text.annotations.find(close, PhraseClass::quote))
      close = std::max(paper->range.last, close);
    const bool reached = token == begin && tokens[next].pos == Pos::participle &&
                         is_sign(reading.text, close, ",") && close + 1 < sentence.last &&
                         reading.verb_group_at(close + 1) == nullptr &&
                         !has_main_verb(reading, segment);
    // « selon le commissaire Roc, de la police fédérale, »
    const bool belongs = token == begin && tokens[next].pos == Pos::de &&
                         is_sign(reading.text, segment.last, ",") &&
                         !has_main_verb(reading, segment);
    if (!apposed && !reached && !belongs) return next;
  }
  return begin;
}

TokenIndex skip_description(const Reading& reading, TokenIndex token, TokenRange sentence) {
  constexpr int kMost = 4;
  for (int parts = 0; parts < kMost; ++parts) {
    if (token + 1 >= sentence.last || !is_sign(reading.text, token, ",")) return token;
    TokenRange segment{token + 1, end_of_segment(reading, token + 1, sentence)};
    // « , qui, en mai, avait parlé », « , dont le président, Jean Roc, juge »
    const bool relative = reading.text.tokens[segment.first].pos == Pos::relative;
    for (int more = 0; relative && more < 2 && is_sign(reading.text, segment.last, ","); ++more) {
      if (holds_verb(reading, segment)) break;
      segment.last = end_of_segment(reading, segment.last + 1, sentence);
    }
    if (segment.empty() || !describes(reading, segment)) return token;
    token = segment.last;
  }
  return token;
}

}  // namespace greffier
