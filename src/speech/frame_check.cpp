#include "speech/frame_check.h"

#include "lex/agreement.h"
#include "lex/nearby.h"
#include "speech/clause_end.h"
#include "speech/content.h"
#include "speech/frame_edge.h"

#include <algorithm>

namespace greffier {

FrameCheck::FrameCheck(const Reading& reading, const Sentence& sentence,
                       const FrameSpeaker& speakers)
    : reading_(reading), tokens_(reading.text.tokens), speakers_(speakers),
      sources_(reading, sentence, speakers), sentence_(sentence.range),
      quoted_(sentence.quotation.has_value()), before_que_(reading.lexicon.get_class("BEFORE_QUE")),
      person_(reading.lexicon.get_class("PERSON")),
      organization_(reading.lexicon.get_class("ORGANIZATION")),
      mouthpiece_(reading.lexicon.get_class("MOUTHPIECE")),
      constructions_(reading.lexicon.get_column("REPORT_VERB", "constructions")),
      sense_(reading.lexicon.get_column("REPORT_VERB", "sense")) {}

bool FrameCheck::holds(const Frame& frame) const {
  switch (frame.kind) {
    case FrameKind::before: return holds_incise(frame);
    case FrameKind::source: return sources_.holds(frame);
    case FrameKind::clause: return holds_clause(frame);
    case FrameKind::after: return holds_colon(frame);
    case FrameKind::cited: return holds_cited(frame);
    case FrameKind::whom: return holds_whom(frame);
    case FrameKind::above:
    case FrameKind::signature: return holds_signature(frame);
    default: return true;
  }
}

// « , citant le maire »; not « , citant l'exemple des riverains ».
bool FrameCheck::holds_cited(const Frame& frame) const {
  const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
  return group != nullptr && (FrameSpeaker::speaks(*group) || speakers_.is_statement(*group));
}

// « Zoé Lin, pour qui la digue tiendra »; not « celle pour qui le départ est prévu ».
bool FrameCheck::holds_whom(const Frame& frame) const {
  if (!is_word(tokens_, frame.cue.first, "pour")) return true;
  return stands_apart(tokens_, frame.cue.first, sentence_);
}

// « « Nous partons » : Jean Roc annonce »; not « « Coupe du monde » : les travaux et la route »,
// nor « « Royal baby » : Jean Roc dévoile son album ».
bool FrameCheck::holds_signature(const Frame& frame) const {
  const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
  if (group == nullptr) return true;
  if (!FrameSpeaker::speaks(*group)) return false;
  const TokenIndex end = frame.range.last;
  const NounGroup* other = has_pos(tokens_, end, Pos::conjunction)  // « Jean Roc et Zoé Lin »
                               ? reading_.noun_group_at(end + 1)
                               : nullptr;
  const VerbGroup* verb = reading_.verb_group_at(other != nullptr ? other->range.last : end);
  const bool speaks = verb != nullptr && verb->report && !verb->features.has(Feature::quote_only) &&
                      reading_.lexicon.cell(*verb->report, "sense") != "reveal";
  if (verb == nullptr || speaks) return true;
  return has_main_verb(reading_, {frame.quotation.first + 1, frame.quotation.last - 1});
}

// The verb must be one that takes « que », and « que » no part of « alors que »; and inside a
// quotation « ils pensaient que » is the speaker's own telling, unless somebody is named.
bool FrameCheck::holds_clause(const Frame& frame) const {
  if (frame.verb == nullptr || !takes_clause(*frame.verb)) return false;
  const TokenIndex que = frame.range.last - 1;
  if (que > frame.cue.last && tokens_[que - 1].word->classes.test(before_que_) &&
      !is_adverb_of_verb(frame, que)) {
    return false;
  }
  const bool narrated = frame.carried || (frame.speaker && frame.speaker->group != nullptr &&
                                          frame.speaker->range.last + 1 == frame.cue.first);
  if (frame.verb->features.has(Feature::infinitive) && !narrated && !is_told(*frame.verb)) {
    return false;
  }
  if (is_impersonal(frame) || is_supposed(frame)) return false;
  // « son arrivée témoigne de l'intérêt que »
  const NounGroup* subject = frame.speaker ? frame.speaker->group : nullptr;
  const bool can = subject == nullptr || FrameSpeaker::speaks(*subject) || is_pronoun(*subject) ||
                   speakers_.is_statement(*subject);
  if (!can && que > frame.cue.last && has_pos(tokens_, frame.cue.last, Pos::de)) return false;
  if (!quoted_) return true;
  return frame.speaker && frame.speaker->group != nullptr &&
         sentence_.contains(frame.speaker->group->range.first);
}

// « soutient plutôt que le pont tiendra »; not « préfère partir plutôt que rester ».
bool FrameCheck::is_adverb_of_verb(const Frame& frame, TokenIndex que) const {
  if (que != frame.cue.last + 1 || tokens_[frame.cue.last].pos != Pos::adverb) return false;
  for (TokenIndex token = que + 1; token < sentence_.last && !is_comma(token); ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr) return tokens_[verb->finite].pos == Pos::verb;
  }
  return false;
}

// « tout indique que », « rien ne dit que »: nobody says so.
bool FrameCheck::is_impersonal(const Frame& frame) const {
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
bool FrameCheck::is_supposed(const Frame& frame) const {
  if (!frame.speaker || frame.speaker->range.first <= sentence_.first) return false;
  const TokenIndex before = frame.speaker->range.first - 1;
  return frame.speaker->range.last == frame.cue.first && is_one_of(tokens_, before, {"si", "s'"}) &&
         !is_conceded(frame, before);
}

// « Si le maire assure que la digue est sûre, les riverains sont inquiets »: he does; « …, il
// rouvrira » waits for it.
bool FrameCheck::is_conceded(const Frame& frame, TokenIndex si) const {
  const bool opens = si == sentence_.first ||
                     (si == sentence_.first + 1 && is_word(tokens_, sentence_.first, "meme"));
  if (!opens || quoted_ || !frame.verb->features.has(Feature::present)) return false;
  for (TokenIndex token = frame.range.last; token + 1 < sentence_.last; ++token) {
    if (!is_comma(token)) continue;
    const VerbGroup* main = main_verb_at(reading_, token + 1, sentence_);
    if (main == nullptr) continue;
    return main->features.has(Feature::present) || main->features.has(Feature::imperfect);
  }
  return false;
}

bool FrameCheck::takes_clause(const VerbGroup& verb) const {
  if (!verb.report) return false;
  const auto codes = reading_.lexicon.cell(*verb.report, constructions_);
  return codes.find('Q') != std::string_view::npos || codes.find('S') != std::string_view::npos;
}

// An infinitive that tells of an act: « avant d'ajouter que », « pour dire que », « continue
// d'exiger que »; not « permet de dire que », « il faut dire que ».
bool FrameCheck::is_told(const VerbGroup& verb) const {
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
  const bool inside = first > verb.range.last && !is_comma(first - 1);
  return !inside && FrameSpeaker::speaks(*subject->group);
}

bool FrameCheck::holds_colon(const Frame& frame) const {
  if (frame.carried) return true;
  const bool reports =
      frame.verb != nullptr && frame.verb->report && !frame.verb->features.has(Feature::passive);
  if (!frame.speaker) return reports;
  const NounGroup* group = frame.speaker->group;
  return group == nullptr || FrameSpeaker::speaks(*group) || reports;
}

// « Le ministre, Jean Dupont, a annoncé la fermeture »: no incise, since the words before leave
// their subject to this verb. In « Le jour où ils partiront, a dit le ministre, » the subject
// before cannot speak, and the group after can.
bool FrameCheck::holds_incise(const Frame& frame) const {
  if (frame.verb == nullptr) return false;
  const bool after_quote = ends_quotation(tokens_, frame.range.first, sentence_);
  const NounGroup* after = frame.speaker ? frame.speaker->group : nullptr;
  if (!frame.verb->report) {
    const bool owned = subject_before(*frame.verb, frame.range.first) != nullptr;
    return after_quote && !owned && after != nullptr && is_person(*after) &&
           closes(tokens_, frame.range.last, sentence_);
  }
  if (frame.verb->features.has(Feature::inverted))
    return stands_apart(tokens_, frame.cue.first, sentence_);
  if (!is_told_of_others(frame)) return false;
  const bool guarded = frame.verb->features.has(Feature::quote_only) && !after_quote && !quoted_;
  // « …, assure son communiqué »: whose it is stands for it
  const bool owned = frame.speaker && after == nullptr &&
                     has_pos(tokens_, frame.speaker->range.first, Pos::determiner);
  // but « Le camp, qui a perdu, exige un nouveau décompte »: asked for
  const bool asks = reading_.lexicon.cell(*frame.verb->report, sense_) == "request";
  const bool told = owned || (after != nullptr && !asks && speakers_.is_statement(*after));
  const bool somebody = after != nullptr && (is_person(*after) || is_body(*after, frame));
  const bool splits = waits_for_verb(frame);
  if (guarded && !told && !somebody && !splits) return false;
  const bool one = frame.speaker && tokens_[frame.speaker->range.last - 1].pos == Pos::number;
  const bool speaks = after != nullptr ? FrameSpeaker::speaks(*after) || is_pronoun(*after)
                                       : one;  // « l'un d'eux »
  if (!after_quote && !speaks && !told) return false;
  const NounGroup* before = subject_before(*frame.verb, frame.range.first);
  if (before == nullptr) return true;
  if (has_mouthpiece(frame)) return false;
  if (!FrameSpeaker::speaks(*before)) return speaks || told;
  if (speaks && parts_subject(*before, frame)) return true;
  const bool named = after != nullptr && (is_person(*after) || is_body(*after, frame));
  // « …, qui longe le Titteri, indique le dernier bilan »; not « La ville exige le bilan », nor
  // « L'ONU, qui a réuni dix pays, juge la riposte faible ».
  const bool answers = told && after != nullptr && after->features.has(Feature::definite) &&
                       !before->features.has(Feature::human) &&
                       !before->features.has(Feature::body) && !is_known_body(*before);
  // « …, relève dans sa note Jean Roc »: nobody's name is an object there.
  const bool sure = !guarded || (named && !after->name.empty());
  return sure && (named || answers) && closes(tokens_, frame.range.last, sentence_) &&
         takes_clause(*frame.verb);
}

// « Le syndicat, qui appelle à la grève, dénonce, | par la voix de Jean Roc, un texte »
bool FrameCheck::has_mouthpiece(const Frame& frame) const {
  const TokenIndex next = frame.cue.last + 1;
  return is_comma(frame.cue.last) && next < sentence_.last &&
         (tokens_[next].word->classes.test(mouthpiece_) ||
          reading_.text.annotations.find(next, mouthpiece_) != nullptr);
}

// « …, dit le maire »; not « , demandez l'avis d'un médecin », « , ont relancé la piste Roc ».
bool FrameCheck::is_told_of_others(const Frame& frame) const {
  const Features& verb = frame.verb->features;
  if (!verb.has(Feature::third) && verb.has(Feature::second)) return false;
  const NounGroup* after = frame.speaker ? frame.speaker->group : nullptr;
  const TokenIndex end = frame.range.last;
  const bool several = has_pos(tokens_, end, Pos::conjunction) || is_comma(end);
  return after == nullptr || several || !frame.via.empty() ||
         !clash(verb, after->features, Feature::plural, Feature::singular);
}

bool FrameCheck::verb_follows(const Frame& frame) const {
  const TokenIndex next = frame.range.last + 1;
  if (!is_comma(frame.range.last) || next >= sentence_.last) return false;
  const VerbGroup* verb = reading_.verb_group_at(next);
  return verb != nullptr && !verb->subject && !verb->features.has(Feature::bare) &&
         tokens_[verb->finite].pos == Pos::verb;
}

// « L'aviation, assure l'armée, visait un dépôt »: the group before waits for its own verb.
bool FrameCheck::parts_subject(const NounGroup& before, const Frame& frame) const {
  return before.range.last == frame.range.first && verb_follows(frame);
}

// « Deux camions sur dix, glisse un acheteur, partiraient pour Mons »: the words before are no
// sentence, and a verb without a subject goes on behind.
bool FrameCheck::waits_for_verb(const Frame& frame) const {
  return verb_follows(frame) && !has_main_verb(reading_, {sentence_.first, frame.range.first});
}

// « …, relève la préfecture. »: nothing follows that could make it an object.
bool FrameCheck::is_body(const NounGroup& group, const Frame& frame) const {
  if (group.features.has(Feature::indefinite) || !closes(tokens_, frame.range.last, sentence_))
    return false;
  if (speakers_.is_statement(group)) return false;  // « a jugé ces accusations « absurdes » »
  if (group.body) return !group.features.has(Feature::human);
  return is_known_body(group);
}

bool FrameCheck::is_known_body(const NounGroup& group) const {
  const NamePhrase* name = group.only_name() ? reading_.name_at(group.name.first) : nullptr;
  return name != nullptr && std::ranges::any_of(name->rows, [&](const ClassRow& row) {
           return row.id == organization_;
         });
}

bool FrameCheck::is_person(const NounGroup& group) const {
  if (group.title) return true;
  const NamePhrase* name = group.name.empty() ? nullptr : reading_.name_at(group.name.first);
  if (name == nullptr) return false;
  return name->first_name ||
         std::ranges::any_of(name->rows, [&](const ClassRow& row) { return row.id == person_; });
}

bool FrameCheck::is_pronoun(const NounGroup& group) const {
  return tokens_[group.head].pos == Pos::pronoun;
}

const NounGroup* FrameCheck::subject_before(const VerbGroup& verb, TokenIndex frame) const {
  if (!verb.subject_group) return nullptr;
  const NounGroup& group = reading_.nouns[*verb.subject_group];
  const bool mine = sentence_.contains(group.range.first) && group.range.last <= frame;
  return mine ? &group : nullptr;
}

bool FrameCheck::is_comma(TokenIndex token) const {
  return token < sentence_.last && reading_.text.surface(token) == ",";
}

}  // namespace greffier
