#include "figure/subject_predicate.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <utility>

namespace greffier {
namespace {

bool is_copula(std::string_view lemma) {
  return lemma == "être" || lemma == "rester" || lemma == "demeurer" || lemma == "sembler";
}

}  // namespace

// What the verb says of its subject, where it tells what became of it.
std::optional<Predicate> SubjectPredicate::find(const VerbGroup& verb, TokenRange sentence,
                                                bool share) const {
  const bool passive = verb.features.has(Feature::passive);
  const auto event = find_verb_row(reading_, verb, event_verb_);
  const std::string_view category = words_.category_of(event);
  // « 12 morts ont été recensés »: told of, not befallen; « 900 modèles sont exposés » are.
  const bool counted = find_verb_row(reading_, verb, claim_verb_).has_value();
  const bool opines =
      share && !passive &&
      (has_object(verb, sentence) || find_object_pronoun(reading_, verb).has_value() ||
       verb.features.has(Feature::pronominal));
  // « douze valeurs ont terminé dans le vert »: a verb that reports beside quotations only
  const bool reports = verb.report && !verb.features.has(Feature::quote_only);
  const bool told = reports && (counted || !passive);
  // « 39 députés jugent qu'il est temps » are not tried
  const TokenIndex next = verb.range.last;
  const bool says = verb.report && !passive && next < sentence.last &&
                    (has_pos(tokens_, next, Pos::que, sentence.last) ||
                     has_pos(tokens_, next, Pos::conjunction, sentence.last));
  if (says) return std::nullopt;
  // « ont refusé de regagner leurs cellules », « deux sur dix disent avoir voté »
  const bool acts = verb.report && !passive && governs_infinitive(verb, sentence) &&
                    (share || verb.features.has(Feature::compound));
  if (acts) return words_.with_complement(words_.make(verb, sentence), sentence);
  // « 300 bulletins ont été déclarés nuls »: what they were found to be
  if (told && passive && !opines) {
    if (Predicate found = words_.make(verb, sentence);
        found.words.last > verb.range.last && !is_word(tokens_, found.words.last, "par")) {
      return found;
    }
  }
  if (told && !opines && (category.empty() || category == "registered")) return std::nullopt;
  if (passive) return words_.make(verb, sentence);
  if (is_copula(verb.lemma)) return attributive(verb, sentence);
  const bool lacks = verb.lemma == "avoir" && verb.features.has(Feature::negative) &&
                     (share || !verb.features.has(Feature::compound));
  if (lacks) return words_.with_complement(words_.make(verb, sentence), sentence);
  if (verb.lemma == "avoir" || (reports && !opines && category.empty())) {
    return std::nullopt;
  }
  const bool denied =
      verb.features.has(Feature::negative) && !verb.features.has(Feature::restrictive);
  if (share && denied) return words_.with_complement(words_.make(verb, sentence), sentence);
  // « 12 soldats ont tué »: what they did, not what befell them.
  const bool object = has_object(verb, sentence);
  const bool leaves = category == "displaced";
  if (object && !leaves && (!share || !category.empty())) return std::nullopt;
  if (!share && !event && !verb.features.has(Feature::compound)) return std::nullopt;
  Predicate found = words_.make(verb, sentence);
  // « quatre championnats ont repris », « deux avions ont volé »: what they did, which took nothing
  const bool taking = category == "seized" || category == "stolen" || category == "sold";
  if (taking && !verb.features.has(Feature::pronominal)) found.event.reset();
  return event && !leaves ? found : words_.with_complement(std::move(found), sentence);
}

// « étaient blancs ou nuls », « restent fermées », « sont sains et saufs », « sont dans le coma ».
std::optional<Predicate> SubjectPredicate::attributive(const VerbGroup& verb,
                                                       TokenRange sentence) const {
  TokenIndex at = verb.range.last;
  while (has_pos(tokens_, at, Pos::adverb, sentence.last) ||
         has_pos(tokens_, at, Pos::negation, sentence.last))
    ++at;
  if (at >= sentence.last || tokens_[at].capitalised) return std::nullopt;
  if (auto state = in_any_state(at, sentence)) return state;
  if (has_pos(tokens_, at, Pos::preposition, sentence.last)) {
    if (verb.lemma != "rester" && verb.lemma != "demeurer") return std::nullopt;
    // « sont restés au dépôt »
    Predicate alone = words_.make(verb, sentence);
    const TokenIndex end = alone.words.last;
    Predicate whole = words_.with_complement(std::move(alone), sentence);
    return whole.words.last > end ? std::optional(std::move(whole)) : std::nullopt;
  }
  // « ont été “tués ou blessés” »
  if (tokens_[at].kind == TokenKind::mark && at + 1 < sentence.last) ++at;
  const bool describes = has_pos(tokens_, at, Pos::adjective, sentence.last) ||
                         has_pos(tokens_, at, Pos::participle, sentence.last) ||
                         tokens_[at].word->may_be(Pos::adjective);
  return describes ? std::optional<Predicate>(words_.make(at, sentence)) : std::nullopt;
}

// « dont douze dans le coma », « dont trois en garde à vue »
std::optional<Predicate> SubjectPredicate::in_any_state(TokenIndex token,
                                                        TokenRange sentence) const {
  if (const auto* state = states_.locution_at(token)) {
    return Predicate{.words = state->range,
                     .main = state->range.first,
                     .lemma = std::string(reading_.lexicon.row(*state->row).cell(0))};
  }
  return has_pos(tokens_, token, Pos::preposition, sentence.last) ? in_state(token, sentence)
                                                                  : std::nullopt;
}

// « sont sans électricité », « étaient en garde à vue », « sont sous surveillance ».
std::optional<Predicate> SubjectPredicate::in_state(TokenIndex preposition,
                                                    TokenRange sentence) const {
  if (!is_one_of(tokens_, preposition, {"sans", "en", "sous", "hors"})) return std::nullopt;
  if (reading_.text.annotations.find(preposition, aside_) != nullptr) return std::nullopt;
  const NounGroup* state = states_.noun_after(preposition, sentence);
  if (state == nullptr) return std::nullopt;
  // « en hausse », « en moyenne »
  const auto measured = find_word_row(reading_, state->head, measured_);
  if (measured && !reading_.lexicon.cell(*measured, role_).empty()) return std::nullopt;
  return Predicate{.words = {preposition, state->range.last},
                   .main = state->head,
                   .lemma = noun_lemma(tokens_[state->head])};
}

bool SubjectPredicate::governs_infinitive(const VerbGroup& verb, TokenRange sentence) const {
  const TokenIndex next = verb.range.last;
  const TokenIndex at = has_pos(tokens_, next, Pos::de, sentence.last) ? next + 1 : next;
  const VerbGroup* governed = at < sentence.last ? reading_.verb_group_at(at) : nullptr;
  return governed != nullptr && governed->range.first == at &&
         has_pos(tokens_, governed->finite, Pos::infinitive, sentence.last);
}

bool SubjectPredicate::has_object(const VerbGroup& verb, TokenRange sentence) const {
  // « sont mortes de la maladie »: a verb with « être » has none
  const Analysis* auxiliary = tokens_[verb.finite].analysis();
  if (auxiliary != nullptr && auxiliary->lemma == "être") return false;
  TokenIndex at = verb.range.last;
  const auto is_dated = [&] {  // « mardi matin », whose first word may stand as an adverb
    return reading_.text.annotations.find(at, PhraseClass::date) != nullptr;
  };
  while (!is_dated() && (has_pos(tokens_, at, Pos::adverb, sentence.last) ||
                         has_pos(tokens_, at, Pos::negation, sentence.last)))
    ++at;
  if (at >= sentence.last || is_dated()) return false;
  if (tokens_[at].kind == TokenKind::mark) return true;  // « ont repris “La Mer” »
  if (find_verb_locution(reading_, verb.main, event_verb_)) return false;
  // « ont défilé de la gare au rond-point »
  const NounGroup* from =
      has_pos(tokens_, at, Pos::de, sentence.last) ? reading_.noun_group_at(at + 1) : nullptr;
  if (from != nullptr && is_one_of(tokens_, from->range.last, {"a", "au", "aux", "vers"}))
    return false;
  // « ont tenté de bloquer le lycée »
  if (has_pos(tokens_, at, Pos::de, sentence.last) && governs_infinitive(verb, sentence))
    return false;
  return reading_.noun_group_at(at) != nullptr || has_pos(tokens_, at, Pos::de, sentence.last);
}

}  // namespace greffier
