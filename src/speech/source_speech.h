// What source phrases say: the words that « selon X » and « X, selon qui » stand beside.
//   « Le pont, selon le maire, tiendra » -> « Le pont », « tiendra »
#pragma once

#include "speech/sentence_frames.h"
#include "speech/source_reach.h"
#include "speech/speech_book.h"

namespace greffier {

class SourceSpeech {
 public:
  // Both must outlive it.
  SourceSpeech(const Reading& reading, MarkedWords& marked, SpeechBook& book);

  // « selon X »: what stands before, after or around it.
  void read(SentenceFrames& frames);
  // « X, selon qui »: what stands after it.
  void read_whom(const SentenceFrames& frames);
  // « Un pont qui, assure le maire, tiendra, est fermé »: whether the incise at hand stands in a
  // relative clause, which alone is said then.
  bool read_incise_of_relative(const SentenceFrames& frames);
  // « Selon le maire, le pont a cédé, rapporte Le Soir »: whether the frame at hand is only the
  // medium through which the source before it came, which the speech then has.
  bool read_relay(const SentenceFrames& frames);

 private:
  [[nodiscard]] bool shows(const Frame& source, const Frame& next, TokenIndex first) const;
  void take_request(SentenceFrames& frames) const;
  void read_relative(const SentenceFrames& frames);
  void say_after(const Frame& frame, TokenRange range, bool ends_sentence);
  [[nodiscard]] std::optional<std::uint32_t> quoted_behind_colon(TokenRange range) const;
  [[nodiscard]] bool is_bracketed(const Frame& frame) const;
  [[nodiscard]] bool is_pronoun(const Subject& subject) const;
  [[nodiscard]] bool starts_quoted(TokenRange range) const;
  void read_bracketed(const SentenceFrames& frames);
  void relay(const Frame& frame, const SentenceFrames& frames);

  const Reading& reading_;
  const Tokens& tokens_;
  MarkedWords& marked_;
  SpeechBook& book_;
  SourceReach reach_;
  std::size_t relayed_ = 0;  // of the speech: what came before has its channel
};

}  // namespace greffier
