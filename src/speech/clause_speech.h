// What stands after « que »: how far the speaker's words reach.
//   « assure que le pont tiendra, | mais le syndicat redoute que »
#pragma once

#include "speech/sentence_frames.h"
#include "speech/speech_book.h"
#include "speech/told_end.h"

namespace greffier {

class ClauseSpeech {
 public:
  // `book` must outlive this.
  ClauseSpeech(const Reading& reading, SpeechBook& book);

  void read(SentenceFrames& frames) const;

 private:
  [[nodiscard]] bool starts_anew(TokenIndex opening, TokenRange content) const;
  [[nodiscard]] TokenRange say_quoted(const Frame& frame, TokenRange content) const;
  TokenRange say_quoted_last(const Frame& frame, TokenRange content) const;
  [[nodiscard]] TokenRange without_channel(const Frame& frame, TokenRange content,
                                           TokenRange sentence) const;
  [[nodiscard]] bool is_found(const SentenceFrames& frames) const;
  [[nodiscard]] TokenRange without_told(TokenRange content, SentenceFrames& frames) const;
  [[nodiscard]] bool is_reported(const Frame& incise, TokenRange content, TokenIndex end) const;
  [[nodiscard]] bool is_told_inside(const Frame& frame, TokenRange content) const;
  [[nodiscard]] bool is_last(const Frame& frame, TokenRange content) const;

  const Reading& reading_;
  const Tokens& tokens_;
  SpeechBook& book_;
  ToldEnd ends_;
  ClassId report_noun_;
  Column role_;
};

}  // namespace greffier
