#include "time/verb_tense.h"

#include "lex/nearby.h"

namespace greffier {

VerbTense::VerbTense(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens),
      forward_(reading.lexicon.get_class("FORWARD_VERB")),
      role_(reading.lexicon.get_column("FORWARD_VERB", "role")) {}

Tense VerbTense::of(std::size_t number) const {
  const VerbGroup& verb = reading_.verbs[number];
  const Features& features = verb.features;
  if (features.has(Feature::bare)) {
    if (completes(number)) return of(number - 1);
    if (forward_role(verb.main) != "plan") return kLikelyPast;
    return is_undone(number) ? kPast : kFuture;
  }
  if (features.has(Feature::infinitive)) return of_infinitive(number);
  // « indiquant mardi qu'il soutiendrait le texte »
  const bool reports = features.has(Feature::compound) || features.has(Feature::report);
  if (features.has(Feature::gerund)) return reports ? kPast : Tense{};
  if (features.has(Feature::future)) return kFuture;
  if (features.has(Feature::conditional)) {
    return features.has(Feature::compound) ? kPast : kFuture;
  }
  if (features.has(Feature::imperative)) return kLikelyFuture;
  const bool leads = verb.main != verb.finite && urges(verb.finite);
  if (leads && features.has(Feature::imperfect)) return kDue;
  if (leads) return features.has(Feature::compound) ? kPast : kFuture;
  if (features.has(Feature::past) || features.has(Feature::imperfect)) {
    return forward_role(verb.main) == "plan" && features.has(Feature::passive) ? kFuture : kPast;
  }
  if (features.has(Feature::subjunctive) && features.has(Feature::passive)) return kLikelyFuture;
  if (features.has(Feature::compound)) return kPast;
  if (features.has(Feature::passive)) {
    return forward_role(verb.main) == "plan" ? kFuture : Tense{};
  }
  if (features.has(Feature::subjunctive)) return kLikelyFuture;
  return features.has(Feature::present) ? kLikelyFuture : Tense{};
}

// « Prévue mardi, la réunion avait été annulée »: it has gone by as well.
bool VerbTense::is_undone(std::size_t plan) const {
  if (plan + 1 >= reading_.verbs.size()) return false;
  const VerbGroup& next = reading_.verbs[plan + 1];
  const std::string_view role = forward_role(next.main);
  const bool undone = role == "move" || role == "cancel";
  const bool before = next.features.has(Feature::imperfect) && next.features.has(Feature::compound);
  return undone && before && reading_.sentence_at(reading_.verbs[plan].main).contains(next.main);
}

// « restera fermée lundi », « demeure interdit »: the participle is of the verb before it.
bool VerbTense::completes(std::size_t number) const {
  if (number == 0) return false;
  const VerbGroup& before = reading_.verbs[number - 1];
  const bool finite = before.features.has(Feature::future) ||
                      before.features.has(Feature::conditional) ||
                      before.features.has(Feature::present);
  return finite && before.range.last == reading_.verbs[number].range.first;
}

// « après avoir tué » is past; « appelle à manifester » and « pour manifester » lie ahead.
Tense VerbTense::of_infinitive(std::size_t number) const {
  const VerbGroup& verb = reading_.verbs[number];
  if (verb.features.has(Feature::compound)) return kPast;
  if (number == 0) return kLikelyFuture;
  // « s'est engagé à faire | rebâtir la halle »
  const VerbGroup& before = reading_.verbs[number - 1];
  const bool chained = number > 1 && before.features.has(Feature::infinitive) &&
                       before.range.last == verb.range.first;
  const VerbGroup& governor = reading_.verbs[number - (chained ? 2 : 1)];
  if (perceives(governor, verb.range.first)) return of(number - 1);
  // « a erré des heures avant d'alerter les gendarmes vers 15h »: one after the other
  const bool follows = verb.range.first > 1 && has_pos(tokens_, verb.range.first - 1, Pos::de) &&
                       is_word(tokens_, verb.range.first - 2, "avant");
  if (follows) return of(number - 1);
  const bool near = verb.range.first <= governor.range.last + 12;
  // « n'a accepté d'ouvrir l'enquête qu'en juin »
  const bool done =
      governor.features.has(Feature::restrictive) && governor.features.has(Feature::compound);
  // « a permis d'arrêter dix hommes mardi », « ayant contraint les élus à fuir lundi »
  const bool caused =
      near && governor.features.has(Feature::compound) && forward_role(governor.main) == "cause";
  if (caused) return kPast;
  if (near && urges(governor.main)) return done ? kPast : kFuture;
  return achieves(governor, verb.range.first) ? of(number - 1) : kLikelyFuture;
}

// « On entendait le voisin taper »: the infinitive is of the time of its verb, where nothing but
// who does it stands between.
bool VerbTense::perceives(const VerbGroup& governor, TokenIndex infinitive) const {
  constexpr TokenIndex kFarthest = 6;
  if (governor.features.has(Feature::infinitive) || governor.features.has(Feature::bare)) {
    return false;
  }
  if (infinitive > governor.range.last + kFarthest) return false;
  bool somebody = false;
  for (TokenIndex token = governor.range.last; token < infinitive; ++token) {
    const Pos pos = tokens_[token].pos;
    const bool noun = pos == Pos::noun || pos == Pos::name;
    if (!noun && pos != Pos::determiner && pos != Pos::adjective) return false;
    somebody = somebody || noun;
  }
  return somebody;
}

// « a fini par céder mercredi », « a réussi à fuir lundi »: done when the verb says so.
bool VerbTense::achieves(const VerbGroup& governor, TokenIndex infinitive) const {
  if (!governor.features.has(Feature::compound) || !forward_role(governor.main).empty())
    return false;
  return infinitive == governor.range.last + 1 &&
         tokens_[governor.range.last].pos == Pos::preposition &&
         tokens_[governor.range.last].word->folded != "pour";
}

bool VerbTense::urges(TokenIndex token) const {
  const std::string_view role = forward_role(token);
  return role == "urge" || role == "call" || role == "cause";
}

std::string_view VerbTense::forward_role(TokenIndex token) const {
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id == forward_) return reading_.lexicon.cell(row.row, role_);
  }
  return {};
}

}  // namespace greffier
