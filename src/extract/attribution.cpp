#include "extract/attribution.h"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, FrameKind>, 6> kKinds{{
    {"before", FrameKind::before},
    {"clause", FrameKind::clause},
    {"after", FrameKind::after},
    {"source", FrameKind::source},
    {"whom", FrameKind::whom},
    {"name", FrameKind::name},
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
        quoted_(sentence.quotation.has_value()),
        report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
        source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
        guard_(reading.lexicon.get_column("SOURCE_PREPOSITION", "guard")),
        constructions_(reading.lexicon.get_column("REPORT_VERB", "constructions")) {}

  std::optional<Frame> make(const Match& match) const {
    Frame frame{.rule = match.rule,
                .kind = kind_of(*match.rule),
                .range = match.range,
                .cue = match.capture("cue"),
                .quotation = match.capture("quote")};
    if (frame.kind == FrameKind::name) return frame;
    if (!frame.cue.empty()) frame.verb = reading_.verb_group_at(frame.cue.first);
    take_speaker(match, frame);
    take_speaker_of_on(frame);
    trim_front(match, frame);
    if (!holds(frame)) return std::nullopt;
    take_via(frame);
    return frame;
  }

 private:
  [[nodiscard]] bool is(TokenIndex token, std::string_view surface) const {
    return token < sentence_.last && reading_.text.surface(token) == surface;
  }

  void take_speaker(const Match& match, Frame& frame) const {
    const TokenRange named = match.capture("speaker");
    if (frame.kind == FrameKind::whom) {
      frame.speaker = find_antecedent(reading_, frame.cue.first, sentence_);
      return;
    }
    if (!named.empty()) {
      const NounGroup* group = reading_.noun_group_at(named.first);
      frame.speaker = Subject{.range = named, .group = group};
      if (group != nullptr) frame.speaker->range = group->range;
      take_speaker_of_statement(frame);
      frame.range.last = skip_apposition(reading_, frame.range.last, sentence_, frame.named);
      return;
    }
    if (frame.verb == nullptr) return;
    if (frame.verb->subject) {
      frame.speaker = Subject{.range = {*frame.verb->subject, *frame.verb->subject + 1}};
    } else {
      frame.speaker = find_subject(reading_, *frame.verb, sentence_);
      if (frame.speaker && frame.speaker->group != nullptr) {
        skip_apposition(reading_, frame.speaker->range.last, sentence_, frame.named);
      }
    }
  }

  // « indique-t-on de source policière », « assure-t-on à l'Élysée », « a-t-on appris auprès de la
  // préfecture », « De source judiciaire, on indique »: who stands behind « on ».
  void take_speaker_of_on(Frame& frame) const {
    if (!frame.speaker || frame.speaker->group != nullptr || frame.verb == nullptr) return;
    if (tokens_[frame.speaker->range.first].word->folded != "on") return;
    frame.speaker.reset();
    static constexpr std::array<std::string_view, 6> kLinks{"aupres", "de", "d'",
                                                            "chez",   "a",  "au"};
    constexpr TokenIndex kReach = 4;
    const auto behind = [&](TokenIndex from, TokenIndex to) {
      for (TokenIndex token = from; token < to; ++token) {
        const NounGroup* group = reading_.noun_group_at(token);
        const bool linked =
            token > from &&
            std::ranges::find(kLinks, tokens_[token - 1].word->folded) != kLinks.end();
        const bool article = token > from + 1 && tokens_[token - 1].pos == Pos::determiner;
        if (group == nullptr || !(linked || article)) continue;
        frame.speaker = Subject{.range = group->range, .group = group};
        frame.range.last = std::max(frame.range.last, group->range.last);
        return;
      }
    };
    behind(frame.cue.last, std::min(sentence_.last, frame.cue.last + kReach));
    const bool fronted = tokens_[sentence_.first].pos == Pos::de;
    if (!frame.speaker && fronted) {
      behind(sentence_.first, std::min(frame.cue.first, sentence_.first + kReach));
    }
  }

  // « selon un décompte de l'AFP », « selon un sondage Elabe »: who made the statement speaks.
  void take_speaker_of_statement(Frame& frame) const {
    const NounGroup* group = frame.speaker->group;
    if (group == nullptr || !tokens_[group->head].word->classes.test(report_noun_)) return;
    frame.via = group->core;
    if (!group->name.empty()) {
      frame.speaker->range = frame.named = group->name;
      return;
    }
    const TokenIndex of = group->base.last;
    if (of + 1 < group->range.last && tokens_[of].pos == Pos::de) {
      if (const NounGroup* maker = reading_.noun_group_at(of + 1)) {
        frame.speaker = Subject{.range = maker->range, .group = maker};
        if (speaks(*maker)) return;
      }
    }
    take_agent(group->range.last, frame);
  }

  static bool speaks(const NounGroup& group) {
    return group.features.has(Feature::human) || group.features.has(Feature::body) ||
           group.features.has(Feature::named);
  }

  // « une estimation publiée lundi par Eurostat », « des informations obtenues par Radio-Canada ».
  void take_agent(TokenIndex from, Frame& frame) const {
    constexpr TokenIndex kReach = 7;
    const TokenIndex limit = std::min(sentence_.last, from + kReach);
    for (TokenIndex token = from; token + 1 < limit; ++token) {
      if (is(token, ",") || tokens_[token].pos == Pos::verb) return;
      if (tokens_[token].word->folded != "par") continue;
      TokenIndex at = token + 1;
      const NounGroup* agent = reading_.noun_group_at(at);
      if (agent == nullptr) return;
      frame.speaker = Subject{.range = agent->range, .group = agent};
      frame.range.last = std::max(frame.range.last, agent->range.last);
      return;
    }
  }

  // A frame begins at its comma or its cue, not at the quotation that the rule looked at.
  void trim_front(const Match& match, Frame& frame) const {
    if (frame.cue.empty()) return;
    frame.range.first = frame.cue.first;
    const bool comma = frame.cue.first > match.range.first && is(frame.cue.first - 1, ",");
    if (comma && frame.kind != FrameKind::clause) --frame.range.first;
  }

  // What a pattern cannot see.
  [[nodiscard]] bool holds(const Frame& frame) const {
    switch (frame.kind) {
      case FrameKind::before: return holds_incise(frame);
      case FrameKind::source: return holds_source(frame);
      case FrameKind::clause: return holds_clause(frame);
      default: return true;
    }
  }

  // The verb must be one that takes « que »; and inside a quotation « ils pensaient que » is the
  // speaker's own telling, unless somebody is named.
  [[nodiscard]] bool holds_clause(const Frame& frame) const {
    if (frame.verb == nullptr || !frame.verb->report) return false;
    const auto codes = reading_.lexicon.cell(*frame.verb->report, constructions_);
    const bool takes_clause =
        codes.find('Q') != std::string_view::npos || codes.find('S') != std::string_view::npos;
    if (!takes_clause) return false;
    return !quoted_ || (frame.speaker && frame.speaker->group != nullptr);
  }

  // « Le ministre, Jean Dupont, a annoncé la fermeture »: no incise, since the words before have no
  // verb of their own and leave their subject to this one.
  [[nodiscard]] bool holds_incise(const Frame& frame) const {
    if (frame.verb == nullptr) return false;
    const bool after_quote = ends_quotation(frame.range.first);
    if (frame.verb->features.has(Feature::inverted)) return true;
    if (frame.verb->features.has(Feature::quote_only) && !after_quote) return false;
    return after_quote || has_main_verb({sentence_.first, frame.range.first}) ||
           !has_free_group({sentence_.first, frame.range.first});
  }

  [[nodiscard]] bool ends_quotation(TokenIndex token) const {
    return token > sentence_.first && tokens_[token - 1].kind == TokenKind::mark;
  }

  // A finite verb outside relative and other subordinate clauses.
  [[nodiscard]] bool has_main_verb(TokenRange range) const {
    bool subordinate = false;
    for (TokenIndex token = range.first; token < range.last;) {
      if (const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote)) {
        token = std::max(quote->range.last, token + 1);
        continue;
      }
      const Pos pos = tokens_[token].pos;
      if (pos == Pos::relative || pos == Pos::subordinator || pos == Pos::que) subordinate = true;
      const VerbGroup* verb = reading_.verb_group_at(token);
      if (verb != nullptr && tokens_[verb->finite].pos == Pos::verb) {
        if (!subordinate) return true;
        subordinate = false;
      }
      token = verb != nullptr ? verb->range.last : token + 1;
    }
    return false;
  }

  [[nodiscard]] bool has_free_group(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last;) {
      const NounGroup* group = reading_.noun_group_at(token);
      if (group == nullptr) {
        ++token;
        continue;
      }
      if (!is_governed(reading_, token, sentence_)) return true;
      token = group->range.last;
    }
    return false;
  }

  // « Pour le syndicat, c'est un recul », but not « pour le syndicat des eaux ».
  [[nodiscard]] bool holds_source(const Frame& frame) const {
    if (!frame.speaker) return false;
    for (const ClassRow& row : tokens_[frame.range.first].word->rows) {
      if (row.id != source_ || reading_.lexicon.cell(row.row, guard_) != "comma") continue;
      const NounGroup* group = frame.speaker->group;
      if (group == nullptr || frame.range.first != sentence_.first) return false;
      const bool speaks = group->features.has(Feature::human) ||
                          group->features.has(Feature::body) || group->features.has(Feature::named);
      return speaks && is(frame.range.last, ",");
    }
    return true;
  }

  // « sur Twitter », « à l'AFP », « dans un communiqué », between cue and speaker or after the cue.
  void take_via(Frame& frame) const {
    if (!frame.via.empty() || frame.cue.empty()) return;
    for (TokenIndex token = frame.cue.last; token + 1 < frame.range.last; ++token) {
      if (tokens_[token].pos != Pos::preposition) continue;
      const NounGroup* group = reading_.noun_group_at(token + 1);
      if (group == nullptr) continue;
      const bool channel = tokens_[group->head].word->classes.test(report_noun_);
      const bool medium = !group->name.empty() && group->only_name();
      if (!channel && !medium) continue;
      frame.via = channel ? group->core : group->name;
      return;
    }
  }

  const Reading& reading_;
  const Tokens& tokens_;
  TokenRange sentence_;
  bool quoted_;  // the sentence stands inside a quotation
  ClassId report_noun_;
  ClassId source_;
  Column guard_;
  Column constructions_;
};

}  // namespace

TokenIndex skip_apposition(const Reading& reading, TokenIndex token, TokenRange sentence,
                           TokenRange& named) {
  const auto is = [&](TokenIndex at, std::string_view surface) {
    return at < sentence.last && reading.text.surface(at) == surface;
  };
  const Tokens& tokens = reading.text.tokens;
  for (int parts = 0; parts < 3; ++parts) {
    if (is(token, "(")) {
      TokenIndex end = token;
      while (end < sentence.last && end < token + 12 && !is(end, ")")) ++end;
      if (!is(end, ")")) return token;
      token = end + 1;
      continue;
    }
    if (!is(token, ",") || token + 1 >= sentence.last) return token;
    const NounGroup* group = reading.noun_group_at(token + 1);
    if (group == nullptr || group->range.last > sentence.last) return token;
    // A name, with or without office or civility: « , Me Lina Vasquier », « , l'abbé Jean Roc ».
    const bool name = !group->name.empty();
    if (!name && !group->title) return token;
    const TokenIndex end = group->range.last;
    const bool closed = end == sentence.last || tokens[end].kind == TokenKind::punctuation ||
                        tokens[end].kind == TokenKind::mark || tokens[end].pos == Pos::relative;
    if (!closed) return token;
    if (named.empty() && !group->name.empty()) named = group->name;
    token = end;
  }
  return token;
}

namespace {

// « a appris LCI de source policière », « De source judiciaire, on indique »: beside a verb, « de
// source » says who speaks there and is no frame of its own.
void merge_sources(std::vector<Frame>& frames) {
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (frames[i].kind != FrameKind::source || !frames[i].cue.empty()) continue;
    const bool after_verb = i > 0 && frames[i - 1].verb != nullptr;
    const bool before_verb = i + 1 < frames.size() && frames[i + 1].verb != nullptr;
    if (!after_verb && !before_verb) continue;
    Frame& verb = frames[after_verb ? i - 1 : i + 1];
    if (after_verb && frames[i].range.first > verb.range.last) continue;
    if (after_verb && verb.speaker) verb.via = verb.speaker->range;
    verb.speaker = frames[i].speaker;
    verb.named = {};
    verb.range.last = std::max(verb.range.last, frames[i].range.last);
    frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
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
  merge_sources(frames);
  return frames;
}

}  // namespace greffier
