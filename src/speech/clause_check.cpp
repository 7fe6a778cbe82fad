#include "speech/clause_check.h"

#include "lex/nearby.h"
#include "speech/clause_end.h"
#include "speech/content.h"

namespace greffier {

ClauseCheck::ClauseCheck(const Reading& reading, const Sentence& sentence,
                         const FrameSpeaker& speakers)
    : reading_(reading), tokens_(reading.text.tokens), speakers_(speakers),
      sentence_(sentence.range), quoted_(sentence.quotation.has_value()),
      before_que_(reading.lexicon.get_class("BEFORE_QUE")),
      constructions_(reading.lexicon.get_column("REPORT_VERB", "constructions")),
      sense_(reading.lexicon.get_column("REPORT_VERB", "sense")) {}

// The verb must be one that takes « que », and « que » no part of « alors que »; and inside a
// quotation « ils pensaient que » is the speaker's own telling, unless somebody is named.
bool ClauseCheck::holds(const Frame& frame) const {
  if (frame.verb == nullptr || !takes_clause(*frame.verb)) return false;
  const TokenIndex que = frame.range.last - 1;
  if (is_sign(reading_.text, que, ":")) return is_announced(frame);
  if (que > frame.cue.last && tokens_[que - 1].word->classes.test(before_que_) &&
      !is_adverb_of_verb(frame, que)) {
    return false;
  }
  const bool narrated = frame.carried || (frame.speaker && frame.speaker->group != nullptr &&
                                          frame.speaker->range.last + 1 == frame.cue.first);
  if (frame.verb->features.has(Feature::infinitive) && !narrated && !is_told(*frame.verb)) {
    return false;
  }
  if (is_impersonal(frame) || is_supposed(frame) || is_learnt(frame) || is_anybody(frame))
    return false;
  // « son arrivée témoigne de l'intérêt que »
  const NounGroup* subject = frame.speaker ? frame.speaker->group : nullptr;
  const bool can = subject == nullptr || can_speak(*subject) || is_pronoun(*subject) ||
                   speakers_.is_statement(*subject);
  if (!can && que > frame.cue.last && has_pos(tokens_, frame.cue.last, Pos::de)) return false;
  if (!quoted_) return true;
  return frame.speaker && frame.speaker->group != nullptr &&
         sentence_.contains(frame.speaker->group->range.first);
}

// « Le préfet l'a annoncé : la plage rouvre »; not « Le préfet a annoncé deux mesures : l'école
// ferme », where the writer may go on.
bool ClauseCheck::is_announced(const Frame& frame) const {
  const NounGroup* who = frame.speaker ? frame.speaker->group : nullptr;
  if (who == nullptr || !can_speak(*who)) return false;
  return is_one_of(tokens_, frame.cue.first, {"l'", "le"}) &&
         has_main_verb(reading_, {frame.range.last, sentence_.last});
}

// « soutient plutôt que le pont tiendra »; not « préfère partir plutôt que rester ».
bool ClauseCheck::is_adverb_of_verb(const Frame& frame, TokenIndex que) const {
  if (que != frame.cue.last + 1 || tokens_[frame.cue.last].pos != Pos::adverb) return false;
  for (TokenIndex token = que + 1; token < sentence_.last && !is_sign(reading_.text, token, ",");
       ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr) return tokens_[verb->finite].pos == Pos::verb;
  }
  return false;
}

// « Les voisins ont appris que la digue cédait »: somebody told them; « La Voix a appris que » and
// « On apprend que » tell.
bool ClauseCheck::is_learnt(const Frame& frame) const {
  // « Le ministre a été informé que la route était coupée »
  const std::string_view told = reading_.lexicon.cell(*frame.verb->report, sense_);
  const bool passive = frame.speaker && frame.verb->features.has(Feature::passive);
  if (passive && (told == "inform" || told == "warn")) return true;
  if (reading_.lexicon.cell(*frame.verb->report, sense_) != "learn") return false;
  if (!frame.speaker) return false;
  return frame.speaker->group == nullptr || !speakers_.is_medium(*frame.speaker->group);
}

// « Rappelons que la loi l'interdit »: the newsroom; « les utopistes sont ceux qui pensent que »:
// whoever does.
bool ClauseCheck::is_anybody(const Frame& frame) const {
  const Features& verb = frame.verb->features;
  if (verb.has(Feature::first) && verb.has(Feature::plural) && !frame.verb->subject &&
      !verb.has(Feature::third)) {
    return true;
  }
  const NounGroup* who = frame.speaker ? frame.speaker->group : nullptr;
  return who != nullptr && is_one_of(tokens_, who->head, {"ceux", "celles"}) &&
         has_pos(tokens_, who->head + 1, Pos::relative);
}

// « tout indique que », « rien ne dit que »: nobody says so.
bool ClauseCheck::is_impersonal(const Frame& frame) const {
  // « Il faut dire que »
  const Analysis* finite = tokens_[frame.verb->finite].analysis();
  if (finite != nullptr && finite->lemma == "falloir") return true;
  // « Il est prévu que les bus circulent »: nobody says so
  const bool undergone = frame.verb->features.has(Feature::passive) && frame.verb->subject &&
                         is_word(tokens_, *frame.verb->subject, "il");
  const std::string_view sense = reading_.lexicon.cell(*frame.verb->report, sense_);
  if (undergone && (sense == "predict" || sense == "request")) return true;
  // « cela veut dire que », « rien ne dit que »
  if (!frame.speaker) return false;
  const NounGroup* group = frame.speaker->group;
  if (group != nullptr && !is_pronoun(*group)) return false;
  const TokenIndex head = group != nullptr ? group->head : frame.speaker->range.first;
  return is_one_of(tokens_, head, {"tout", "rien", "cela", "ca", "ceci"});
}

// « Si les juges estiment que »: nobody has said so yet.
bool ClauseCheck::is_supposed(const Frame& frame) const {
  if (!frame.speaker || frame.speaker->range.first <= sentence_.first) return false;
  const TokenIndex before = frame.speaker->range.first - 1;
  return frame.speaker->range.last == frame.cue.first && is_one_of(tokens_, before, {"si", "s'"}) &&
         !is_conceded(frame, before);
}

// « Si le maire assure que la digue est sûre, les riverains sont inquiets »: he does; « …, il
// rouvrira » waits for it.
bool ClauseCheck::is_conceded(const Frame& frame, TokenIndex si) const {
  const bool opens = si == sentence_.first ||
                     (si == sentence_.first + 1 && is_word(tokens_, sentence_.first, "meme"));
  if (!opens || quoted_ || !frame.verb->features.has(Feature::present)) return false;
  for (TokenIndex token = frame.range.last; token + 1 < sentence_.last; ++token) {
    if (!is_sign(reading_.text, token, ",")) continue;
    const VerbGroup* main = main_verb_at(reading_, token + 1, sentence_);
    if (main == nullptr) continue;
    return main->features.has(Feature::present) || main->features.has(Feature::imperfect);
  }
  return false;
}

bool ClauseCheck::takes_clause(const VerbGroup& verb) const {
  if (!verb.report) return false;
  const auto codes = reading_.lexicon.cell(*verb.report, constructions_);
  return codes.find('Q') != std::string_view::npos || codes.find('S') != std::string_view::npos;
}

// An infinitive that tells of an act: « avant d'ajouter que », « pour dire que », « continue
// d'exiger que »; not « permet de dire que », « il faut dire que ».
bool ClauseCheck::is_told(const VerbGroup& verb) const {
  // « elle était loin d'imaginer que »
  const TokenIndex told = verb.range.first;
  if (told > 1 && has_pos(tokens_, told - 1, Pos::de) && is_word(tokens_, told - 2, "loin")) {
    return false;
  }
  const auto subject = find_subject(reading_, verb, sentence_);
  if (!subject) return false;
  if (subject->group == nullptr) return true;
  // « À noter que la banque a fermé »: the bank notes nothing.
  const TokenIndex first = subject->group->range.first;
  const bool inside = first > verb.range.last && !is_sign(reading_.text, first - 1, ",");
  return !inside && can_speak(*subject->group);
}

}  // namespace greffier
