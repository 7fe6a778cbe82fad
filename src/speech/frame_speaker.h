// Whom the words of a frame name as the speaker, and through what the words came.
//   « selon un décompte de l'AFP » -> the AFP, via « décompte »
//   « explique-t-on chez le distributeur » -> the distributor
#pragma once

#include "reading/subject.h"
#include "speech/attribution.h"
#include "speech/channel.h"
#include "speech/statement_makers.h"

namespace greffier {

class FrameSpeaker {
 public:
  FrameSpeaker(const Reading& reading, TokenRange sentence);
  FrameSpeaker(const FrameSpeaker&) = delete;  // its parts refer to each other
  FrameSpeaker& operator=(const FrameSpeaker&) = delete;

  // « Le Soir », « l'agence Zeta »: what passes on what others say.
  [[nodiscard]] bool is_medium(const NounGroup& group) const { return channels_.is_medium(group); }

  // Sets speaker and named of a frame whose rule captured `words`, empty where it captured none.
  void take_speaker(TokenRange words, Frame& frame) const;
  // Of « la rumeur du village selon laquelle » the village, of « l'idée selon laquelle » nobody.
  void take_maker(Frame& frame) const;
  // Sets via: « sur Twitter », « à l'AFP », « dans un communiqué », before, in or after the frame.
  void take_via(Frame& frame) const { channels_.take_via(frame); }

  // Whether it is what is said: « un communiqué », « une étude »; not who: « le quotidien ».
  [[nodiscard]] bool is_statement(const NounGroup& group) const {
    return greffier::is_statement(reading_, group);
  }

 private:
  [[nodiscard]] bool leaves_verb_alone(const Frame& frame) const;
  void take_group(TokenRange words, Frame& frame) const;
  void take_informant(const NounGroup& medium, Frame& frame) const;
  void take_subject(Frame& frame) const;
  void take_ordered(Frame& frame) const;
  void take_one(Frame& frame) const;
  bool take_mouthpiece(TokenIndex end, Frame& frame) const;
  bool take_source(const NounGroup& group, Frame& frame) const;
  void take_on(Frame& frame) const;
  bool take_where(Frame& frame) const;
  bool take_governed(TokenRange range, Frame& frame) const;

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  Channels channels_;
  StatementMakers statements_;
  ClassId mouthpiece_;
  ClassId side_noun_;
  Column title_category_;
};

}  // namespace greffier
