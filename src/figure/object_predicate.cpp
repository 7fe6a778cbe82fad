#include "figure/object_predicate.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {

// The verb that the group is the object of, or the noun that it complements.
std::optional<Predicate> ObjectPredicate::find(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kNear = 6;
  // « a tué “jusqu'à 12 civils” »
  if (first > sentence.first && tokens_[first - 1].kind == TokenKind::mark) --first;
  if (auto found = nominal(first, sentence)) return found;
  if (auto found = locution_before(first, sentence)) return found;
  const TokenIndex limit = back_from(first, kNear, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    const Pos pos = tokens_[at].pos;
    if (verb == nullptr) {
      const bool passes = pos == Pos::adverb || pos == Pos::negation || pos == Pos::de ||
                          pos == Pos::determiner || pos == Pos::participle ||
                          pos == Pos::infinitive || pos == Pos::verb || pos == Pos::gerund ||
                          pos == Pos::object_pronoun || pos == Pos::que;
      if (!passes) return std::nullopt;
      continue;
    }
    if (verb->range.last > first) continue;
    // « a pris la ville et blessé six hommes »
    const bool joined = verb->range.last == first && verb->range.first > sentence.first &&
                        has_pos(tokens_, verb->range.first - 1, Pos::conjunction);
    const bool acts = !verb->features.has(Feature::passive) &&
                      (joined || !verb->features.has(Feature::bare)) &&
                      !verb->features.has(Feature::pronominal);
    if (!acts) return std::nullopt;
    const auto event = find_verb_row(reading_, *verb, event_verb_);
    // « pour séparer les deux villages » tells what is meant, « tuant deux passants » what was
    const bool told =
        verb->features.has(Feature::compound) || (!has_pos(tokens_, verb->finite, Pos::verb) &&
                                                  !has_pos(tokens_, verb->main, Pos::infinitive));
    if (verb->report && !event) return std::nullopt;
    if (!event && !told) return std::nullopt;
    const std::string_view category = words_.category_of(event);
    // « atteindre 300 ventes » strikes none, « a atteint 12 maisons » does
    const bool reaches =
        event && !verb->features.has(Feature::compound) &&
        reading_.lexicon.cell(*event, "category").find("reached") != std::string_view::npos;
    const bool counts = reaches || category == "registered" || category == "reached" ||
                        category == "increased" || category == "decreased";
    // « a connu quatre crises », « a fait six morts »: only has, is or counts them
    // and « abrite 40 malades », which « a accueilli 40 malades » does not say
    const bool holds = tokens_[verb->main].word->classes.test(holding_verb_) &&
                       (!event || !verb->features.has(Feature::compound));
    if (counts || holds) return std::nullopt;
    return words_.make(*verb, sentence);
  }
  return std::nullopt;
}

// « a coûté la vie à six personnes », « a privé d'électricité 300 foyers ».
std::optional<Predicate> ObjectPredicate::locution_before(TokenIndex first,
                                                          TokenRange sentence) const {
  constexpr TokenIndex kMost = 7;
  const TokenIndex limit = back_from(first, kMost, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const Pos pos = tokens_[at].pos;
    const bool verbal =
        pos == Pos::verb || pos == Pos::participle || pos == Pos::infinitive || pos == Pos::gerund;
    if (!verbal) continue;
    const auto locution = find_verb_locution(reading_, at, event_verb_);
    if (!locution) return std::nullopt;
    const TokenIndex last = locution->last;
    if (last == first || (last + 1 == first && is_word(tokens_, last, "a")))
      return words_.make(at, sentence);
  }
  return std::nullopt;
}

// « la mort de 12 personnes », « l'arrestation d'au moins cinq hommes ».
std::optional<Predicate> ObjectPredicate::nominal(TokenIndex first, TokenRange sentence) const {
  if (first < sentence.first + 2 || tokens_[first - 1].pos != Pos::de) return std::nullopt;
  const TokenIndex noun = first - 2;
  if (tokens_[noun].pos != Pos::noun) return std::nullopt;
  const auto event = find_word_row(reading_, noun, event_noun_);
  if (!event) return std::nullopt;
  return Predicate{
      .words = {noun, noun + 1}, .main = noun, .lemma = noun_lemma(tokens_[noun]), .event = event};
}

}  // namespace greffier
