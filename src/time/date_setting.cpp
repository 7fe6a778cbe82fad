#include "time/date_setting.h"

#include "lex/nearby.h"

namespace greffier {
namespace {

// « du même ordre | que dimanche »
bool names_same(const Reading& reading, TokenIndex que) {
  constexpr TokenIndex kReach = 3;
  for (TokenIndex at = que; at-- > back_from(que, kReach, 1);) {
    if (is_one_of(reading.text.tokens, at, {"meme", "memes"})) {
      return has_pos(reading.text.tokens, at - 1, Pos::determiner) ||
             has_pos(reading.text.tokens, at - 1, Pos::de);
    }
    if (!has_pos(reading.text.tokens, at, Pos::noun)) return false;
  }
  return false;
}

}  // namespace

// « • Mercredi : budget britannique »: a day that opens its line and a colon.
bool is_agenda(const Reading& reading, TokenRange range) {
  const TokenRange piece = reading.sentence_at(range.first);
  if (range.first > piece.first + 1 || range.last >= piece.last) return false;
  return reading.text.surface(range.last) == ":";
}

// « Collecte mardi, de 16 à 19 heures », « Messe dimanche de 9h à 10h »: from when to when.
bool is_announced(const Reading& reading, TokenRange range) {
  const TokenIndex end = reading.sentence_at(range.first).last;
  TokenIndex from = range.last;
  if (from < end && is_sign(reading.text, from, ",")) ++from;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (reading.text.tokens[token].pos == Pos::de) from = token;
  }
  if (from >= end || reading.text.tokens[from].pos != Pos::de) return false;
  const auto pass = [&](TokenIndex at, PhraseClass phrase) {
    const Annotation* found = at < end ? reading.text.annotations.find(at, phrase) : nullptr;
    return found != nullptr && found->range.first == at ? found->range.last : at;
  };
  const TokenIndex clock = pass(from + 1, PhraseClass::clock);
  const TokenIndex to = clock > from + 1 ? clock : pass(from + 1, PhraseClass::number);
  return to > from + 1 && to < end && reading.text.tokens[to].word->folded == "a" &&
         pass(to + 1, PhraseClass::clock) > to + 1;
}

// « douze restent hospitalisés, contre 19 dimanche », « c'est dix de plus qu'à midi »: the figure
// of a day gone by.
bool is_compared(const Reading& reading, TokenRange range) {
  constexpr TokenIndex kMost = 2;  // « qu'à la mi-journée »
  for (TokenIndex at = range.first; at-- > back_from(range.first, kMost + 1, 1);) {
    if (has_pos(reading.text.tokens, at, Pos::que)) {
      if (is_one_of(reading.text.tokens, at - 1, {"plus", "moins", "autant", "mieux"})) return true;
      return names_same(reading, at);
    }
    if (!has_pos(reading.text.tokens, at, Pos::preposition) &&
        !has_pos(reading.text.tokens, at, Pos::determiner))
      break;
  }
  const auto number_before = [&](TokenIndex at) -> const Annotation* {
    return at > 0 ? reading.text.annotations.find(at - 1, PhraseClass::number) : nullptr;
  };
  TokenIndex token = range.first;
  const Annotation* number = number_before(token);
  const bool unit =
      number == nullptr && token > 0 &&
      reading.text.tokens[token - 1].word->classes.test(reading.lexicon.get_class("UNIT"));
  if (unit) number = number_before(token - 1);
  if (number == nullptr || number->range.last != (unit ? token - 1 : token)) return false;
  token = number->range.first;
  return token > 0 && reading.text.tokens[token - 1].word->folded == "contre";
}

// « L'annonce du maire, lundi soir, selon laquelle l'école fermerait »: it has been made.
bool is_reported(const Reading& reading, TokenRange range) {
  const TokenIndex from = is_sign(reading.text, range.last, ",") ? range.last + 1 : range.last;
  return is_word(reading.text.tokens, from, "selon") &&
         has_pos(reading.text.tokens, from + 1, Pos::relative);
}

}  // namespace greffier
