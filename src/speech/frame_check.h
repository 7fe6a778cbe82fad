// Whether the words that a rule of data/rules/quote.rules has found are a frame of speech: what a
// pattern cannot see of subjects, clauses and quotations.
//   « Le ministre, Jean Roc, a annoncé la fermeture »: no incise, the verb has its subject before
//   « selon les cas »: nobody says so
#pragma once

#include "speech/attribution.h"
#include "speech/clause_check.h"
#include "speech/frame_speaker.h"
#include "speech/source_check.h"

namespace greffier {

class FrameCheck {
 public:
  // `speakers` must outlive the check.
  FrameCheck(const Reading& reading, const Sentence& sentence, const FrameSpeaker& speakers);

  [[nodiscard]] bool holds(const Frame& frame) const;
  // « selon nos informations »: the newsroom says so itself, and names nobody.
  [[nodiscard]] bool is_newsroom(const Subject& speaker) const {
    return sources_.is_newsroom(speaker);
  }

  // An office, or a name that opens with a first name or is known.
  [[nodiscard]] bool is_person(const NounGroup& group) const;

 private:
  [[nodiscard]] bool holds_whom(const Frame& frame) const;
  [[nodiscard]] bool holds_cited(const Frame& frame) const;
  [[nodiscard]] bool verb_follows(const Frame& frame) const;
  [[nodiscard]] bool waits_for_verb(const Frame& frame) const;
  [[nodiscard]] bool holds_bare(const Frame& frame) const;
  [[nodiscard]] bool quotes_clause(TokenIndex end) const;
  [[nodiscard]] bool has_mouthpiece(const Frame& frame) const;
  [[nodiscard]] bool is_told_of_others(const Frame& frame) const;
  [[nodiscard]] bool holds_signature(const Frame& frame) const;
  [[nodiscard]] bool holds_colon(const Frame& frame) const;
  [[nodiscard]] bool holds_incise(const Frame& frame) const;
  [[nodiscard]] bool is_nickname(const Frame& frame) const;
  [[nodiscard]] bool is_object(const Frame& frame) const;
  [[nodiscard]] bool parts_subject(const NounGroup& before, const Frame& frame) const;
  [[nodiscard]] bool is_body(const NounGroup& group, const Frame& frame) const;
  [[nodiscard]] bool is_known_body(const NounGroup& group) const;
  [[nodiscard]] bool is_pronoun(const NounGroup& group) const;
  [[nodiscard]] const NounGroup* subject_before(const VerbGroup& verb, TokenIndex frame) const;
  [[nodiscard]] bool is_comma(TokenIndex token) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const FrameSpeaker& speakers_;
  SourceCheck sources_;
  ClauseCheck clauses_;
  TokenRange sentence_;
  bool quoted_;  // the sentence stands inside a quotation
  ClassId person_;
  ClassId organization_;
  ClassId mouthpiece_;
  Column sense_;
};

}  // namespace greffier
