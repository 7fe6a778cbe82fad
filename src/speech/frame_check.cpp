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
      sources_(reading, sentence, speakers), clauses_(reading, sentence, speakers),
      sentence_(sentence.range), quoted_(sentence.quotation.has_value()),
      person_(reading.lexicon.get_class("PERSON")),
      organization_(reading.lexicon.get_class("ORGANIZATION")),
      mouthpiece_(reading.lexicon.get_class("MOUTHPIECE")),
      sense_(reading.lexicon.get_column("REPORT_VERB", "sense")) {}

bool FrameCheck::holds(const Frame& frame) const {
  switch (frame.kind) {
    case FrameKind::before: return holds_incise(frame);
    case FrameKind::source: return sources_.holds(frame);
    case FrameKind::clause: return clauses_.holds(frame);
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
  return group != nullptr && (can_speak(*group) || speakers_.is_statement(*group));
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
  if (!can_speak(*group)) return false;
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

bool FrameCheck::holds_colon(const Frame& frame) const {
  if (frame.carried) return true;
  const bool reports =
      frame.verb != nullptr && frame.verb->report && !frame.verb->features.has(Feature::passive);
  if (!frame.speaker) return reports;
  const NounGroup* group = frame.speaker->group;
  return group == nullptr || can_speak(*group) || reports;
}

// « Le maire, qui a perdu, a annoncé | trois blessés »: not who « a annoncé » is said of.
bool FrameCheck::is_object(const Frame& frame) const {
  const NounGroup* after = frame.speaker ? frame.speaker->group : nullptr;
  const bool governed = after != nullptr && after->range.first > 0 &&
                        (has_pos(tokens_, after->range.first - 1, Pos::de) ||
                         has_pos(tokens_, after->range.first - 1, Pos::preposition));
  return after != nullptr && after->name.empty() && !governed &&
         clash(frame.verb->features, after->features, Feature::singular, Feature::plural);
}

// « Le ministre, Jean Dupont, a annoncé la fermeture »: no incise, since the words before leave
// their subject to this verb. In « Le jour où ils partiront, a dit le ministre, » the subject
// before cannot speak, and the group after can.
bool FrameCheck::holds_incise(const Frame& frame) const {
  if (frame.verb == nullptr) return false;
  if (frame.rule->name == "quote.incise_bare" && !holds_bare(frame)) return false;
  const bool after_quote = ends_quotation(tokens_, frame.range.first, sentence_);
  const NounGroup* after = frame.speaker ? frame.speaker->group : nullptr;
  if (!frame.verb->report) {
    const bool owned = subject_before(*frame.verb, frame.range.first) != nullptr;
    return after_quote && !owned && after != nullptr && is_person(*after) &&
           closes(tokens_, frame.range.last, sentence_);
  }
  if (frame.verb->features.has(Feature::inverted))
    return stands_apart(tokens_, frame.cue.first, sentence_);
  if (!is_told_of_others(frame) || is_object(frame)) return false;
  const bool guarded = frame.verb->features.has(Feature::quote_only) && !after_quote && !quoted_;
  // « …, assure son communiqué »: whose it is stands for it
  const bool owned = frame.speaker && after == nullptr &&
                     has_pos(tokens_, frame.speaker->range.first, Pos::determiner);
  // but « Le camp, qui a perdu, exige un nouveau décompte »: asked for
  const bool asks = reading_.lexicon.cell(*frame.verb->report, sense_) == "request";
  const bool told = owned || (after != nullptr && !asks && speakers_.is_statement(*after));
  const bool somebody = after != nullptr && (is_person(*after) || is_body(*after, frame));
  const bool splits = waits_for_verb(frame);
  if (splits && is_nickname(frame)) return false;
  if (guarded && !told && !somebody && !splits) return false;
  const bool one = frame.speaker && tokens_[frame.speaker->range.last - 1].pos == Pos::number;
  const bool speaks =
      after != nullptr ? can_speak(*after) || is_pronoun(*after) : one;  // « l'un d'eux »
  if (!after_quote && !speaks && !told) return false;
  const NounGroup* before = subject_before(*frame.verb, frame.range.first);
  if (before == nullptr) return true;
  if (has_mouthpiece(frame)) return false;
  // « Quant à X, le président du club, « tout rouvrira », tacle la ministre Zoé Lin »
  const bool whole = after_quote && quotes_clause(frame.range.first) && is_comma(frame.range.first);
  if (whole && somebody && closes(tokens_, frame.range.last, sentence_)) return true;
  if (!can_speak(*before)) return speaks || told;
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
         clauses_.takes_clause(*frame.verb);
}

// « Le train a déraillé | indique la SNCF. »; not « La loi qui étend le vote critique la SNCF. »
bool FrameCheck::holds_bare(const Frame& frame) const {
  const VerbGroup& verb = *frame.verb;
  if (verb.range.first == sentence_.first || verb.subject || verb.subject_group) return false;
  // « C'est ce que | dit Le Monde »
  const Pos before = tokens_[verb.range.first - 1].pos;
  if (before == Pos::que || before == Pos::relative || before == Pos::conjunction) return false;
  // « le procès | dit Roc »
  if (before == Pos::noun && tokens_[verb.range.first].word->may_be(Pos::participle)) return false;
  const std::string_view sense = reading_.lexicon.cell(*verb.report, sense_);
  return sense == "say" || sense == "inform";
}

// Whether the quotation that ends at a token has a verb with its subject: « tout rouvrira ».
bool FrameCheck::quotes_clause(TokenIndex end) const {
  constexpr TokenIndex kReach = 60;
  for (TokenIndex token = end; token-- > back_from(end, kReach, sentence_.first);) {
    const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
    if (quote == nullptr || quote->range.last != end) continue;
    return has_main_verb(reading_, reading_.quotations[quote->payload].content);
  }
  return false;
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

// « Michel Roc, dit Mimi, | a été arrêté »: what he is called.
bool FrameCheck::is_nickname(const Frame& frame) const {
  const ClassId nickname = reading_.lexicon.get_class("NICKNAME_WORD");
  return frame.cue.last == frame.cue.first + 1 && frame.speaker &&
         tokens_[frame.cue.first].word->classes.test(nickname) &&
         frame.speaker->range.first == frame.cue.last &&
         frame.speaker->range.last == frame.cue.last + 1 &&
         tokens_[frame.speaker->range.first].capitalised;
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
