#include "speech/clause_speech.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"
#include "speech/channel.h"
#include "speech/clause_end.h"
#include "speech/content.h"

#include <algorithm>
#include <utility>

namespace greffier {

ClauseSpeech::ClauseSpeech(const Reading& reading, SpeechBook& book)
    : reading_(reading), tokens_(reading.text.tokens), book_(book), ends_(reading),
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
  content.last = ends_.find(frame, content, frames.range());
  content = say_quoted(frame, content);
  content = say_quoted_last(frame, content);
  std::pair<const Frame*, TokenRange> reported;  // by an incise, all of the sentence
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
    const TokenRange whole{frames.begin, next.range.first};
    content.last = next.range.first;
    frames.begin = next.range.first;
    if (next.kind != FrameKind::before) break;
    if (is_reported(next, content, frames.end())) {
      reported = {&next, without_dateline(reading_, whole)};
    } else {
      content = without_told(without_tail(reading_, content), frames);
    }
    break;
  }
  content = without_channel(frame, content, frames.range());
  // « a décidé que non »
  const TokenRange said = trim_content(reading_, content);
  if (said.last == said.first + 1 && is_one_of(tokens_, said.first, {"oui", "non", "si"})) return;
  book_.say(frame, {content});
  if (reported.first != nullptr) book_.say(*reported.first, {reported.second});
}

// « a dit que le pont tient, | dans un message publié lundi »: where it was said, at its end.
TokenRange ClauseSpeech::without_channel(const Frame& frame, TokenRange content,
                                         TokenRange sentence) const {
  const TokenRange said = trim_content(reading_, content);
  const TokenRange last = last_segment(reading_, said);
  const bool through = last.first > said.first && is_word(tokens_, last.first, "dans") &&
                       !has_main_verb(reading_, last);
  if (!through || !frame.via.empty()) return content;
  const NounGroup* group = reading_.noun_group_at(last.first + 1);
  const bool channel = group != nullptr && group->features.has(Feature::indefinite) &&
                       Channels(reading_, sentence).is_channel(*group);
  return channel ? TokenRange{content.first, last.first - 1} : content;
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

// « dément qu'il ait été touché : il s'est blessé seul, assure-t-elle »: the sentence after the
// colon is what the incise says.
TokenRange ClauseSpeech::without_told(TokenRange content, SentenceFrames& frames) const {
  const TokenRange last = last_clause(reading_, content, true);
  if (last.first == content.first || !has_main_verb(reading_, last)) return content;
  frames.begin = last.first;
  return {content.first, last.first - 1};
}

// « Le maire a assuré qu'il partirait, | a rapporté La Gazette »: the sentence is the paper's, the
// clause in it his.
bool ClauseSpeech::is_reported(const Frame& incise, TokenRange content, TokenIndex end) const {
  const bool named = incise.speaker && incise.speaker->group != nullptr;
  const bool closing = trim_content(reading_, {incise.range.last, end}).empty();
  return named && closing && last_clause(reading_, content, true).first == content.first;
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
