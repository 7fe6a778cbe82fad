// Whether a verb and « que » are a frame of speech, and not something that only looks like one.
//   « le maire assure que la digue tient »; not « tout indique que », « il est prévu que »
#pragma once

#include "speech/attribution.h"
#include "speech/frame_speaker.h"

namespace greffier {

class ClauseCheck {
 public:
  // `speakers` must outlive the check.
  ClauseCheck(const Reading& reading, const Sentence& sentence, const FrameSpeaker& speakers);

  [[nodiscard]] bool holds(const Frame& frame) const;
  // Whether a verb reports what a clause behind « que » says.
  [[nodiscard]] bool takes_clause(const VerbGroup& verb) const;

 private:
  [[nodiscard]] bool is_adverb_of_verb(const Frame& frame, TokenIndex que) const;
  [[nodiscard]] bool is_announced(const Frame& frame) const;
  [[nodiscard]] bool is_anybody(const Frame& frame) const;
  [[nodiscard]] bool is_learnt(const Frame& frame) const;
  [[nodiscard]] bool is_impersonal(const Frame& frame) const;
  [[nodiscard]] bool is_supposed(const Frame& frame) const;
  [[nodiscard]] bool is_conceded(const Frame& frame, TokenIndex si) const;
  [[nodiscard]] bool is_told(const VerbGroup& verb) const;
  [[nodiscard]] bool is_pronoun(const NounGroup& group) const {
    return tokens_[group.head].pos == Pos::pronoun;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const FrameSpeaker& speakers_;
  TokenRange sentence_;
  bool quoted_;  // the sentence stands inside a quotation
  ClassId before_que_;
  Column constructions_;
  Column sense_;
};

}  // namespace greffier
