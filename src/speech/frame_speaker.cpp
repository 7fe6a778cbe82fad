#include "speech/frame_speaker.h"

#include "lex/nearby.h"
#include "phrase/noun_sense.h"
#include "speech/apposition.h"

#include <algorithm>

namespace greffier {
namespace {

bool governs(Pos pos) { return pos == Pos::preposition || pos == Pos::de; }

}  // namespace

FrameSpeaker::FrameSpeaker(const Reading& reading, TokenRange sentence)
    : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
      carrying_verb_(reading.lexicon.get_class("CARRYING_VERB")),
      role_(reading.lexicon.get_column("REPORT_NOUN", "role")),
      organization_(reading.lexicon.get_class("ORGANIZATION")),
      mouthpiece_(reading.lexicon.get_class("MOUTHPIECE")),
      side_noun_(reading.lexicon.get_class("SIDE_NOUN")),
      type_(reading.lexicon.get_column("ORGANIZATION", "type")),
      body_type_(reading.lexicon.get_column("ORGANIZATION_HEAD", "type")),
      title_category_(reading.lexicon.get_column("TITLE", "category")) {}

void FrameSpeaker::take_speaker(TokenRange words, Frame& frame) const {
  if (!words.empty()) {
    take_group(words, frame);
  } else if (!frame.speaker) {
    take_subject(frame);
  }
  if (frame.speaker && frame.speaker->group != nullptr) take_statement(frame);
  take_on(frame);
}

void FrameSpeaker::take_group(TokenRange words, Frame& frame) const {
  // « D'après « Le Nouvelliste », »: the name inside its marks.
  const bool marked = tokens_[words.first].kind == TokenKind::mark;
  const NounGroup* group = reading_.noun_group_at(marked ? words.first + 1 : words.first);
  if (group != nullptr && is_time(reading_.text, *group)) return;  // « dit-il dimanche soir »
  frame.speaker = Subject{.range = words, .group = group};
  if (group == nullptr) return;
  frame.speaker->range = group->range;
  frame.range.last = std::max(frame.range.last, group->range.last);
  if (take_source(*group, frame) || tokens_[group->head].pos == Pos::pronoun) return;
  frame.range.last = skip_apposition(reading_, *group, sentence_, frame.named);
  take_informant(*group, frame);
}

// « a appris l'agence Zeta auprès du parquet »: who told it speaks through the medium.
void FrameSpeaker::take_informant(const NounGroup& medium, Frame& frame) const {
  constexpr TokenIndex kLocution = 2;  // « auprès de »
  const TokenIndex at = frame.range.last;
  if (!is_medium(medium) || at + kLocution >= sentence_.last) return;
  if (tokens_[at].word->folded != "aupres") return;
  const NounGroup* informant = reading_.noun_group_at(at + kLocution);
  if (informant == nullptr || !speaks(*informant)) return;
  frame.via = medium.name.empty() ? medium.core : medium.name;
  frame.speaker = Subject{.range = informant->range, .group = informant};
  frame.range.last = skip_apposition(reading_, *informant, sentence_, frame.named);
}

// « a appris LCI de source policière »: read as one group, the source speaks through the medium.
bool FrameSpeaker::take_source(const NounGroup& group, Frame& frame) const {
  const TokenIndex of = group.base.last;
  if (!is_medium(group) || of + 1 >= group.range.last || tokens_[of].pos != Pos::de) return false;
  const NounGroup* source = reading_.noun_group_at(of + 1);
  if (source == nullptr || !source->title) return false;
  if (reading_.lexicon.cell(*source->title, title_category_) != "source") return false;
  frame.via = group.name;
  frame.speaker = Subject{.range = source->range, .group = source};
  return true;
}

void FrameSpeaker::take_subject(Frame& frame) const {
  if (frame.verb == nullptr) return;
  // « Il a été rappelé que »: nobody is named.
  if (frame.verb->features.has(Feature::passive) && frame.verb->subject) return;
  frame.speaker = find_subject(reading_, *frame.verb, sentence_);
  if (!frame.speaker || frame.speaker->group == nullptr) return;
  const TokenIndex end = skip_apposition(reading_, *frame.speaker->group, sentence_, frame.named);
  take_mouthpiece(end, frame);
}

// « Rome, par la voix de son ministre Jean Roc, a jugé »: the minister speaks.
void FrameSpeaker::take_mouthpiece(TokenIndex end, Frame& frame) const {
  if (is_sign(reading_.text, end, ",")) ++end;
  if (end >= sentence_.last) return;
  const Annotation* locution = reading_.text.annotations.find(end, mouthpiece_);
  TokenIndex at = locution != nullptr ? locution->range.last : end + 1;
  if (locution == nullptr && !tokens_[end].word->classes.test(mouthpiece_)) return;
  if (has_pos(tokens_, at, Pos::de)) ++at;
  const NounGroup* group = at < sentence_.last ? reading_.noun_group_at(at) : nullptr;
  if (group == nullptr || !group->title) return;
  frame.speaker = Subject{.range = group->range, .group = group};
  frame.named = {};
  skip_apposition(reading_, *group, sentence_, frame.named);
}

bool FrameSpeaker::speaks(const NounGroup& group) {
  return group.features.has(Feature::human) || group.features.has(Feature::body) ||
         group.features.has(Feature::named);
}

bool FrameSpeaker::is_statement(const NounGroup& group) const {
  // « le bulletin hebdomadaire », which is no « bulletin » on the air
  const auto* locution = reading_.text.annotations.find(group.head, report_noun_);
  if (locution != nullptr && reading_.lexicon.cell(*locution->row, role_) != "channel") return true;
  for (const ClassRow& row : tokens_[group.head].word->rows) {
    if (row.id == report_noun_ && reading_.lexicon.cell(row.row, role_) != "channel") return true;
  }
  return false;
}

// « selon un décompte de l'AFP », « selon un sondage Elabe »: who made the statement speaks.
void FrameSpeaker::take_statement(Frame& frame) const {
  const NounGroup* group = frame.speaker->group;
  if (!is_statement(*group)) return;
  frame.via = group->core;
  if (!group->name.empty()) {
    frame.speaker->range = frame.named = group->name;
    frame.via = {group->core.first, group->name.first};
    return;
  }
  const TokenIndex of = group->base.last;
  if (of + 1 < group->range.last && tokens_[of].pos == Pos::de) {
    if (const NounGroup* maker = reading_.noun_group_at(of + 1)) {
      if (speaks(*maker) || tokens_[maker->head].capitalised) {
        frame.speaker = Subject{.range = maker->range, .group = maker};
        return;
      }
    }
  }
  take_agent(*group, frame);
}

// « une estimation publiée lundi par Eurostat », « des informations obtenues par la radio »; but
// « un rapport consulté par l'agence Zeta » is somebody else's.
void FrameSpeaker::take_agent(const NounGroup& statement, Frame& frame) const {
  constexpr TokenIndex kReach = 7;
  const TokenIndex from = statement.range.last;
  TokenIndex limit = from;
  bool carried = false;
  while (limit < std::min(sentence_.last, from + kReach) && !is_sign(reading_.text, limit, ",") &&
         tokens_[limit].pos != Pos::verb) {
    carried = carried || tokens_[limit].word->classes.test(carrying_verb_);
    ++limit;
  }
  const auto agent = find_agent(reading_, {from, limit});
  if (!agent || (carried && may_be_held(statement))) return;
  frame.speaker = agent;
  frame.range.last = std::max(frame.range.last, agent->range.last);
}

bool FrameSpeaker::may_be_held(const NounGroup& statement) const {
  return std::ranges::any_of(tokens_[statement.head].word->rows, [&](const ClassRow& row) {
    if (row.id != report_noun_) return false;
    const std::string_view role = reading_.lexicon.cell(row.row, role_);
    return role == "document" || role == "study";
  });
}

// « indique-t-on de source policière », « assure-t-on à l'Élysée », « a-t-on appris auprès de la
// préfecture », « De source judiciaire, on indique »: who stands behind « on ».
void FrameSpeaker::take_on(Frame& frame) const {
  if (!frame.speaker || frame.speaker->group != nullptr || frame.verb == nullptr) return;
  if (tokens_[frame.speaker->range.first].word->folded != "on") return;
  frame.speaker.reset();
  constexpr TokenIndex kReach = 10;
  // « on indique que … à Doha »: not what stands in the clause.
  const TokenIndex end = frame.kind == FrameKind::clause ? frame.range.last : sentence_.last;
  if (take_governed({frame.cue.last, std::min(end, frame.cue.last + kReach)}, frame)) return;
  if (governs(tokens_[sentence_.first].pos))
    take_governed({sentence_.first, frame.cue.first}, frame);
}

// The first group under a preposition that speaks, as far as the complements reach.
bool FrameSpeaker::take_governed(TokenRange range, Frame& frame) const {
  for (TokenIndex token = range.first; token < range.last;) {
    if (tokens_[token].kind == TokenKind::punctuation) return false;
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || token == range.first || !is_governed(reading_, token, sentence_)) {
      ++token;
      continue;
    }
    // « du côté | de la préfecture »
    const bool side = tokens_[group->head].word->classes.test(side_noun_);
    token = std::max(side ? group->base.last : group->range.last, token + 1);
    if (!speaks(*group) && !is_statement(*group)) continue;
    if (is_medium(*group)) continue;
    frame.speaker = Subject{.range = group->range, .group = group};
    // « a-t-on appris auprès du procureur, Jean Roc »
    const TokenIndex end = skip_apposition(reading_, *group, sentence_, frame.named);
    frame.range.last = std::max(frame.range.last, end);
    take_statement(frame);
    return true;
  }
  return false;
}

// ---------------------------------------------------------------- channels
void FrameSpeaker::take_via(Frame& frame) const {
  if (!frame.via.empty() || frame.kind == FrameKind::source || frame.cue.empty()) return;
  if (take_channel({frame.cue.last, frame.range.last}, frame)) return;
  const TokenIndex end = end_of_complements(frame.range.last);
  if (frame.kind == FrameKind::before && take_channel({frame.range.last, end}, frame)) {
    frame.range.last = end;
    return;
  }
  if (frame.kind == FrameKind::before) return;
  constexpr TokenIndex kReach = 60;  // tokens that a channel stands before its verb
  const TokenIndex cue = frame.cue.first;
  take_channel({std::max(sentence_.first, cue > kReach ? cue - kReach : 0), cue}, frame);
}

bool FrameSpeaker::take_channel(TokenRange range, Frame& frame) const {
  for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
    if (!governs(tokens_[token].pos)) continue;
    const NounGroup* group = reading_.noun_group_at(token + 1);
    if (group == nullptr || group->range.last > range.last) continue;
    if (!is_channel(*group) && !is_medium(*group)) continue;
    if (frame.speaker && frame.speaker->range.contains(token + 1)) continue;
    frame.via = medium_in(*group);
    return true;
  }
  return false;
}

// « au micro de la radio Onde Nord » -> « Onde Nord »; « dans un communiqué » -> « communiqué ».
TokenRange FrameSpeaker::medium_in(const NounGroup& group) const {
  if (is_medium(group) && !group.name.empty()) return group.name;
  for (TokenIndex token = group.base.last; token < group.range.last; ++token) {
    const NounGroup* inner = reading_.noun_group_at(token);
    if (inner != nullptr && is_medium(*inner) && !inner->name.empty()) return inner->name;
  }
  return group.core;
}

bool FrameSpeaker::is_channel(const NounGroup& group) const {
  return tokens_[group.head].word->classes.test(report_noun_);
}

bool FrameSpeaker::is_medium(const NounGroup& group) const {
  if (group.body && reading_.lexicon.cell(*group.body, body_type_) == "media") return true;
  if (group.name.empty()) return false;
  const NamePhrase* name = reading_.name_at(group.name.first);
  if (name == nullptr) return false;
  return std::ranges::any_of(name->rows, [&](const ClassRow& row) {
    if (row.id != organization_) return false;
    const std::string_view type = reading_.lexicon.cell(row.row, type_);
    return type == "media" || type == "news_agency";
  });
}

// Past « mardi », « de 2015 ».
TokenIndex FrameSpeaker::end_of_date(TokenIndex token) const {
  const TokenIndex at = token < sentence_.last && governs(tokens_[token].pos) ? token + 1 : token;
  if (at >= sentence_.last) return token;
  const auto* date = reading_.text.annotations.find(at, PhraseClass::date);
  return date != nullptr && date->range.last <= sentence_.last ? date->range.last : token;
}

// Past « sur Twitter », « dans un communiqué publié lundi » after a frame.
TokenIndex FrameSpeaker::end_of_complements(TokenIndex token) const {
  TokenIndex end = token;
  for (int parts = 0; parts < 3; ++parts) {
    TokenIndex at = end;
    if (is_sign(reading_.text, at, ",")) ++at;
    const TokenIndex dated = end_of_date(at);
    if (dated > at) {
      end = dated;
      continue;
    }
    if (at + 1 >= sentence_.last || !governs(tokens_[at].pos)) return end;
    const NounGroup* group = reading_.noun_group_at(at + 1);
    if (group == nullptr || group->range.last > sentence_.last) return end;
    end = group->range.last;
  }
  return end;
}

}  // namespace greffier
