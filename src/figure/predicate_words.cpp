#include "figure/predicate_words.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

std::string_view PredicateWords::category_of(std::optional<RowRef> event) const {
  if (!event) return {};
  const std::string_view categories = reading_.lexicon.cell(*event, "category");
  return categories.substr(0, categories.find('|'));
}

// Of a verb that is denied the negation is part, and it belongs to no category.
Predicate PredicateWords::make(const VerbGroup& verb, TokenRange sentence) const {
  Predicate found = make(verb.main, sentence);
  if (const auto row = find_verb_row(reading_, verb, event_verb_)) found.event = row;
  if (verb.features.has(Feature::pronominal)) found.lemma = verb.lemma;
  const bool denied =
      verb.features.has(Feature::negative) && !verb.features.has(Feature::restrictive);
  if (denied) {
    found.words.first = verb.range.first;
    found.event.reset();
  }
  return found;
}

Predicate PredicateWords::make(TokenIndex main, TokenRange sentence) const {
  Predicate found{.words = {main, end_of(main, sentence)}, .main = main};
  const auto locution = find_verb_locution(reading_, main, event_verb_);
  found.event = locution ? locution->row : find_word_row(reading_, main, event_verb_);
  found.lemma = locution ? std::string(reading_.lexicon.row(locution->row).cell(0))
                         : noun_lemma(tokens_[main]);
  while (found.words.first > sentence.first &&
         tokens_[found.words.first - 1].word->classes.test(manner_)) {
    --found.words.first;
  }
  return found;
}

// « portées disparues », « mis à l'abri », « supprimés ou détournés », « sains et saufs ».
TokenIndex PredicateWords::end_of(TokenIndex main, TokenRange sentence) const {
  const auto describes = [&](TokenIndex token) {
    return token < sentence.last && (has_pos(tokens_, token, Pos::participle, sentence.last) ||
                                     has_pos(tokens_, token, Pos::adjective, sentence.last) ||
                                     (has_pos(tokens_, token, Pos::noun, sentence.last) &&
                                      (tokens_[token].word->may_be(Pos::adjective) ||
                                       tokens_[token].word->may_be(Pos::participle))));
  };
  TokenIndex end = main + 1;
  if (const auto locution = find_verb_locution(reading_, main, event_verb_)) {
    end = std::max(end, std::min(locution->last, sentence.last));
  }
  if (!describes(main)) return end;
  // « mises en place », « mis en service »
  const bool put = noun_lemma(tokens_[main]) == "mettre" && end + 1 < sentence.last &&
                   has_pos(tokens_, end, Pos::preposition, sentence.last);
  const NounGroup* where = put ? reading_.noun_group_at(end + 1) : nullptr;
  if (where != nullptr && where->features.has(Feature::bare_noun) && where->name.empty()) {
    return where->base.last;
  }
  if (describes(end)) ++end;
  const bool joined = is_one_of(tokens_, end, {"et", "ou"});
  if (joined && describes(end + 1)) end += 2;
  return end_of_means(end, sentence);
}

// « voté par correspondance », « tués par balles »: how, but not by whom or how often.
TokenIndex PredicateWords::end_of_means(TokenIndex end, TokenRange sentence) const {
  if (!is_word(tokens_, end, "par") || end + 1 >= sentence.last) return end;
  const NounGroup* means = reading_.noun_group_at(end + 1);
  const bool bare = means != nullptr && means->features.has(Feature::bare_noun) &&
                    means->name.empty() && means->number.empty() &&
                    !means->features.has(Feature::human) && !means->features.has(Feature::body) &&
                    !tokens_[means->head].word->classes.test(unit_) &&
                    !tokens_[means->head].capitalised;
  return bare ? means->base.last : end;
}

// « vivent dans l'extrême pauvreté », « n'ont plus d'eau », « ont fui leur foyer »: alone, the verb
// says little.
Predicate PredicateWords::with_complement(Predicate found, TokenRange sentence) const {
  TokenIndex at = found.words.last;
  while (has_pos(tokens_, at, Pos::negation, sentence.last)) ++at;
  if (at >= sentence.last || tokens_[at].gap > Gap::blank) return found;
  if (reading_.text.annotations.find(at, PhraseClass::date) != nullptr) return found;
  const bool tied = has_pos(tokens_, at, Pos::preposition, sentence.last) ||
                    has_pos(tokens_, at, Pos::de, sentence.last);
  if (tied && reading_.noun_group_at(at) == nullptr) ++at;
  // « refusé de quitter les lieux »
  const VerbGroup* verb = at < sentence.last ? reading_.verb_group_at(at) : nullptr;
  const bool aim = !tied || has_pos(tokens_, at - 1, Pos::de) || is_word(tokens_, at - 1, "a");
  if (verb != nullptr && aim && verb->range.first == at && verb->range.last > found.words.last &&
      has_pos(tokens_, verb->finite, Pos::infinitive, sentence.last)) {
    found.words.last = verb->range.last;
    at = verb->range.last;
    const bool to = has_pos(tokens_, at, Pos::preposition, sentence.last) ||
                    has_pos(tokens_, at, Pos::de, sentence.last);
    if (to && reading_.noun_group_at(at) == nullptr) ++at;
  }
  const NounGroup* group = at < sentence.last ? reading_.noun_group_at(at) : nullptr;
  const bool plain = group != nullptr && group->number.empty() &&
                     reading_.text.annotations.find(at, PhraseClass::date) == nullptr;
  if (plain) found.words.last = group->range.last;
  return found;
}

}  // namespace greffier
