// Whether a source phrase is an attribution, and not something that only looks like one.
//   « selon la mairie »; not « selon les cas », « pour le syndicat des eaux »
#pragma once

#include "speech/attribution.h"
#include "speech/frame_speaker.h"

namespace greffier {

class SourceCheck {
 public:
  // `speakers` must outlive the check.
  SourceCheck(const Reading& reading, const Sentence& sentence, const FrameSpeaker& speakers);

  [[nodiscard]] bool holds(const Frame& frame) const;
  // « selon nos informations »: the newsroom says so itself, and names nobody.
  [[nodiscard]] bool is_newsroom(const Subject& speaker) const;

 private:
  [[nodiscard]] bool opens(TokenIndex token) const;
  [[nodiscard]] bool can_say(const Frame& frame) const;
  [[nodiscard]] bool is_said(const Frame& frame) const;
  [[nodiscard]] bool follows_event(const Frame& frame, const NounGroup& group) const;
  [[nodiscard]] bool names_matter(TokenIndex end) const;
  [[nodiscard]] bool is_third(TokenIndex pronoun) const;
  [[nodiscard]] bool is_pronoun(const NounGroup& group) const {
    return tokens_[group.head].pos == Pos::pronoun;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const FrameSpeaker& speakers_;
  TokenRange sentence_;
  bool quoted_;  // the sentence stands inside a quotation
  ClassId source_;
  ClassId place_;
  Column guard_;
};

}  // namespace greffier
