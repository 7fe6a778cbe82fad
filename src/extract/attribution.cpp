#include "extract/attribution.h"

#include "extract/frame_speaker.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, FrameKind>, 10> kKinds{{
    {"before", FrameKind::before},
    {"clause", FrameKind::clause},
    {"after", FrameKind::after},
    {"source", FrameKind::source},
    {"whom", FrameKind::whom},
    {"signed", FrameKind::signature},
    {"relay", FrameKind::relay},
    {"cited", FrameKind::cited},
    {"name", FrameKind::name},
    {"title", FrameKind::title},
}};

FrameKind kind_of(const Rule& rule) {
  const auto* const found = std::ranges::find(kKinds, rule.setting("content"),
                                              &std::pair<std::string_view, FrameKind>::first);
  return found == kKinds.end() ? FrameKind::before : found->second;
}

// « l'agence Zeta » -> « Zeta »; « le communiqué » -> « communiqué »
TokenRange words_of(const Subject& subject) {
  if (subject.group == nullptr) return subject.range;
  return subject.group->name.empty() ? subject.group->core : subject.group->name;
}

class FrameFinder {
 public:
  FrameFinder(const Reading& reading, const Sentence& sentence)
      : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence.range),
        quoted_(sentence.quotation.has_value()), speakers_(reading, sentence.range),
        source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
        before_que_(reading.lexicon.get_class("BEFORE_QUE")),
        person_(reading.lexicon.get_class("PERSON")),
        guard_(reading.lexicon.get_column("SOURCE_PREPOSITION", "guard")),
        constructions_(reading.lexicon.get_column("REPORT_VERB", "constructions")) {}

  std::optional<Frame> make(const Match& match) const {
    Frame frame{.rule = match.rule,
                .kind = kind_of(*match.rule),
                .range = match.range,
                .cue = match.capture("cue"),
                .quotation = match.capture("quote"),
                .via = match.capture("via")};
    switch (frame.kind) {
      case FrameKind::name:
        if (is_verbal(match.range.first)) return std::nullopt;
        return frame;
      case FrameKind::title:
        if (tokens_[match.range.first].pos != Pos::noun) return std::nullopt;
        return frame;
      case FrameKind::relay: trim_via(frame); return frame;
      case FrameKind::after: take_verb_before(frame); break;
      default: break;
    }
    if (!frame.cue.empty()) frame.verb = reading_.verb_group_at(frame.cue.first);
    if (frame.kind == FrameKind::whom) {
      frame.speaker = find_antecedent(reading_, frame.cue.first, sentence_);
    } else {
      speakers_.take_speaker(match.capture("speaker"), frame);
    }
    trim_front(match, frame);
    if (!holds(frame)) return std::nullopt;
    speakers_.take_via(frame);
    return frame;
  }

 private:
  [[nodiscard]] bool is(TokenIndex token, std::string_view surface) const {
    return token < sentence_.last && reading_.text.surface(token) == surface;
  }

  // « a dit « non » », « s'est dit « prêt » »: the word is part of a finite verb.
  [[nodiscard]] bool is_verbal(TokenIndex token) const {
    constexpr TokenIndex kReach = 6;
    const TokenIndex limit = std::max(sentence_.first, token > kReach ? token - kReach : 0);
    for (TokenIndex at = token + 1; at-- > limit;) {
      const VerbGroup* verb = reading_.verb_group_at(at);
      if (verb != nullptr && verb->range.contains(token)) return !verb->features.has(Feature::bare);
    }
    return false;
  }

  // « cité par l'agence Zeta » -> « Zeta »
  void trim_via(Frame& frame) const {
    const NounGroup* group = reading_.noun_group_at(frame.via.first);
    if (group != nullptr) frame.via = words_of(Subject{.group = group});
  }

  // ------------------------------------------------------------ before a colon
  // « Le préfet a tranché : », « X, du tac au tac : », « Et le maire de conclure : », « Réponse du
  // ministre : »: the verb that leads to the colon, or the words that open the sentence.
  void take_verb_before(Frame& frame) const {
    const TokenIndex colon = frame.range.first;
    const VerbGroup* verb = find_verb_before(colon);
    if (verb != nullptr) {
      frame.cue = verb->range;
      frame.verb = verb;
      if (verb->features.has(Feature::infinitive)) take_narrated(*verb, frame);
    } else {
      take_opening(colon, frame);
    }
  }

  // The last reporting verb, or else the last finite one.
  [[nodiscard]] const VerbGroup* find_verb_before(TokenIndex colon) const {
    constexpr TokenIndex kReach = 40;
    const VerbGroup* finite = nullptr;
    const TokenIndex limit = std::max(sentence_.first, colon > kReach ? colon - kReach : 0);
    for (TokenIndex token = colon; token-- > limit;) {
      if (is(token, ":") || is(token, ";")) break;
      const VerbGroup* verb = reading_.verb_group_at(token);
      if (verb == nullptr || verb->range.last > colon) continue;
      if (verb->features.has(Feature::bare)) continue;
      if (verb->report && !verb->features.has(Feature::passive)) return verb;
      if (finite == nullptr && tokens_[verb->finite].pos == Pos::verb) finite = verb;
    }
    return finite;
  }

  // « Et le maire de conclure », « Et d'ajouter »: an infinitive that tells what was done.
  void take_narrated(const VerbGroup& verb, Frame& frame) const {
    const TokenIndex first = verb.range.first;
    if (first == sentence_.first || tokens_[first - 1].pos != Pos::de) return;
    const TokenIndex of = first - 1;
    const bool opens = of == sentence_.first || tokens_[of - 1].pos == Pos::conjunction ||
                       tokens_[of - 1].kind == TokenKind::punctuation;
    if (opens) frame.carried = true;
    if (opens) return;
    for (TokenIndex token = of; token-- > sentence_.first;) {
      const NounGroup* group = reading_.noun_group_at(token);
      if (group == nullptr || group->range.last != of) continue;
      if (is_governed(reading_, token, sentence_) || !FrameSpeaker::speaks(*group)) continue;
      frame.speaker = Subject{.range = group->range, .group = group};
      return;
    }
  }

  // « Jean Roc : », « Zoé Lherbier, maire de Mons : », « Son verdict : ».
  void take_opening(TokenIndex colon, Frame& frame) const {
    const NounGroup* group = reading_.noun_group_at(sentence_.first);
    if (group == nullptr) return;
    const bool owned = group->features.has(Feature::possessive);
    if (speakers_.is_statement(*group) && owned) {
      frame.carried = true;
      return;
    }
    TokenIndex end = group->range.last;
    frame.speaker = Subject{.range = group->range, .group = group};
    end = skip_apposition(reading_, *group, sentence_, frame.named);
    // « Jean Roc, en colère : », « La magistrate, du tac au tac : »
    if (is(end, ",")) end = colon;
    if (end != colon) frame.speaker.reset();
  }

  // ------------------------------------------------------------ what a pattern cannot see
  // A frame begins at its comma or its cue, not at the quotation that the rule looked at.
  void trim_front(const Match& match, Frame& frame) const {
    if (frame.cue.empty() || frame.kind == FrameKind::after) return;
    frame.range.first = frame.cue.first;
    const bool sign = frame.cue.first > match.range.first &&
                      tokens_[frame.cue.first - 1].kind == TokenKind::punctuation;
    if (sign && frame.kind != FrameKind::clause) --frame.range.first;
  }

  [[nodiscard]] bool holds(const Frame& frame) const {
    switch (frame.kind) {
      case FrameKind::before: return holds_incise(frame);
      case FrameKind::source: return holds_source(frame);
      case FrameKind::clause: return holds_clause(frame);
      case FrameKind::after: return holds_colon(frame);
      case FrameKind::cited: return frame.speaker.has_value();
      default: return true;
    }
  }

  // The verb must be one that takes « que », and « que » no part of « alors que »; and inside a
  // quotation « ils pensaient que » is the speaker's own telling, unless somebody is named.
  [[nodiscard]] bool holds_clause(const Frame& frame) const {
    if (frame.verb == nullptr || !takes_clause(*frame.verb)) return false;
    const TokenIndex que = frame.range.last - 1;
    if (que > frame.cue.last && tokens_[que - 1].word->classes.test(before_que_)) return false;
    if (frame.verb->features.has(Feature::infinitive) && !is_told(*frame.verb)) return false;
    if (!quoted_) return true;
    return frame.speaker && frame.speaker->group != nullptr &&
           sentence_.contains(frame.speaker->group->range.first);
  }

  [[nodiscard]] bool takes_clause(const VerbGroup& verb) const {
    if (!verb.report) return false;
    const auto codes = reading_.lexicon.cell(*verb.report, constructions_);
    return codes.find('Q') != std::string_view::npos || codes.find('S') != std::string_view::npos;
  }

  // An infinitive that tells of an act: « avant d'ajouter que », « pour dire que », « continue
  // d'exiger que »; not « permet de dire que », « il faut dire que ».
  [[nodiscard]] bool is_told(const VerbGroup& verb) const {
    const auto subject = find_subject(reading_, verb, sentence_);
    return subject && (subject->group == nullptr || FrameSpeaker::speaks(*subject->group));
  }

  [[nodiscard]] bool holds_colon(const Frame& frame) const {
    if (frame.carried) return true;
    if (!frame.speaker) return frame.verb != nullptr && frame.verb->report.has_value();
    const NounGroup* group = frame.speaker->group;
    if (group == nullptr) return true;
    return FrameSpeaker::speaks(*group) || (frame.verb != nullptr && frame.verb->report);
  }

  // « Le ministre, Jean Dupont, a annoncé la fermeture »: no incise, since the words before leave
  // their subject to this verb. In « Le jour où ils partiront, a dit le ministre, » the subject
  // before cannot speak, and the group after can.
  [[nodiscard]] bool holds_incise(const Frame& frame) const {
    if (frame.verb == nullptr || !frame.verb->report) return false;
    const bool after_quote = ends_quotation(frame.range.first);
    if (frame.verb->features.has(Feature::inverted)) return true;
    const NounGroup* after = frame.speaker ? frame.speaker->group : nullptr;
    const bool guarded = frame.verb->features.has(Feature::quote_only) && !after_quote && !quoted_;
    if (guarded && (after == nullptr || !is_person(*after))) return false;
    const bool told = after != nullptr && speakers_.is_statement(*after);
    const bool speaks = after != nullptr && (FrameSpeaker::speaks(*after) || is_pronoun(*after));
    if (!after_quote && !speaks && !told) return false;
    const NounGroup* before = subject_before(*frame.verb, frame.range.first);
    if (before == nullptr) return true;
    if (!FrameSpeaker::speaks(*before)) return speaks;
    return !guarded && after != nullptr && is_person(*after) && closes(frame.range.last) &&
           takes_clause(*frame.verb);
  }

  // An office, or a name that opens with a first name or is known.
  [[nodiscard]] bool is_person(const NounGroup& group) const {
    if (group.title) return true;
    const NamePhrase* name = group.name.empty() ? nullptr : reading_.name_at(group.name.first);
    if (name == nullptr) return false;
    return name->first_name ||
           std::ranges::any_of(name->rows, [&](const ClassRow& row) { return row.id == person_; });
  }

  [[nodiscard]] bool is_pronoun(const NounGroup& group) const {
    return tokens_[group.head].pos == Pos::pronoun;
  }

  [[nodiscard]] const NounGroup* subject_before(const VerbGroup& verb, TokenIndex frame) const {
    if (!verb.subject_group) return nullptr;
    const NounGroup& group = reading_.nouns[*verb.subject_group];
    const bool mine = sentence_.contains(group.range.first) && group.range.last <= frame;
    return mine ? &group : nullptr;
  }

  [[nodiscard]] bool closes(TokenIndex token) const {
    return token >= sentence_.last || tokens_[token].kind == TokenKind::punctuation ||
           tokens_[token].kind == TokenKind::mark || tokens_[token].pos == Pos::relative ||
           tokens_[token].pos == Pos::preposition;
  }

  [[nodiscard]] bool ends_quotation(TokenIndex token) const {
    return token > sentence_.first && tokens_[token - 1].kind == TokenKind::mark;
  }

  // « Pour le syndicat, c'est un recul », « un pic « exceptionnel » pour Jean Roc »; but not « pour
  // le syndicat des eaux ».
  [[nodiscard]] bool holds_source(const Frame& frame) const {
    const TokenIndex first = frame.range.first;
    for (const ClassRow& row : tokens_[first].word->rows) {
      if (row.id != source_ || reading_.lexicon.cell(row.row, guard_) != "comma") continue;
      const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
      if (first == sentence_.first) {
        const bool speaks = frame.speaker && (group == nullptr || FrameSpeaker::speaks(*group) ||
                                              is_pronoun(*group));
        return speaks && is(frame.range.last, ",");
      }
      const bool one = group != nullptr && !group->features.has(Feature::plural);
      const bool person = one && (group->title || !group->name.empty());
      return person && ends_quotation(first) && closes(frame.range.last);
    }
    return frame.speaker.has_value();
  }

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  bool quoted_;  // the sentence stands inside a quotation
  FrameSpeaker speakers_;
  ClassId source_;
  ClassId before_que_;
  ClassId person_;
  Column guard_;
  Column constructions_;
};

// ---------------------------------------------------------------- frames that belong together
// « a appris LCI de source policière », « De source judiciaire, on indique »: beside a verb, « de
// source » says who speaks there and is no frame of its own.
bool merge_source(std::vector<Frame>& frames, std::size_t i) {
  if (frames[i].kind != FrameKind::source || !frames[i].cue.empty()) return false;
  const bool after_verb = i > 0 && frames[i - 1].verb != nullptr;
  const bool before_verb = i + 1 < frames.size() && frames[i + 1].verb != nullptr;
  if (!after_verb && !before_verb) return false;
  Frame& verb = frames[after_verb ? i - 1 : i + 1];
  if (after_verb && frames[i].range.first > verb.range.last) return false;
  if (after_verb && verb.speaker) verb.via = words_of(*verb.speaker);
  verb.speaker = frames[i].speaker;
  verb.named = {};
  verb.range.last = std::max(verb.range.last, frames[i].range.last);
  return true;
}

// « a rapporté l'agence Zeta, citant le maire », « selon le maire, cité par Zeta ».
bool merge_relay(std::vector<Frame>& frames, std::size_t i) {
  const FrameKind kind = frames[i].kind;
  if (kind != FrameKind::relay && kind != FrameKind::cited) return false;
  if (i == 0) return true;
  Frame& before = frames[i - 1];
  const bool beside = frames[i].range.first <= before.range.last;
  if (!beside || before.kind == FrameKind::clause) return true;
  if (kind == FrameKind::relay) {
    before.via = frames[i].via;
  } else {
    if (before.speaker) before.via = words_of(*before.speaker);
    before.speaker = frames[i].speaker;
    before.named = frames[i].named;
  }
  before.range.last = frames[i].range.last;
  return true;
}

// « a indiqué que …, et précisé que »: the participle has the speaker of the verb before it.
bool inherit_speaker(std::vector<Frame>& frames, std::size_t i) {
  const VerbGroup* verb = frames[i].verb;
  if (frames[i].kind != FrameKind::clause || !verb->features.has(Feature::bare)) return true;
  if (i == 0 || frames[i - 1].verb == nullptr) return false;
  frames[i].speaker = frames[i - 1].speaker;
  frames[i].named = frames[i - 1].named;
  return true;
}

void merge(std::vector<Frame>& frames) {
  for (std::size_t i = 0; i < frames.size();) {
    if (merge_source(frames, i) || merge_relay(frames, i) || !inherit_speaker(frames, i)) {
      frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace

std::vector<Frame> find_frames(const Reading& reading, const RuleSet& rules,
                               const Sentence& sentence) {
  std::vector<Frame> frames;
  const FrameFinder finder(reading, sentence);
  for (const Match& match : rules.match(reading.text, sentence.range, PhraseClass::quote)) {
    if (auto frame = finder.make(match)) frames.push_back(*frame);
  }
  merge(frames);
  return frames;
}

}  // namespace greffier
