#include "speech/source_check.h"

#include "lex/nearby.h"
#include "speech/frame_edge.h"

#include <algorithm>

namespace greffier {

SourceCheck::SourceCheck(const Reading& reading, const Sentence& sentence,
                         const FrameSpeaker& speakers)
    : reading_(reading), tokens_(reading.text.tokens), speakers_(speakers),
      sentence_(sentence.range), quoted_(sentence.quotation.has_value()),
      source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
      place_(reading.lexicon.get_class("PLACE")),
      guard_(reading.lexicon.get_column("SOURCE_PREPOSITION", "guard")) {}

// Not « selon vous », « Pour ce, ».
bool SourceCheck::is_third(TokenIndex pronoun) const {
  if (is_one_of(tokens_, pronoun, {"ce", "cela", "ca", "ceci", "quoi"})) return false;
  const Analysis* analysis = tokens_[pronoun].analysis();
  return analysis == nullptr || (analysis->persons & (1U << 1 | 1U << 2)) == 0;
}

// « le contexte difficile d'après Tiananmen »: after what happened there.
bool SourceCheck::follows_event(const Frame& frame, const NounGroup& group) const {
  const TokenIndex first = frame.range.first;
  const bool apart = first == sentence_.first || stands_apart(tokens_, first, sentence_);
  if (apart || !group.only_name() || group.range.first != group.name.first) return false;
  const NamePhrase* name = reading_.name_at(group.name.first);
  return name != nullptr && !name->rows.empty() &&
         std::ranges::all_of(name->rows, [&](const ClassRow& row) { return row.id == place_; });
}

bool SourceCheck::is_newsroom(const Subject& speaker) const {
  if (speaker.group == nullptr || !speakers_.is_statement(*speaker.group)) return false;
  const std::string& word = tokens_[speaker.group->base.first].word->folded;
  return word == "nos" || word == "notre";
}

// « selon la mairie »; but not « selon les cas », « selon leurs moyens ».
bool SourceCheck::can_say(const Frame& frame) const {
  if (!frame.speaker) return false;
  const NounGroup* group = frame.speaker->group;
  if (group != nullptr && follows_event(frame, *group)) return false;
  if (group == nullptr || can_speak(*group) || speakers_.is_statement(*group)) {
    return true;
  }
  // « selon franceinfo »: a word that no lexicon knows is a name.
  const Word& head = *tokens_[group->head].word;
  if (group->features.has(Feature::bare_noun) && head.analyses.empty()) return true;
  return !frame.via.empty() || (is_pronoun(*group) && is_third(group->head));
}

// « comme l'a rappelé le maire », « comme il le dit »; not « comme le réclament les grévistes »,
// which they do not say is so, nor « comme le maire a annoncé un plan ».
bool SourceCheck::is_said(const Frame& frame) const {
  if (frame.verb == nullptr || !frame.verb->report) return true;
  const bool takes_up = is_one_of(tokens_, frame.cue.first, {"l'", "le"});
  const std::string_view sense = reading_.lexicon.cell(*frame.verb->report, "sense");
  if (frame.speaker && frame.speaker->range.last <= frame.cue.first) {
    return takes_up && (sense == "say" || sense == "inform");  // not « comme il le prétend »
  }
  return sense != "request" && sense != "ask" && sense != "think" && sense != "criticise";
}

// « Pour le syndicat, », « Mais pour le syndicat, », « Or, pour le syndicat, »
bool SourceCheck::opens(TokenIndex token) const {
  if (token > sentence_.first && is_sign(reading_.text, token - 1, ",")) --token;
  if (token == sentence_.first + 1) return tokens_[sentence_.first].pos == Pos::conjunction;
  return token == sentence_.first;
}

// « Pour le syndicat, c'est un recul », « un pic « exceptionnel » pour Jean Roc »; but not « pour
// le syndicat des eaux ».
bool SourceCheck::holds(const Frame& frame) const {
  if (!is_said(frame)) return false;
  const TokenIndex first = frame.cue.empty() ? frame.range.first : frame.cue.first;
  const bool locution = reading_.text.annotations.find(first, source_) != nullptr;
  for (const ClassRow& row : tokens_[first].word->rows) {
    if (locution) break;  // « pour reprendre les mots de » is not « pour »
    if (row.id != source_ || reading_.lexicon.cell(row.row, guard_) != "comma") continue;
    if (quoted_) return false;  // « « Pour eux, c'est un cadeau », dit leur mère »
    const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
    if (opens(first)) {
      const bool speaks = frame.speaker && (group == nullptr || can_speak(*group) ||
                                            (is_pronoun(*group) && is_third(group->head)));
      return speaks && frame.range.last < sentence_.last &&
             is_sign(reading_.text, frame.range.last, ",");
    }
    const bool one = group != nullptr && !group->features.has(Feature::plural);
    // « il « craint le pire » pour son client »
    const bool owned = one && group->features.has(Feature::possessive) && group->name.empty();
    const bool person = one && !owned && (group->title || !group->name.empty());
    return person && ends_quotation(tokens_, first, sentence_) &&
           closes(tokens_, frame.range.last, sentence_) && !names_matter(first);
  }
  return can_say(frame);
}

// « la confiscation de « biens mal acquis » | pour X »: the quotation belongs to the noun before.
bool SourceCheck::names_matter(TokenIndex end) const {
  constexpr TokenIndex kReach = 40;
  for (TokenIndex token = end; token-- > back_from(end, kReach, sentence_.first);) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    if (quote == nullptr || quote->range.last != end) continue;
    return has_pos(tokens_, token - 1, Pos::de) && token > sentence_.first;
  }
  return false;
}

}  // namespace greffier
