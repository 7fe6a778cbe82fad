// Through what the words of a frame came: a paper, a network, a statement.
//   « a écrit sur Twitter le maire » -> « Twitter »; « au micro de la radio Vestra » -> « Vestra »
#pragma once

#include "speech/attribution.h"

namespace greffier {

class Channels {
 public:
  Channels(const Reading& reading, TokenRange sentence);

  // Sets via: « sur Twitter », « à l'AFP », « dans un communiqué », before, in or after the frame.
  void take_via(Frame& frame) const;
  [[nodiscard]] bool is_medium(const NounGroup& group) const;
  // « un communiqué », « un message »: what words came in.
  [[nodiscard]] bool is_channel(const NounGroup& group) const;

 private:
  bool take_channel(TokenRange range, Frame& frame) const;
  [[nodiscard]] bool is_of_office(TokenIndex of) const;
  [[nodiscard]] TokenRange medium_in(const NounGroup& group) const;
  [[nodiscard]] TokenIndex end_of_date(TokenIndex token) const;
  [[nodiscard]] TokenIndex end_of_complements(TokenIndex token) const;

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  ClassId report_noun_;
  ClassId organization_;
  Column type_;
  Column body_type_;
};

}  // namespace greffier
