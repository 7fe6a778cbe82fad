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
      channels_(reading, sentence), statements_(reading, sentence, channels_),
      mouthpiece_(reading.lexicon.get_class("MOUTHPIECE")),
      side_noun_(reading.lexicon.get_class("SIDE_NOUN")),
      title_category_(reading.lexicon.get_column("TITLE", "category")) {}

void FrameSpeaker::take_speaker(TokenRange words, Frame& frame) const {
  if (!words.empty()) {
    take_group(words, frame);
  } else if (!frame.speaker) {
    take_subject(frame);
  }
  if (frame.speaker && frame.speaker->group != nullptr) statements_.take_maker(frame);
  take_on(frame);
}

void FrameSpeaker::take_maker(Frame& frame) const {
  if (!frame.speaker || frame.speaker->group == nullptr) return;
  const NounGroup* group = frame.speaker->group;
  statements_.take_maker(frame);
  if (frame.speaker->group == group && !can_speak(*group)) frame.speaker.reset();
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
  // « Selon son avocate, Me Roc, | le livreur, Jean Vega, a reçu »: one of the two is hers.
  const bool took_subject = frame.kind == FrameKind::source && leaves_verb_alone(frame);
  if (took_subject && !frame.named.empty()) {
    frame.named = {};
    frame.range.last = skip_apposition(reading_, *group, sentence_, frame.named, 1);
  }
  if (took_subject && (frame.named.empty() || leaves_verb_alone(frame))) {
    frame.range.last = group->range.last;
    frame.named = {};
  }
  take_informant(*group, frame);
}

// « Selon la police, l'auteur du tir, un jeune homme, | est malade », « Selon la presse, le tireur,
// | Jean Roc, a écrit »: what was taken for an apposition is the subject of what is said.
bool FrameSpeaker::leaves_verb_alone(const Frame& frame) const {
  TokenIndex comma = frame.range.last;
  if (frame.range.first != sentence_.first || !is_sign(reading_.text, comma, ",")) return false;
  const NounGroup* name = reading_.noun_group_at(comma + 1);
  const bool apposed = name != nullptr && name->only_name() && name->range.last < sentence_.last;
  if (apposed && is_sign(reading_.text, name->range.last, ",")) comma = name->range.last;
  const VerbGroup* verb = comma + 1 < sentence_.last ? reading_.verb_group_at(comma + 1) : nullptr;
  return verb != nullptr && tokens_[verb->finite].pos == Pos::verb &&
         tokens_[verb->range.first].pos != Pos::subject_pronoun &&
         !verb->features.has(Feature::inverted);
}

// « a appris l'agence Zeta auprès du parquet »: who told it speaks through the medium.
void FrameSpeaker::take_informant(const NounGroup& medium, Frame& frame) const {
  constexpr TokenIndex kLocution = 2;  // « auprès de »
  const TokenIndex at = frame.range.last;
  if (!channels_.is_medium(medium) || at + kLocution >= sentence_.last) return;
  if (tokens_[at].word->folded != "aupres") return;
  const NounGroup* informant = reading_.noun_group_at(at + kLocution);
  if (informant == nullptr) informant = reading_.noun_group_at(at + 1);  // « auprès des pompiers »
  if (informant == nullptr || !can_speak(*informant)) return;
  frame.via = medium.name.empty() ? medium.core : medium.name;
  frame.speaker = Subject{.range = informant->range, .group = informant};
  frame.range.last = skip_apposition(reading_, *informant, sentence_, frame.named);
}

// « a appris LCI de source policière »: read as one group, the source speaks through the medium.
bool FrameSpeaker::take_source(const NounGroup& group, Frame& frame) const {
  const TokenIndex of = group.base.last;
  if (!channels_.is_medium(group) || of + 1 >= group.range.last || tokens_[of].pos != Pos::de)
    return false;
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
  if (!frame.speaker) take_one(frame);
  if (!frame.speaker) return;
  take_ordered(frame);
  if (frame.speaker->group == nullptr) {
    take_mouthpiece(frame.cue.last, frame);
    return;
  }
  const TokenIndex end = skip_apposition(reading_, *frame.speaker->group, sentence_, frame.named);
  if (!take_mouthpiece(end, frame)) take_mouthpiece(frame.cue.last, frame);
}

// « un sondage Ifop pour Paris Match | qui indique »: not whoever ordered it.
void FrameSpeaker::take_ordered(Frame& frame) const {
  const NounGroup* client = frame.speaker->group;
  if (client == nullptr || client->range.first == sentence_.first) return;
  const TokenIndex tie = client->range.first - 1;
  if (!is_word(tokens_, tie, "pour") || !has_pos(tokens_, client->range.last, Pos::relative))
    return;
  const NounGroup* study = find_group_ending_at(reading_, tie, sentence_);
  if (study != nullptr && is_statement(*study))
    frame.speaker = Subject{.range = study->range, .group = study};
}

// « L'un des élus a parlé », « l'une d'elles juge »: somebody who is not named.
void FrameSpeaker::take_one(Frame& frame) const {
  constexpr TokenIndex kReach = 12;
  const TokenIndex verb = frame.verb->range.first;
  const TokenIndex limit = back_from(verb, kReach, sentence_.first);
  for (TokenIndex token = verb; token-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->range.last != verb || token < limit + 2) continue;
    const TokenIndex of = is_word(tokens_, token - 1, "entre") ? token - 2 : token - 1;
    if (!has_pos(tokens_, of, Pos::de) || !is_one_of(tokens_, of - 1, {"un", "une"})) continue;
    const bool article = of >= sentence_.first + 2 && is_word(tokens_, of - 2, "l'");
    frame.speaker = Subject{.range = {article ? of - 2 : of - 1, of}};
    return;
  }
}

// « Rome, par la voix de son ministre Jean Roc, a jugé », « juge, par la voix de »: the minister
// speaks.
bool FrameSpeaker::take_mouthpiece(TokenIndex end, Frame& frame) const {
  if (is_sign(reading_.text, end, ",")) ++end;
  if (end >= sentence_.last) return false;
  const Annotation* locution = reading_.text.annotations.find(end, mouthpiece_);
  TokenIndex at = locution != nullptr ? locution->range.last : end + 1;
  if (locution == nullptr && !tokens_[end].word->classes.test(mouthpiece_)) return false;
  if (has_pos(tokens_, at, Pos::de)) ++at;
  const NounGroup* group = at < sentence_.last ? reading_.noun_group_at(at) : nullptr;
  if (group == nullptr || !(group->title || group->body || group->only_name())) return false;
  frame.speaker = Subject{.range = group->range, .group = group};
  frame.named = {};
  skip_apposition(reading_, *group, sentence_, frame.named);
  return true;
}

// « indique-t-on de source policière », « assure-t-on à l'Élysée », « a-t-on appris auprès de la
// préfecture », « De source judiciaire, on indique »: who stands behind « on ».
void FrameSpeaker::take_on(Frame& frame) const {
  if (!frame.speaker || frame.speaker->group != nullptr || frame.verb == nullptr) return;
  if (tokens_[frame.speaker->range.first].word->folded != "on") return;
  const TokenIndex on = frame.speaker->range.first;
  frame.speaker.reset();
  // « précise-t-on à la mairie, en reprochant aux élus »: whoever is told of behind that verb
  if (frame.verb->features.has(Feature::gerund)) {
    if (on < frame.cue.first) take_governed({on + 1, frame.cue.first}, frame);
    return;
  }
  constexpr TokenIndex kReach = 10;
  // « on indique que … à Doha »: not what stands in the clause.
  const TokenIndex end = frame.kind == FrameKind::clause ? frame.range.last : sentence_.last;
  if (take_governed({frame.cue.last, std::min(end, frame.cue.last + kReach)}, frame)) return;
  if (take_where(frame)) return;
  if (governs(tokens_[sentence_.first].pos))
    take_governed({sentence_.first, frame.cue.first}, frame);
}

// « a dit la mairie, où l'on précise que »: whoever is there.
bool FrameSpeaker::take_where(Frame& frame) const {
  TokenIndex where = frame.cue.first;
  while (where > sentence_.first && is_one_of(tokens_, where - 1, {"on", "l'"})) --where;
  if (where < sentence_.first + 2 || !has_pos(tokens_, where - 1, Pos::relative)) return false;
  if (!is_word(tokens_, where - 1, "ou")) return false;
  const TokenIndex end = is_sign(reading_.text, where - 2, ",") ? where - 2 : where - 1;
  for (TokenIndex token = end; token-- > sentence_.first;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->range.last != end) continue;
    if (!can_speak(*group) || channels_.is_medium(*group)) return false;
    frame.speaker = Subject{.range = group->range, .group = group};
    return true;
  }
  return false;
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
    if (!can_speak(*group) && !is_statement(*group)) continue;
    if (channels_.is_medium(*group)) continue;
    frame.speaker = Subject{.range = group->range, .group = group};
    // « a-t-on appris auprès du procureur, Jean Roc »
    const TokenIndex end = skip_apposition(reading_, *group, sentence_, frame.named);
    frame.range.last = std::max(frame.range.last, end);
    statements_.take_maker(frame);
    return true;
  }
  return false;
}

}  // namespace greffier
