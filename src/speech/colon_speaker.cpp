#include "speech/colon_speaker.h"

#include "lex/nearby.h"
#include "speech/apposition.h"

#include <algorithm>

namespace greffier {

ColonSpeaker::ColonSpeaker(const Reading& reading, TokenRange sentence,
                           const FrameSpeaker& speakers, const FrameCheck& check)
    : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence), speakers_(speakers),
      check_(check), place_(reading.lexicon.get_class("PLACE")),
      commune_(reading.lexicon.get_class("COMMUNE")),
      take_over_(reading.lexicon.get_class("TAKE_OVER")),
      civility_(reading.lexicon.get_class("CIVILITY")) {}

void ColonSpeaker::take_before(const Frame* last, Frame& frame) const {
  if (!take_source_before(last, frame)) take_verb_before(last, frame);
}

// « Le train roulait au pas, selon une voyageuse : »
bool ColonSpeaker::take_source_before(const Frame* last, Frame& frame) const {
  if (last == nullptr || last->kind != FrameKind::source || !last->speaker) return false;
  for (TokenIndex token = last->range.last; token < frame.range.first; ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr && !verb->features.has(Feature::bare)) return false;
  }
  frame.speaker = last->speaker;
  frame.named = last->named;
  frame.cue = last->cue;
  return true;
}

// « Le préfet a tranché : », « X, du tac au tac : », « Et le maire de conclure : », « Réponse du
// ministre : »: the verb that leads to the colon, or the words that open the sentence.
void ColonSpeaker::take_verb_before(const Frame* last, Frame& frame) const {
  const TokenIndex colon = frame.range.first;
  const VerbGroup* verb = find_verb_before(colon);
  if (verb != nullptr && last != nullptr && last->kind == FrameKind::before && last->verb == verb) {
    // « …, explique Jean Roc : »
    frame.cue = verb->range;
    frame.speaker = last->speaker;
    frame.named = last->named;
  } else if (verb != nullptr) {
    frame.cue = verb->range;
    frame.verb = verb;
    if (verb->features.has(Feature::infinitive)) take_narrated(*verb, frame);
  } else {
    take_opening(colon, frame);
  }
}

// The last reporting verb, or else the last finite one; none in the title of « l'émission « Je
// t'aime » ».
const VerbGroup* ColonSpeaker::find_verb_before(TokenIndex colon) const {
  constexpr TokenIndex kReach = 40;
  const VerbGroup* finite = nullptr;
  const VerbGroup* report = nullptr;
  TokenIndex token = std::max(sentence_.first, colon > kReach ? colon - kReach : 0);
  for (; token < colon; ++token) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    if (quote != nullptr && quote->range.last <= colon) {
      token = std::max(quote->range.last, token + 1) - 1;
      continue;
    }
    if (is(token, ":") || is(token, ";")) finite = report = nullptr;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || verb->range.last > colon) continue;
    if (verb->features.has(Feature::bare)) continue;
    // « Et d'ajouter, en souriant : »
    if (report != nullptr && verb->features.has(Feature::gerund)) continue;
    if (verb->report && !verb->features.has(Feature::passive)) report = verb;
    if (tokens_[verb->finite].pos == Pos::verb) finite = verb;
  }
  return report != nullptr ? report : finite;
}

void ColonSpeaker::take_narrated(const VerbGroup& verb, Frame& frame) const {
  const TokenIndex first = verb.range.first;
  if (first == sentence_.first || tokens_[first - 1].pos != Pos::de) return;
  const TokenIndex of = first - 1;
  // « Et d'ajouter », « Avant d'ajouter »
  const bool before = of == sentence_.first + 1 && tokens_[of - 1].word->classes.test(take_over_);
  const bool opens = of == sentence_.first || before || tokens_[of - 1].pos == Pos::conjunction ||
                     tokens_[of - 1].kind == TokenKind::punctuation;
  if (opens) frame.carried = true;
  if (opens) return;
  constexpr TokenIndex kLongest = 40;  // tokens of a group
  const TokenIndex limit = std::max(sentence_.first, of > kLongest ? of - kLongest : 0);
  for (TokenIndex token = of; token-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->range.last != of) continue;
    if (is_governed(reading_, token, sentence_) || !can_speak(*group)) continue;
    frame.speaker = Subject{.range = group->range, .group = group};
    return;
  }
}

void ColonSpeaker::take_concerned(Frame& frame) const {
  const NounGroup* subject = frame.speaker ? frame.speaker->group : nullptr;
  if (frame.verb == nullptr || frame.verb->report || subject == nullptr) return;
  if (can_speak(*subject) || tokens_[subject->head].pos == Pos::pronoun) return;
  const NounGroup* group = find_group_ending_at(reading_, frame.range.first, sentence_);
  if (group == nullptr || group->range.first < frame.verb->range.last) return;
  if (is_governed(reading_, group->range.first, sentence_) || !is_somebody(*group)) return;
  frame.speaker = Subject{.range = group->range, .group = group};
}

// « Jean Roc : », « Zoé Lherbier, maire de Mons : », « Son verdict : ».
void ColonSpeaker::take_opening(TokenIndex colon, Frame& frame) const {
  const bool joined = tokens_[sentence_.first].pos == Pos::conjunction;  // « Et Jean Roc, las : »
  const NounGroup* group = reading_.noun_group_at(sentence_.first + (joined ? 1 : 0));
  if (group == nullptr) return;
  const bool owned = group->features.has(Feature::possessive);
  if (speakers_.is_statement(*group) && owned) {
    frame.carried = true;
    return;
  }
  if (is_place(*group)) return;
  frame.speaker = Subject{.range = group->range, .group = group};
  TokenIndex end = skip_apposition(reading_, *group, sentence_, frame.named);
  // « Jean Roc, en colère : », « La magistrate, du tac au tac : »
  if (is(end, ",")) end = colon;
  if (end != colon) frame.speaker.reset();
}

// « Mayotte : « Nous n'avons plus rien » », where it was said.
bool ColonSpeaker::is_place(const NounGroup& group) const {
  const NamePhrase* name = group.only_name() ? reading_.name_at(group.name.first) : nullptr;
  return name != nullptr && !name->rows.empty() &&
         std::ranges::all_of(name->rows, [&](const ClassRow& row) {
           return row.id == place_ || row.id == commune_;
         });
}

// « Jean Roc », « le maire », « Me Roc »
bool ColonSpeaker::is_somebody(const NounGroup& group) const {
  return tokens_[group.base.first].word->classes.test(civility_) || check_.is_person(group);
}

bool ColonSpeaker::is(TokenIndex token, std::string_view surface) const {
  return token < sentence_.last && reading_.text.surface(token) == surface;
}

}  // namespace greffier
