#include "figure/mover_subject.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

namespace greffier {
namespace {

constexpr TokenIndex kReach = 16;  // tokens from a participle to what it agrees with

}  // namespace

// « a stagné au premier trimestre (0,1 %) »: a word of a date.
bool MoverSubjects::is_dated(TokenIndex token) const {
  constexpr TokenIndex kMost = 5;
  for (TokenIndex at = token + 1; at-- > back_from(token, kMost, 0);) {
    const auto* date = reading_.text.annotations.find(at, PhraseClass::date);
    if (date != nullptr && date->range.contains(token)) return true;
  }
  return false;
}

// Where a time before `end` begins, with its preposition.
TokenIndex MoverSubjects::before_time(TokenIndex end, TokenRange sentence) const {
  TokenIndex from = end;
  while (from > sentence.first && is_dated(from - 1)) --from;
  if (from == end) return end;
  while (from > sentence.first && (has_pos(tokens_, from - 1, Pos::preposition) ||
                                   has_pos(tokens_, from - 1, Pos::determiner))) {
    --from;
  }
  return from;
}

bool MoverSubjects::agree(const NounGroup& group, const VerbGroup& verb) const {
  // « le placement préféré des Français, fixé à »: several, though the noun has one form for both
  const TokenIndex first = group.range.first;
  const bool several = first > 0 && is_one_of(tokens_, first - 1, {"des", "aux"});
  const bool one = verb.features.has(Feature::singular) && !verb.features.has(Feature::plural);
  if (several && one) return false;
  const auto differ = [&](Feature a, Feature b) {
    const bool sure = group.features.has(a) && !group.features.has(b);
    return sure && verb.features.has(b) && !verb.features.has(a);
  };
  return !differ(Feature::singular, Feature::plural) &&
         !differ(Feature::plural, Feature::singular) &&
         !differ(Feature::masculine, Feature::feminine) &&
         !differ(Feature::feminine, Feature::masculine);
}

// « les coûts liés à la faillite du distributeur, évalués à 14 millions »: what the participle
// agrees with.
const NounGroup* MoverSubjects::agreeing(const VerbGroup& verb, TokenIndex end,
                                         TokenRange sentence) const {
  const TokenIndex limit = back_from(end, kReach, sentence.first);
  for (TokenIndex at = end; at-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->range.last > end || !agree(*group, verb)) continue;
    const bool starts = group->range.first == at && tokens_[group->head].pos == Pos::noun;
    if (starts && (at == sentence.first || !has_pos(tokens_, at - 1, Pos::de))) return group;
  }
  return nullptr;
}

const VerbGroup* MoverSubjects::gerund_of(const NounGroup& group, TokenRange sentence) const {
  constexpr TokenIndex kMost = 4;
  const TokenIndex first = group.range.first;
  const TokenIndex limit = back_from(first, kMost, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last != first) continue;
    return verb->features.has(Feature::gerund) ? verb : nullptr;
  }
  return nullptr;
}

// « L'inflation, qui pèse sur tous, a reculé », « Le plan, chiffré à 3 millions, est financé »: the
// subject before a clause between commas.
const NounGroup* MoverSubjects::over_clause(const VerbGroup& verb, TokenRange sentence) const {
  constexpr TokenIndex kMost = 24;
  const TokenIndex close = verb.range.first - 1;
  const bool closed = !verb.subject && has_pos(tokens_, verb.finite, Pos::verb) &&
                      verb.range.first > sentence.first + 3 && is_sign(reading_.text, close, ",");
  if (!closed) return nullptr;
  for (TokenIndex at = close; at-- > back_from(close, kMost, sentence.first + 1);) {
    if (!is_sign(reading_.text, at, ",")) continue;
    const TokenIndex next = has_pos(tokens_, at + 1, Pos::preposition) ? at + 2 : at + 1;
    const VerbGroup* inner = reading_.verb_group_at(at + 1);
    const bool opens = has_pos(tokens_, next, Pos::relative) || is_word(tokens_, next, "dont") ||
                       (inner != nullptr && inner->features.has(Feature::bare));
    if (!opens) continue;
    const NounGroup* group = outer_.until(at, sentence);
    return group != nullptr && agree(*group, verb) ? group : nullptr;
  }
  return nullptr;
}

// « le prix s'élève à », « une amende pouvant atteindre », « un seuil, fixé à ».
MoverSubjects::Mover MoverSubjects::find(const VerbGroup& verb, TokenRange sentence) const {
  const NounGroup* group = nullptr;
  TokenIndex end = verb.range.first;
  const bool bare = verb.features.has(Feature::bare);
  if (!verb.subject && end > sentence.first) {
    // « les loyers ont, eux, bondi de 3 % »
    const bool parted = bare && end > sentence.first + 4 && is_sign(reading_.text, end - 1, ",") &&
                        has_pos(tokens_, end - 2, Pos::pronoun) &&
                        is_sign(reading_.text, end - 3, ",") &&
                        is_one_of(tokens_, end - 4, {"a", "ont", "avait", "avaient"});
    if (parted) end -= 4;
    // « la magnitude du séisme, désormais | estimée à 7,1 »
    TokenIndex comma = end;
    while (bare && comma > sentence.first + 1 && has_pos(tokens_, comma - 1, Pos::adverb)) --comma;
    if (bare && !parted && reading_.text.surface(comma - 1) == ",") end = comma - 1;
    group = outer_.until(end, sentence);
    const bool finite = has_pos(tokens_, verb.finite, Pos::verb);
    const bool governed = finite && group != nullptr && group->range.first > sentence.first &&
                          has_pos(tokens_, group->range.first - 1, Pos::preposition);
    // « la part des jeunes ayant quitté la ville a reculé »: what « ayant » governs is no subject
    const VerbGroup* gerund = group != nullptr && finite ? gerund_of(*group, sentence) : nullptr;
    if (gerund != nullptr) {
      const TokenIndex before = gerund->range.first;
      const NounGroup* whose = before > sentence.first ? outer_.until(before, sentence) : nullptr;
      if (whose == nullptr || !agree(*whose, verb)) return {};
      return {whose, before};
    }
    // « les ventes ont bondi de 3 %, les achats | reculé de 2 % »
    const bool gapped = group != nullptr && group->range.last == verb.range.first && moves(verb) &&
                        group->features.has(Feature::definite) &&
                        group->range.first > sentence.first &&
                        is_sign(reading_.text, group->range.first - 1, ",");
    if (bare && group != nullptr && !gapped && !agree(*group, verb))
      group = agreeing(verb, end, sentence);
    if (governed) group = nullptr;
    if (group == nullptr && bare) return {};
  }
  // « la participation | à la mi-journée avait atteint »
  const TokenIndex timeless = verb.subject ? end : before_time(end, sentence);
  if (timeless < end) {
    const NounGroup* timed = outer_.until(timeless, sentence);
    if (timed != nullptr && (!bare || agree(*timed, verb))) return {timed, timeless};
  }
  if (group != nullptr) return {group, end};
  if (const NounGroup* parted = over_clause(verb, sentence)) return {parted, parted->range.last};
  const auto subject = find_subject(reading_, verb, sentence);
  if (!subject || subject->group == nullptr) return {};
  return {subject->group, std::max(subject->group->range.last, verb.range.first)};
}

// « Quant aux bouchons, ils ont culminé »: what a pronoun takes up from the head of its sentence.
const NounGroup* MoverSubjects::topic(const VerbGroup& verb, TokenRange sentence) const {
  const bool opens = is_word(tokens_, sentence.first, "quant");
  if (!opens || !verb.subject || !has_pos(tokens_, *verb.subject, Pos::subject_pronoun)) {
    return nullptr;
  }
  for (TokenIndex at = sentence.first + 1; at < sentence.first + 3 && at < sentence.last; ++at) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group != nullptr && is_sign(reading_.text, group->range.last, ",")) return group;
  }
  return nullptr;
}

bool MoverSubjects::moves(const VerbGroup& verb) const {
  const auto row = find_verb_row(reading_, verb, change_verb_);
  return row && reading_.lexicon.cell(*row, "role") == "move";
}

}  // namespace greffier
