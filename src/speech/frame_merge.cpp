#include "speech/frame_merge.h"

#include <algorithm>

namespace greffier {

TokenRange words_of_source(const Subject& subject) {
  if (subject.group == nullptr) return subject.range;
  return subject.group->name.empty() ? subject.group->core : subject.group->name;
}

namespace {

// « a appris LCI de source policière », « De source judiciaire, on indique »: beside a verb, « de
// source » says who speaks there and is no frame of its own.
bool merge_source(std::vector<Frame>& frames, std::size_t i) {
  if (frames[i].kind != FrameKind::source || !frames[i].cue.empty()) return false;
  const bool after_verb = i > 0 && frames[i - 1].verb != nullptr;
  const bool before_verb = i + 1 < frames.size() && frames[i + 1].verb != nullptr;
  if (!after_verb && !before_verb) return false;
  Frame& verb = frames[after_verb ? i - 1 : i + 1];
  if (after_verb && frames[i].range.first > verb.range.last) return false;
  if (after_verb && verb.speaker) verb.via = words_of_source(*verb.speaker);
  verb.speaker = frames[i].speaker;
  verb.named = {};
  verb.range.last = std::max(verb.range.last, frames[i].range.last);
  return true;
}

// « a rapporté l'agence Zeta, citant le maire », « selon le maire, cité par Zeta ».
bool merge_relay(std::vector<Frame>& frames, std::size_t i) {
  const FrameKind kind = frames[i].kind;
  if (kind != FrameKind::relay && kind != FrameKind::cited) return false;
  if (i == 0) return true;
  Frame& before = frames[i - 1];
  const bool beside = frames[i].range.first <= before.range.last;
  if (!beside || before.kind == FrameKind::clause) return true;
  if (kind == FrameKind::relay) {
    before.via = frames[i].via;
  } else {
    if (before.speaker) before.via = words_of_source(*before.speaker);
    before.speaker = frames[i].speaker;
    before.named = frames[i].named;
  }
  before.range.last = frames[i].range.last;
  return true;
}

// « a indiqué que …, et précisé que »: the participle has the speaker of the verb before it; and so
// has the gerund of « …, a plaidé le maire, tout en prévenant que ».
bool inherit_speaker(std::vector<Frame>& frames, std::size_t i) {
  const VerbGroup* verb = frames[i].verb;
  if (frames[i].kind != FrameKind::clause) return true;
  const bool follows = i > 0 && frames[i - 1].verb != nullptr;
  const bool leans =
      follows && frames[i - 1].kind == FrameKind::before &&
      (verb->features.has(Feature::gerund) || verb->features.has(Feature::infinitive));
  if (!verb->features.has(Feature::bare) && !leans) return true;
  if (!follows) return false;
  frames[i].speaker = frames[i - 1].speaker;
  frames[i].named = frames[i - 1].named;
  return true;
}

}  // namespace

void merge_frames(std::vector<Frame>& frames) {
  for (std::size_t i = 0; i < frames.size();) {
    if (merge_source(frames, i) || merge_relay(frames, i) || !inherit_speaker(frames, i)) {
      frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace greffier
