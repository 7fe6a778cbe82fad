// Whose the quotation behind a colon is: the verb before it tells, or the words that open the
// sentence.
//   « Le préfet a tranché : « … » », « Réponse du ministre : « … » », « Et le maire de conclure : »
#pragma once

#include "speech/attribution.h"
#include "speech/frame_check.h"
#include "speech/frame_speaker.h"

#include <string_view>

namespace greffier {

class ColonSpeaker {
 public:
  // `speakers` and `check` must outlive it.
  ColonSpeaker(const Reading& reading, TokenRange sentence, const FrameSpeaker& speakers,
               const FrameCheck& check);

  // Sets the verb or the speaker that leads to the colon; `last` is the frame before, null for the
  // first of the sentence.
  void take_before(const Frame* last, Frame& frame) const;
  // « Et le maire de conclure », « Et d'ajouter »: an infinitive that tells what was done.
  void take_narrated(const VerbGroup& verb, Frame& frame) const;
  // « Le verdict a fait bondir Jean Roc : »: whom it concerns, where what moved him cannot speak.
  void take_concerned(Frame& frame) const;

 private:
  bool take_source_before(const Frame* last, Frame& frame) const;
  void take_verb_before(const Frame* last, Frame& frame) const;
  [[nodiscard]] const VerbGroup* find_verb_before(TokenIndex colon) const;
  void take_opening(TokenIndex colon, Frame& frame) const;
  [[nodiscard]] bool is_place(const NounGroup& group) const;
  [[nodiscard]] bool is_somebody(const NounGroup& group) const;
  [[nodiscard]] bool is(TokenIndex token, std::string_view surface) const;

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  const FrameSpeaker& speakers_;
  const FrameCheck& check_;
  ClassId place_;
  ClassId commune_;
  ClassId take_over_;
  ClassId civility_;
};

}  // namespace greffier
