#include "speech/clause_speech.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"
#include "speech/clause_end.h"
#include "speech/content.h"

#include <algorithm>

namespace greffier {

ClauseSpeech::ClauseSpeech(const Reading& reading, SpeechBook& book)
    : reading_(reading), tokens_(reading.text.tokens), book_(book),
      before_que_(reading.lexicon.get_class("BEFORE_QUE")),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
      role_(reading.lexicon.get_column("REPORT_NOUN", "role")) {}

// To the end of the sentence, or to a frame that stands beside this one and not inside it.
void ClauseSpeech::read(SentenceFrames& frames) const {
  if (is_found(frames)) {
    const TokenIndex first = frames.range().first;
    frames.all[frames.at].range = {first, first};  // it holds nothing back from the study
    return;
  }
  const Frame& frame = frames.frame();
  if (!frames.clause_ends) frames.clause_ends = clause_ends(reading_, frames.range());
  TokenRange content = cut_clause(reading_, frame.range.last, frames.range(), *frames.clause_ends);
  content.last = end_of_told(frame, content, frames.range());
  content = say_quoted(frame, content);
  content = say_quoted_last(frame, content);
  for (std::size_t i = frames.at + 1; i < frames.all.size(); ++i) {
    Frame& next = frames.all[i];
    if (next.range.first >= content.last) break;
    if (next.opening && starts_anew(*next.opening, content)) {
      content.last = *next.opening;
      frames.begin = content.last;
      break;
    }
    if (is_told_inside(next, content)) {
      next.kind = FrameKind::none;
      continue;
    }
    const bool inserted = next.kind == FrameKind::source && !is_last(next, content);
    if (inserted) continue;
    content.last = next.range.first;
    frames.begin = next.range.first;
    if (next.kind == FrameKind::before)
      content = without_told(without_tail(reading_, content), frames);
    break;
  }
  book_.say(frame, {content});
}

// Where the reporter goes on inside the sentence. No clause of a newsroom is longer than what is
// looked at; a page of « qui jurait que qui jurait que » is, and each would be read to its end.
TokenIndex ClauseSpeech::end_of_told(const Frame& frame, TokenRange content,
                                     TokenRange sentence) const {
  constexpr TokenIndex kLongest = 400;  // tokens
  const TokenIndex whole = content.last;
  const TokenIndex seen = std::min(whole, content.first + kLongest);
  content.last = seen;
  content.last = end_before_main(frame, content);
  content.last = end_of_apposed(frame, content, sentence);
  content.last = end_of_relative(frame, content);
  content.last = end_before_joined(frame, content);
  content.last = end_of_fronted(frame, content, sentence);
  content.last = end_before_next(content);
  return content.last == seen ? whole : content.last;
}

// « Un Français sur deux pense que la crise durera, selon un sondage »: it is all what was found.
bool ClauseSpeech::is_found(const SentenceFrames& frames) const {
  const Frame* const source = frames.next();
  if (source == nullptr || source->kind != FrameKind::source) return false;
  if (!trim_content(reading_, {source->range.last, frames.range().last}).empty()) return false;
  for (TokenIndex token = source->range.first; token < source->range.last; ++token) {
    const auto row = find_word_row(reading_, token, report_noun_);
    if (row && reading_.lexicon.cell(*row, role_) == "study") return true;
  }
  return false;
}

// « assure que le pont tiendra, | mais le syndicat redoute que »: a sentence stands before.
bool ClauseSpeech::starts_anew(TokenIndex opening, TokenRange content) const {
  return content.first < opening && opening < content.last &&
         has_pos(tokens_, opening, Pos::conjunction) && reading_.text.surface(opening - 1) == "," &&
         has_main_verb(reading_, {content.first, opening});
}

// « Alors que le maire assure que tout va, | le syndicat proteste », « Aux élus, qui assurent que
// tout va, | le syndicat répond »
TokenIndex ClauseSpeech::end_of_fronted(const Frame& frame, TokenRange content,
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
TokenIndex ClauseSpeech::end_before_joined(const Frame& frame, TokenRange content) const {
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

// « Celui qui jurait qu'il resterait | a démissionné »: a second verb that has no subject in it.
TokenIndex ClauseSpeech::end_before_outer(TokenRange content) const {
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

// « où | l'on assure »
TokenIndex ClauseSpeech::opening_of(const Frame& frame) const {
  TokenIndex first = frame.cue.first;
  while (first > 0 && is_one_of(tokens_, first - 1, {"on", "l'"})) --first;
  return first;
}

// « assure que « tout va bien » | mais refuse de répondre »: the reporter goes on about the
// speaker.
TokenIndex ClauseSpeech::end_before_next(TokenRange content) const {
  for (TokenIndex token = content.first; token < content.last;) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    const TokenIndex end = quote != nullptr ? std::max(quote->range.last, token + 1) : token + 1;
    const bool first = token == content.first;
    token = end;
    if (quote == nullptr || end + 1 >= content.last || tokens_[end].pos != Pos::conjunction)
      continue;
    const VerbGroup* verb = reading_.verb_group_at(end + 1);
    const bool finite = verb != nullptr && tokens_[verb->finite].pos == Pos::verb;
    if (finite && !verb->subject && (first || verb->report)) return end;
  }
  return content.last;
}

// « assure que « tout va bien » et que le pont tiendra »: words in marks are a clause of their own.
TokenRange ClauseSpeech::say_quoted(const Frame& frame, TokenRange content) const {
  const auto* quote = reading_.text.annotations.find(content.first, PhraseClass::quote);
  if (quote == nullptr || quote->range.last + 2 >= content.last) return content;
  if (!has_main_verb(reading_, {quote->range.first + 1, quote->range.last})) return content;
  TokenIndex joint = quote->range.last;
  if (is_sign(reading_.text, joint, ",")) ++joint;
  if (!has_pos(tokens_, joint, Pos::conjunction) || !has_pos(tokens_, joint + 1, Pos::que))
    return content;
  if (!has_main_verb(reading_, {joint + 2, content.last})) return content;
  book_.say_quotation(quote->range, frame);
  return {joint + 2, content.last};
}

// « relève que le pont tient et que « tout va bien » »
TokenRange ClauseSpeech::say_quoted_last(const Frame& frame, TokenRange content) const {
  constexpr TokenIndex kLongest = 60;
  const TokenRange said = trim_content(reading_, content);
  for (TokenIndex token = said.last; token-- > back_from(said.last, kLongest, said.first + 2);) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    if (quote == nullptr || quote->range.last != said.last) continue;
    const bool joined =
        has_pos(tokens_, token - 1, Pos::que) && has_pos(tokens_, token - 2, Pos::conjunction);
    const TokenRange before{said.first, token - 2};
    const TokenRange words{token + 1, quote->range.last - 1};
    if (!joined || !has_main_verb(reading_, before) || !has_main_verb(reading_, words)) break;
    book_.say_quotation(quote->range, frame);
    return before;
  }
  return content;
}

// « Tout en admettant qu'il pleut, le maire estime »: what is admitted ends before « le maire ».
TokenIndex ClauseSpeech::end_before_main(const Frame& frame, TokenRange content) const {
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
TokenIndex ClauseSpeech::end_of_apposed(const Frame& frame, TokenRange content,
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
TokenIndex ClauseSpeech::end_of_relative(const Frame& frame, TokenRange content) const {
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

// « dément qu'il ait été touché : il s'est blessé seul, assure-t-elle »: the sentence after the
// colon is what the incise says.
TokenRange ClauseSpeech::without_told(TokenRange content, SentenceFrames& frames) const {
  const TokenRange last = last_clause(reading_, content, true);
  if (last.first == content.first || !has_main_verb(reading_, last)) return content;
  frames.begin = last.first;
  return {content.first, last.first - 1};
}

// « Il assure qu'il ignorait que l'installation datait »: what is told inside what is told is
// not told again.
bool ClauseSpeech::is_told_inside(const Frame& frame, TokenRange content) const {
  if (frame.kind != FrameKind::clause || !frame.verb) return false;
  // « estime qu'une circulaire | préconisant que la plage ferme est nulle »
  const TokenIndex cue = frame.cue.first;
  if (frame.verb->features.has(Feature::gerund) && cue > content.first) {
    return find_group_ending_at(reading_, cue, {content.first, cue}) != nullptr;
  }
  if (frame.verb->subject) return content.contains(*frame.verb->subject);
  if (!frame.verb->subject_group) return false;
  return content.contains(reading_.nouns[*frame.verb->subject_group].range.first);
}

bool ClauseSpeech::is_last(const Frame& frame, TokenRange content) const {
  return trim_content(reading_, {frame.range.last, content.last}).empty();
}

}  // namespace greffier
