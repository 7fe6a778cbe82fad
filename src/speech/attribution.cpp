#include "speech/attribution.h"

#include "lex/nearby.h"
#include "reading/antecedent.h"
#include "speech/colon_speaker.h"
#include "speech/frame_check.h"
#include "speech/frame_merge.h"
#include "speech/frame_speaker.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, FrameKind>, 13> kKinds{{
    {"before", FrameKind::before},
    {"clause", FrameKind::clause},
    {"after", FrameKind::after},
    {"source", FrameKind::source},
    {"whom", FrameKind::whom},
    {"signed", FrameKind::signature},
    {"above", FrameKind::above},
    {"relay", FrameKind::relay},
    {"cited", FrameKind::cited},
    {"none", FrameKind::none},
    {"name", FrameKind::name},
    {"title", FrameKind::title},
    {"work", FrameKind::work},
}};

FrameKind kind_of(const Rule& rule) {
  const auto* const found = std::ranges::find(kKinds, rule.setting("content"),
                                              &std::pair<std::string_view, FrameKind>::first);
  return found == kKinds.end() ? FrameKind::before : found->second;
}

class FrameFinder {
 public:
  FrameFinder(const Reading& reading, const Sentence& sentence)
      : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence.range),
        source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
        speakers_(reading, sentence.range), check_(reading, sentence, speakers_),
        colons_(reading, sentence.range, speakers_, check_) {}

  // `last` is the frame before it in the sentence, null for the first.
  std::optional<Frame> make(const Match& match, const Frame* last) const {
    Frame frame{.rule = match.rule,
                .kind = kind_of(*match.rule),
                .range = match.range,
                .cue = match.capture("cue"),
                .quotation = match.capture("quote"),
                .via = match.capture("via")};
    if (!frame.via.empty()) trim_via(frame);
    switch (frame.kind) {
      case FrameKind::none: return std::nullopt;
      case FrameKind::name:
        // not « le maire a dit « non » », but « on l'appelle « le patron » »
        if (!has_pos(tokens_, match.range.first, Pos::object_pronoun) && says(match.range.first)) {
          return std::nullopt;
        }
        return frame;
      case FrameKind::work:
      case FrameKind::title: {
        const Pos first = tokens_[match.range.first].pos;
        if (first != Pos::noun && first != Pos::determiner) return std::nullopt;
        return frame;
      }
      case FrameKind::relay: return frame;
      case FrameKind::after:
        if (!match.capture("speaker").empty()) break;  // « Même colère chez les éleveurs : »
        colons_.take_before(last, frame);
        if (frame.verb == nullptr && is_attributed(frame.quotation.last)) return std::nullopt;
        break;
      default: break;
    }
    if (!frame.cue.empty()) frame.verb = reading_.verb_group_at(frame.cue.first);
    const bool told = frame.kind == FrameKind::clause && frame.verb != nullptr &&
                      frame.verb->features.has(Feature::infinitive);
    if (told) colons_.take_narrated(*frame.verb, frame);
    if (frame.kind == FrameKind::whom) {
      const TokenIndex relative = match.capture("speaker").first;
      frame.speaker = find_antecedent(reading_, frame.cue.first, relative, sentence_);
      if (!is_word(tokens_, relative, "qui")) speakers_.take_maker(frame);
    } else {
      TokenRange speaker = match.capture("speaker");
      if (frame.kind == FrameKind::source) take_locution(speaker, frame);
      speakers_.take_speaker(speaker, frame);
      // « Selon ce que le maire | a indiqué »
      if (speaker.last < match.range.last)
        frame.range.last = std::max(frame.range.last, match.range.last);
    }
    if (frame.kind == FrameKind::after) colons_.take_concerned(frame);
    trim_front(match, frame);
    if (!check_.holds(frame)) return std::nullopt;
    if (frame.speaker && check_.is_newsroom(*frame.speaker)) {
      frame.speaker.reset();
      frame.via = {};
      return frame;
    }
    speakers_.take_via(frame);
    take_opening_of_clause(frame);
    return frame;
  }

 private:
  // « …, mais | le syndicat redoute que »: with its subject, and what joins it.
  void take_opening_of_clause(Frame& frame) const {
    if (frame.kind != FrameKind::clause || !frame.speaker) return;
    const TokenIndex subject = frame.speaker->range.first;
    if (subject >= frame.range.first || subject == sentence_.first) return;
    // « Il a vu Jean Roc, qui leur a dit que »: no clause of its own
    const TokenIndex last = frame.speaker->range.last;
    const TokenIndex relative = is(last, ",") ? last + 1 : last;
    frame.relative = relative < frame.cue.first && has_pos(tokens_, relative, Pos::relative);
    if (frame.relative) return;
    const TokenIndex joint =
        has_pos(tokens_, subject - 1, Pos::conjunction) ? subject - 1 : subject;
    if (joint < subject || is(joint - 1, ",")) frame.opening = joint;
  }

  [[nodiscard]] bool is(TokenIndex token, std::string_view surface) const {
    return token < sentence_.last && reading_.text.surface(token) == surface;
  }

  // « a dit « non », « le maire dit « non »: a finite verb, and somebody may say so; not « un
  // dispositif dit « vigie ».
  [[nodiscard]] bool says(TokenIndex token) const {
    constexpr TokenIndex kReach = 6;
    const TokenIndex limit = std::max(sentence_.first, token > kReach ? token - kReach : 0);
    for (TokenIndex at = token + 1; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb == nullptr || !verb->range.contains(token)) continue;
      if (verb->features.has(Feature::bare)) return false;
      const bool alone = verb->range.last == verb->range.first + 1 && verb->subject_group;
      return !alone || can_speak(reading_.nouns[*verb->subject_group]);
    }
    return false;
  }

  // « Selon les termes | du communiqué »: not the terms, but the statement.
  void take_locution(TokenRange& speaker, Frame& frame) const {
    const Annotation* locution = reading_.text.annotations.find(frame.cue.first, source_);
    if (locution == nullptr || locution->range.last <= frame.cue.last) return;
    frame.cue = locution->range;
    speaker.first = frame.cue.last;
    if (has_pos(tokens_, speaker.first, Pos::de)) ++speaker.first;
  }

  // « Affaire Roc : « Nous l'aidons », selon le ministre »
  [[nodiscard]] bool is_attributed(TokenIndex token) const {
    if (is(token, ",")) ++token;
    return token < sentence_.last && (tokens_[token].word->classes.test(source_) ||
                                      reading_.text.annotations.find(token, source_) != nullptr);
  }

  // « cité par l'agence Zeta » -> « Zeta »
  void trim_via(Frame& frame) const {
    const NounGroup* group = reading_.noun_group_at(frame.via.first);
    if (group != nullptr) frame.via = words_of_source(Subject{.group = group});
  }

  // A frame begins at its comma or its cue, not at the quotation that the rule looked at.
  void trim_front(const Match& match, Frame& frame) const {
    const bool whole = frame.kind == FrameKind::after || frame.kind == FrameKind::source;
    if (frame.cue.empty() || whole) return;
    frame.range.first = frame.cue.first;
    const bool sign = frame.cue.first > match.range.first &&
                      tokens_[frame.cue.first - 1].kind == TokenKind::punctuation;
    if (sign && frame.kind != FrameKind::clause) --frame.range.first;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  ClassId source_;
  FrameSpeaker speakers_;
  FrameCheck check_;
  ColonSpeaker colons_;
};

}  // namespace

std::vector<Frame> find_frames(const Reading& reading, const RuleSet& rules,
                               const Sentence& sentence) {
  std::vector<Frame> frames;
  const FrameFinder finder(reading, sentence);
  for (const Match& match : rules.match(reading.text, sentence.range, PhraseClass::quote)) {
    const Frame* last = frames.empty() ? nullptr : &frames.back();
    if (auto frame = finder.make(match, last)) frames.push_back(*frame);
  }
  merge_frames(reading, frames);
  return frames;
}

}  // namespace greffier
