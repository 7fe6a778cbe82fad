// Who made what somebody wrote or found: the speaker of a frame that names a statement.
//   « selon un décompte de l'AFP » -> the AFP, via « décompte »
//   « selon un post Twitter du préfet » -> the préfet, via « Twitter »
#pragma once

#include "speech/attribution.h"
#include "speech/channel.h"

namespace greffier {

// Whether a group is what is said: « un communiqué », « une étude »; not who: « le quotidien ».
bool is_statement(const Reading& reading, const NounGroup& group);

class StatementMakers {
 public:
  // `channels` must outlive it.
  StatementMakers(const Reading& reading, TokenRange sentence, const Channels& channels);

  // Where the speaker of a frame is a statement, who made it instead, and via.
  void take_maker(Frame& frame) const;

 private:
  [[nodiscard]] const NounGroup* author_behind_name(const NounGroup& statement) const;
  void take_owner(Frame& frame) const;
  void take_agent(const NounGroup& statement, Frame& frame) const;
  [[nodiscard]] bool may_be_held(const NounGroup& statement) const;

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  const Channels& channels_;
  ClassId report_noun_;
  ClassId carrying_verb_;
  Column role_;
};

}  // namespace greffier
