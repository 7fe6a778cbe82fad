#include "speech/told_end.h"

#include "lex/nearby.h"
#include "speech/clause_end.h"
#include "speech/content.h"

#include <algorithm>

namespace greffier {

ToldEnd::ToldEnd(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens),
      before_que_(reading.lexicon.get_class("BEFORE_QUE")) {}

// Where the reporter goes on inside the sentence. No clause of a newsroom is longer than what is
// looked at; a page of « qui jurait que qui jurait que » is, and each would be read to its end.
TokenIndex ToldEnd::find(const Frame& frame, TokenRange content, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 400;  // tokens
  const TokenIndex whole = content.last;
  const TokenIndex seen = std::min(whole, content.first + kLongest);
  content.last = seen;
  content.last = end_before_main(frame, content);
  content.last = end_of_apposed(frame, content, sentence);
  content.last = end_of_relative(frame, content);
  content.last = end_before_joined(frame, content);
  content.last = end_of_impersonal(content);
  content.last = end_of_fronted(frame, content, sentence);
  content.last = end_before_next(content);
  content.last = end_before_other(content);
  return content.last == seen ? whole : content.last;
}

// « Alors que le maire assure que tout va, | le syndicat proteste », « Aux élus, qui assurent que
// tout va, | le syndicat répond »
TokenIndex ToldEnd::end_of_fronted(const Frame& frame, TokenRange content,
                                   TokenRange sentence) const {
  const TokenIndex first = sentence.first;
  const bool fronted =
      has_pos(tokens_, first, Pos::subordinator) ||
      (is_word(tokens_, first, "meme") && has_pos(tokens_, first + 1, Pos::subordinator)) ||
      (has_pos(tokens_, first + 1, Pos::que) && tokens_[first].word->classes.test(before_que_)) ||
      has_pos(tokens_, opening_of(frame) - 1, Pos::relative);
  for (TokenIndex token = first; fronted && token < frame.cue.first; ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr && tokens_[verb->finite].pos == Pos::verb) return content.last;
  }
  if (!fronted) return content.last;
  for (TokenIndex token = content.first + 1; token + 1 < content.last; ++token) {
    if (reading_.text.surface(token) != ",") continue;
    if (main_verb_at(reading_, token + 1, content) == nullptr) continue;
    if (has_main_verb(reading_, {content.first, token})) return token;
  }
  return content.last;
}

// « a souligné que le maire a tort | et critiqué sa lenteur »: both with the one « a » that the
// clause has none of.
TokenIndex ToldEnd::end_before_joined(const Frame& frame, TokenRange content) const {
  if (!frame.verb->features.has(Feature::compound)) return content.last;
  bool compound = false;  // the last verb of the clause has a participle of its own
  for (TokenIndex token = content.first; token + 1 < content.last;
       token = reading_.next_outside(token)) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || verb->range.first != token) continue;
    if (tokens_[verb->finite].pos == Pos::verb)
      compound = verb->features.has(Feature::compound) || verb->features.has(Feature::passive);
    const bool joined = verb->features.has(Feature::bare) && verb->report && !compound &&
                        token > content.first + 1 && has_pos(tokens_, token - 1, Pos::conjunction);
    if (joined && has_main_verb(reading_, {content.first, token - 1})) return token - 1;
  }
  return content.last;
}

// « jure qu'il n'y aura aucun départ | et se donne deux mois »: no verb shares that « il ».
TokenIndex ToldEnd::end_of_impersonal(TokenRange content) const {
  bool impersonal = false;
  for (TokenIndex token = content.first; token < content.last;
       token = reading_.next_outside(token)) {
    if (has_pos(tokens_, token, Pos::que) || has_pos(tokens_, token, Pos::relative))
      impersonal = false;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    const bool joined = verb->range.first == token && token > content.first + 1 &&
                        has_pos(tokens_, token - 1, Pos::conjunction);
    if (impersonal && joined && !is_impersonal(reading_, *verb)) return token - 1;
    impersonal = is_impersonal(reading_, *verb);
  }
  return content.last;
}

// « Celui qui jurait qu'il resterait | a démissionné »: a second verb that has no subject in it.
TokenIndex ToldEnd::end_before_outer(TokenRange content) const {
  bool closed = false;  // a verb stands before, and nothing that another hangs on
  for (TokenIndex token = content.first; token < content.last;
       token = reading_.next_outside(token)) {
    const Pos pos = tokens_[token].pos;
    const bool opens = pos == Pos::relative || pos == Pos::que || pos == Pos::subordinator ||
                       pos == Pos::conjunction;
    if (opens) closed = false;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    const bool own =
        verb->subject ||
        (verb->subject_group && content.contains(reading_.nouns[*verb->subject_group].range.first));
    if (closed && !own) return token;
    closed = true;
  }
  return content.last;
}

// « Paris estime que la loi est dure, | Londres salue « un succès » »: somebody else has a verb of
// saying of their own, with nothing that joins it.
TokenIndex ToldEnd::end_before_other(TokenRange content) const {
  for (TokenIndex token = content.first + 1; token + 1 < content.last;
       token = reading_.next_outside(token)) {
    if (!is_sign(reading_.text, token, ",")) continue;
    const NounGroup* other = reading_.noun_group_at(token + 1);
    if (other == nullptr || other->features.has(Feature::indefinite) || !can_speak(*other))
      continue;
    const VerbGroup* verb = reading_.verb_group_at(other->range.last);
    const bool says = verb != nullptr && verb->report && verb->features.has(Feature::present) &&
                      tokens_[verb->finite].pos == Pos::verb && !verb->subject &&
                      !verb->features.has(Feature::passive);
    if (says && has_main_verb(reading_, {content.first, token})) return token;
  }
  return content.last;
}

// « où | l'on assure »
TokenIndex ToldEnd::opening_of(const Frame& frame) const {
  TokenIndex first = frame.cue.first;
  while (first > 0 && is_one_of(tokens_, first - 1, {"on", "l'"})) --first;
  return first;
}

// « assure que « tout va bien » | mais refuse de répondre »: the reporter goes on about the
// speaker.
TokenIndex ToldEnd::end_before_next(TokenRange content) const {
  for (TokenIndex token = content.first; token < content.last;) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    const TokenIndex end = quote != nullptr ? std::max(quote->range.last, token + 1) : token + 1;
    const bool first = token == content.first;
    token = end;
    if (quote == nullptr || end + 1 >= content.last || tokens_[end].pos != Pos::conjunction)
      continue;
    const VerbGroup* verb = reading_.verb_group_at(end + 1);
    const bool finite = verb != nullptr && tokens_[verb->finite].pos == Pos::verb;
    // « assure que le texte « tient » | et rapporterait deux milliards »: still what he assures
    const bool told = finite && (verb->features.has(Feature::conditional) ||
                                 verb->features.has(Feature::imperfect));
    if (finite && !told && !verb->subject && (first || verb->report)) return end;
  }
  return content.last;
}

// « Tout en admettant qu'il pleut, le maire estime »: what is admitted ends before « le maire ».
TokenIndex ToldEnd::end_before_main(const Frame& frame, TokenRange content) const {
  const Features& verb = frame.verb->features;
  const bool leans = verb.has(Feature::gerund) || verb.has(Feature::infinitive);
  if (!leans || !frame.speaker) return content.last;
  const TokenIndex subject = frame.speaker->range.first;
  const bool inside = content.contains(subject) && subject > content.first &&
                      reading_.text.surface(subject - 1) == ",";
  return inside ? subject - 1 : content.last;
}

// « Le maire, jugeant que la digue tenait, | a refusé de partir », « Les élus, qui jugent que la
// loi est dure, | appellent à la grève »: the verb that they wait for.
TokenIndex ToldEnd::end_of_apposed(const Frame& frame, TokenRange content,
                                   TokenRange sentence) const {
  const TokenIndex cue = frame.cue.first;
  const bool relative = cue > sentence.first + 2 && is_word(tokens_, cue - 1, "qui");
  const TokenIndex opening = relative ? cue - 1 : cue;
  const bool apposed = (relative || frame.verb->features.has(Feature::gerund)) &&
                       opening > sentence.first + 1 && is_sign(reading_.text, opening - 1, ",");
  if (!apposed || has_main_verb(reading_, {sentence.first, opening})) return content.last;
  for (TokenIndex token = content.first + 1; token + 1 < content.last;
       token = reading_.next_outside(token)) {
    if (!is_sign(reading_.text, token, ",")) continue;
    const VerbGroup* verb = reading_.verb_group_at(token + 1);
    if (verb == nullptr || verb->range.first != token + 1 || verb->subject) continue;
    if (tokens_[verb->finite].pos != Pos::verb) continue;
    if (has_main_verb(reading_, {content.first, token})) return token;
  }
  return content.last;
}

// « Parmi eux, Jean Roc, qui a dit qu'il partirait, | et deux coureurs de Mons »: who comes after
// has no verb.
TokenIndex ToldEnd::end_of_relative(const Frame& frame, TokenRange content) const {
  const TokenIndex cue = frame.cue.first;
  if (cue < 2 || !is_word(tokens_, cue - 1, "qui")) return content.last;
  if (!is_sign(reading_.text, cue - 2, ",")) return end_before_outer(content);
  for (TokenIndex token = content.first + 1; token + 2 < content.last;
       token = reading_.next_outside(token)) {
    if (!is_sign(reading_.text, token, ",") || !has_pos(tokens_, token + 1, Pos::conjunction))
      continue;
    const bool said = has_main_verb(reading_, {content.first, token});
    if (said && !has_main_verb(reading_, {token + 2, content.last})) return token;
  }
  return content.last;
}

}  // namespace greffier
