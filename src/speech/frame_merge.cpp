#include "speech/frame_merge.h"

#include "lex/agreement.h"
#include "lex/nearby.h"
#include "lex/rows.h"

#include <algorithm>

namespace greffier {

TokenRange words_of_source(const Subject& subject) {
  if (subject.group == nullptr) return subject.range;
  return subject.group->name.empty() ? subject.group->core : subject.group->name;
}

namespace {

// « a appris LCI de source policière », « De source judiciaire, on indique »: beside a verb, « de
// source » says who speaks there and is no frame of its own.
bool merge_source(Frame* before, const Frame& here, Frame* after) {
  if (here.kind != FrameKind::source || !here.cue.empty()) return false;
  const bool after_verb = before != nullptr && before->verb != nullptr;
  const bool before_verb = after != nullptr && after->verb != nullptr;
  if (!after_verb && !before_verb) return false;
  Frame& verb = after_verb ? *before : *after;
  if (after_verb && here.range.first > verb.range.last) return false;
  if (after_verb && verb.speaker) verb.via = words_of_source(*verb.speaker);
  verb.speaker = here.speaker;
  verb.named = {};
  verb.range.last = std::max(verb.range.last, here.range.last);
  return true;
}

// « a rapporté l'agence Zeta, citant le maire », « selon le maire, cité par Zeta ».
bool merge_relay(Frame* before, const Frame& here) {
  if (here.kind != FrameKind::relay && here.kind != FrameKind::cited) return false;
  if (before == nullptr) return true;
  const bool beside = here.range.first <= before->range.last;
  if (!beside || before->kind == FrameKind::clause) return true;
  if (here.kind == FrameKind::relay) {
    before->via = here.via;
  } else {
    if (before->speaker) before->via = words_of_source(*before->speaker);
    before->speaker = here.speaker;
    before->named = here.named;
  }
  before->range.last = here.range.last;
  return true;
}

// « a indiqué que …, et précisé que »: the participle has the speaker of the verb before it; and so
// has the gerund of « …, a plaidé le maire, tout en prévenant que ». In « a fermé le pont et promis
// que » that verb says nothing.
bool inherit_speaker(const Reading& reading, const Frame* before, Frame& here) {
  if (here.kind != FrameKind::clause) return true;
  const Features& features = here.verb->features;
  const bool follows = before != nullptr && before->verb != nullptr;
  const bool leans = follows && before->kind == FrameKind::before &&
                     (features.has(Feature::gerund) || features.has(Feature::infinitive));
  if (!features.has(Feature::bare) && !leans) return true;
  const VerbGroup* joined = find_joined(reading, *here.verb, reading.sentence_at(here.range.first));
  if (joined != nullptr && here.speaker && (!follows || before->verb != joined)) return true;
  if (!follows) return false;
  here.speaker = before->speaker;
  here.named = before->named;
  return true;
}

// « Elle sait s'adapter : « Je chante », | dit-elle », « La réponse du maire tombe : « Non »,
// | a-t-il dit »: the incise has the cue, and the words before the colon say who « il » is.
bool leave_to_incise(const Reading& reading, const Frame& here, Frame* after) {
  const bool beside = here.kind == FrameKind::after && after != nullptr &&
                      after->kind == FrameKind::before && after->range.first == here.quotation.last;
  if (!beside) return false;
  const NounGroup* told = here.speaker ? here.speaker->group : nullptr;
  if (told == nullptr || !after->speaker || after->speaker->group != nullptr) return true;
  const Analysis* pronoun = reading.text.tokens[after->speaker->range.first].analysis();
  if (pronoun == nullptr || !agree(told->features, features_of(*pronoun))) return true;
  after->speaker = here.speaker;
  after->named = here.named;
  return true;
}

// « Pour les artistes, « tout a fermé », | souligne le patron »: the incise says whose words
// they are.
bool leave_to_named(const Reading& reading, const Frame& here, const Frame* after) {
  if (here.kind != FrameKind::source || here.cue.empty() || after == nullptr) return false;
  if (!is_word(reading.text.tokens, here.cue.first, "pour")) return false;
  const bool said = after->kind == FrameKind::before && after->verb != nullptr && after->speaker &&
                    after->speaker->group != nullptr;
  return said && is_sign(reading.text, here.range.last, ",");
}

// « 64 % des Français », « deux Français sur trois », « une majorité d'entre eux »
bool tells_share(const Reading& reading, TokenRange range) {
  const Tokens& tokens = reading.text.tokens;
  const ClassId number_word = reading.lexicon.get_class("NUMBER_WORD");
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const bool out_of = is_word(tokens, token, "sur") && reading.number_at(token + 1) != nullptr;
    const auto& rows = tokens[token].word->rows;
    const bool part = is_word(tokens, token, "majorite") ||
                      has_cell(reading.lexicon, rows, number_word, "role", "fraction");
    const bool part_of = part && has_pos(tokens, token + 1, Pos::de);
    if (out_of || part_of || is_sign(reading.text, token, "%")) return true;
  }
  return false;
}

// « 64 % des Français souhaitent que X parte, selon l'Ifop »: what a poll has found.
bool leave_to_poll(const Reading& reading, const std::vector<Frame>& frames, const Frame& here) {
  constexpr TokenIndex kReach = 8;  // tokens of the share
  if (here.kind != FrameKind::clause || here.cue.empty()) return false;
  const bool source = std::ranges::any_of(frames, [](const Frame& frame) {
    return frame.kind == FrameKind::source && !frame.cue.empty();
  });
  const bool told = here.speaker && here.speaker->group != nullptr &&
                    !here.speaker->group->name.empty() &&
                    !reading.text.tokens[here.speaker->group->head].word->classes.test(
                        reading.lexicon.get_class("DEMONYM"));
  const TokenIndex cue = here.cue.first;
  const TokenRange sentence = reading.sentence_at(cue);
  return source && !told && tells_share(reading, {back_from(cue, kReach, sentence.first), cue});
}

}  // namespace

void merge_frames(const Reading& reading, std::vector<Frame>& frames) {
  std::vector<bool> polls;  // by frame, before any is moved
  for (const Frame& frame : frames) polls.push_back(leave_to_poll(reading, frames, frame));
  std::vector<Frame> kept;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    Frame* before = kept.empty() ? nullptr : &kept.back();
    Frame* after = i + 1 < frames.size() ? &frames[i + 1] : nullptr;
    const bool merged = merge_source(before, frames[i], after) || merge_relay(before, frames[i]) ||
                        leave_to_incise(reading, frames[i], after) ||
                        leave_to_named(reading, frames[i], after) || polls[i];
    if (!merged && inherit_speaker(reading, before, frames[i]))
      kept.push_back(std::move(frames[i]));
  }
  frames = std::move(kept);
}

}  // namespace greffier
