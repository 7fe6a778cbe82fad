#include "link/claim.h"

#include "reading/verb_row.h"
#include "speech/frame_speaker.h"

namespace greffier {

std::optional<Claim> ClaimMaker::named_by(TokenRange words, TokenRange sentence) const {
  Frame frame{.kind = FrameKind::source, .range = words};
  FrameSpeaker(reading_, sentence).take_speaker(words, frame);
  return named_by(frame, sentence);
}

std::optional<Claim> ClaimMaker::named_by(Frame& frame, TokenRange sentence) const {
  if (!frame.speaker) return std::nullopt;
  const NounGroup* group = frame.speaker->group;
  const FrameSpeaker speaker(reading_, sentence);
  if (group != nullptr && group->range == frame.speaker->range && speaker.is_statement(*group)) {
    return std::nullopt;  // « selon un bilan », of nobody
  }
  const auto claimant = speakers_.resolve(*frame.speaker, frame.named);
  if (!claimant) return std::nullopt;
  if (!claimant->actor && (group == nullptr || !may_speak(*group))) return std::nullopt;
  Claim claim{.source = claimant};
  if (!frame.via.empty()) claim.via = reading_.text.span(frame.via);
  return claim;
}

std::string_view ClaimMaker::role_of(TokenIndex noun) const {
  const auto row = find_word_row(reading_, noun, report_noun_);
  return row ? reading_.lexicon.cell(*row, role_) : std::string_view();
}

}  // namespace greffier
