#include "figure/predicate.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 40;  // tokens from the things to the verb that tells of them

bool is_finite(const Tokens& tokens, const VerbGroup& verb) {
  return tokens[verb.finite].pos == Pos::verb;
}

}  // namespace

std::optional<Predicate> PredicateFinder::find(const NounGroup& group, TokenIndex first,
                                               TokenRange sentence, bool share) const {
  if (auto found = beside(group.range.last, sentence)) return found;
  const auto which = in_relative(group.range.last, sentence);
  const bool object = is_one_of(tokens_, group.range.last, {"que", "qu'"});
  if (which && (object || !words_.category_of(which->event).empty())) return which;
  if (auto found = of_subject(group, first, sentence, share)) return found;
  if (auto found = before_.find(first, sentence)) return found;
  if (auto found = find_inside(group)) return found;
  return which;
}

std::optional<Predicate> PredicateFinder::find_of_part(const NounGroup& group, TokenIndex first,
                                                       TokenRange sentence) const {
  if (auto found = of_subject(group, first, sentence, true)) return found;
  return before_.find(first, sentence);
}

std::optional<Predicate> PredicateFinder::find_after(TokenIndex token, TokenRange sentence) const {
  if (auto found = beside(token, sentence)) return found;
  if (token >= sentence.last) return std::nullopt;
  TokenIndex at = token;
  if (tokens_[at].word->may_be(Pos::participle) &&
      !has_pos(tokens_, at, Pos::verb, sentence.last) && tokens_[at].gap <= Gap::blank) {
    return words_.make(at, sentence);
  }
  // « Deux électeurs sur trois (66 %) approuvent »
  if (at < sentence.last && reading_.text.surface(at) == "(") {
    while (at < sentence.last && at < token + 8 && reading_.text.surface(at) != ")") ++at;
    ++at;
  }
  // « et une centaine d'autres endommagés »
  if (has_pos(tokens_, at, Pos::de, sentence.last) && is_word(tokens_, at + 1, "autres") &&
      has_pos(tokens_, at + 2, Pos::participle, sentence.last)) {
    return words_.make(at + 2, sentence);
  }
  // « une dizaine d'autres ont été exclus »
  if (has_pos(tokens_, at, Pos::de, sentence.last) && is_word(tokens_, at + 1, "autres")) at += 2;
  // « plus de 300 d'entre eux croupissent »
  if (has_pos(tokens_, at, Pos::de, sentence.last) && is_word(tokens_, at + 1, "entre")) at += 3;
  // « quatre n'ont pas survécu »: the negation is the verb's
  while (reading_.verb_group_at(at) == nullptr &&
         (has_pos(tokens_, at, Pos::adverb, sentence.last) ||
          has_pos(tokens_, at, Pos::negation, sentence.last)))
    ++at;
  // « dont neuf grièvement », said again of what the figure before told.
  if (at > token && tokens_[token].word->classes.test(manner_)) {
    return Predicate{
        .words = {token, at}, .main = at - 1, .lemma = std::string(tokens_[at - 1].word->folded)};
  }
  if (at >= sentence.last) return std::nullopt;
  if (auto state = of_verb_.in_any_state(at, sentence)) return state;
  const VerbGroup* verb = reading_.verb_group_at(at);
  if (verb == nullptr || !is_finite(tokens_, *verb)) return std::nullopt;
  return of_verb_.find(*verb, sentence, true);
}

// « trois civils touchés par des balles », « trois employés, grièvement blessés, ».
std::optional<Predicate> PredicateFinder::beside(TokenIndex token, TokenRange sentence) const {
  TokenIndex at = token;
  const bool comma = at < sentence.last && reading_.text.surface(at) == ",";
  if (comma) ++at;
  // « soldats “mis hors de combat” »
  if (!comma && at + 1 < sentence.last && tokens_[at].kind == TokenKind::mark &&
      tokens_[at].gap == Gap::blank) {
    ++at;
  }
  const TokenIndex adverbs = at;
  while (has_pos(tokens_, at, Pos::adverb, sentence.last)) ++at;
  if (!has_pos(tokens_, at, Pos::participle, sentence.last)) return std::nullopt;
  if (comma && (adverbs == at || !tokens_[adverbs].word->classes.test(manner_))) {
    return std::nullopt;
  }
  const VerbGroup* verb = reading_.verb_group_at(at);
  if (verb == nullptr || !verb->features.has(Feature::bare)) return std::nullopt;
  if (verb->features.has(Feature::singular) && !verb->features.has(Feature::plural)) {
    return std::nullopt;
  }
  Predicate found = words_.make(at, sentence);
  // « “privées de logement ou mal logées” »: as much as is quoted
  constexpr TokenIndex kQuoted = 12;
  const auto* quote = reading_.text.annotations.find(at - 1, PhraseClass::quote);
  if (quote != nullptr && at > token && quote->range.last <= at + kQuoted) {
    found.words.last = std::max(found.words.last, quote->range.last - 1);
    return found;
  }
  // « tenus par les rebelles »: who did it belongs to it.
  const TokenIndex by = found.words.last;
  if (is_word(tokens_, by, "par") && by + 1 < sentence.last) {
    if (const NounGroup* agent = reading_.noun_group_at(by + 1)) {
      found.words.last = agent->base.last;
    }
  }
  // « venus du Maine »: from where
  const NounGroup* from = has_pos(tokens_, by, Pos::de, sentence.last) &&
                                  tokens_[found.main].word->classes.test(etre_verb_)
                              ? reading_.noun_group_at(by + 1)
                              : nullptr;
  if (from != nullptr && from->only_name()) found.words.last = from->range.last;
  return found;
}

// « les trois personnes que nous recherchions », « deux dents qui bougeaient ».
std::optional<Predicate> PredicateFinder::in_relative(TokenIndex token, TokenRange sentence) const {
  constexpr TokenIndex kNear = 5;
  if (token >= sentence.last) return std::nullopt;
  const bool object = is_one_of(tokens_, token, {"que", "qu'"});
  if (!object && !is_word(tokens_, token, "qui")) return std::nullopt;
  const TokenIndex limit = std::min(sentence.last, token + kNear);
  for (TokenIndex at = token + 1; at < limit; ++at) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    if (!is_finite(tokens_, *verb)) return std::nullopt;
    const bool several = verb->features.has(Feature::plural);
    // « expliquer à deux filles qu'un agent s'est trompé »
    if (object && verb->features.has(Feature::pronominal)) return std::nullopt;
    // « deux dents qui bougeaient »: no more than the verb, where nothing befell them
    if (!object) {
      auto found = several ? of_verb_.find(*verb, sentence, false) : std::nullopt;
      const bool alone = several && !verb->report && verb->lemma != "être" &&
                         verb->lemma != "avoir" && !verb->features.has(Feature::negative) &&
                         reading_.noun_group_at(verb->range.last) == nullptr;
      return found || !alone ? found : words_.make(*verb, sentence);
    }
    if (verb->report && !verb->features.has(Feature::harm)) return std::nullopt;
    return words_.make(*verb, sentence);
  }
  return std::nullopt;
}

// The verb whose subject the group is, or is one of.
std::optional<Predicate> PredicateFinder::of_subject(const NounGroup& group, TokenIndex first,
                                                     TokenRange sentence, bool share) const {
  // « 300 élèves de douze écoles ont été confinés »: not the schools
  // nor of « des deux », « dans les deux écoles »
  const bool article = first > sentence.first + 1 && has_pos(tokens_, first - 1, Pos::determiner);
  const TokenIndex opening = article ? first - 1 : first;
  const bool governed = opening > sentence.first && (tokens_[opening - 1].pos == Pos::de ||
                                                     tokens_[opening - 1].pos == Pos::preposition);
  const bool joins = !governed && !closes_clause(opening, group.range.last, sentence);
  // « 80 familles, soit 300 personnes, ont été relogées »: of both
  const bool again = first > sentence.first + 1 && is_word(tokens_, first - 1, "soit") &&
                     is_sign(reading_.text, first - 2, ",");
  const TokenIndex limit = std::min(sentence.last, group.range.last + kReach);
  // « Six personnes, dont deux enfants, étaient mortes »
  const bool parted = group.range.last < limit && reading_.text.surface(group.range.last) == "," &&
                      is_one_of(tokens_, group.range.last + 1, {"dont", "parmi"});
  // « 2 500 élèves selon la police, 6 000 selon le syndicat, ont défilé »
  const TokenIndex next = group.range.last;
  const bool claimed = next < limit && (tokens_[next].word->classes.test(source_) ||
                                        reading_.text.annotations.find(next, source_) != nullptr);
  const TokenIndex aside = parted ? next + 1 : claimed ? next : limit;
  for (TokenIndex at = group.range.last; at < limit; ++at) {
    // « dix coups, « | dont quatre auraient suffi | » »: of the four
    const NumberPhrase* part = is_word(tokens_, at, "dont") ? reading_.number_at(at + 1) : nullptr;
    if (part != nullptr) {
      const VerbGroup* theirs = reading_.verb_group_at(part->range.last);
      if (theirs != nullptr) at = theirs->range.last - 1;
      continue;
    }
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || !is_finite(tokens_, *verb) || verb->range.last <= at) continue;
    // « cinquante pèlerins | qui roulaient vers Lens | ont été attaqués »
    if (at > group.range.last && has_pos(tokens_, at - 1, Pos::relative)) continue;
    const bool follows = at == group.range.last && !verb->subject;
    const NounGroup* subject =
        verb->subject_group ? &reading_.nouns[*verb->subject_group] : nullptr;
    const bool own = subject != nullptr && (subject->head == group.head ||
                                            (joins && is_joined(group, *subject, sentence)));
    const bool plural = verb->features.has(Feature::plural);
    // « une boîte à huit rapports, qui la propulse »: one is no eight
    const bool one = verb->features.has(Feature::singular) && !plural;
    if (own && one && !share && group.features.has(Feature::plural) &&
        !group.features.has(Feature::singular)) {
      return std::nullopt;
    }
    const bool resumes = plural && !verb->subject && !verb->report && at > aside &&
                         reading_.text.surface(at - 1) == ",";
    const bool closed = again && plural && at == group.range.last + 1 &&
                        is_sign(reading_.text, group.range.last, ",");
    // « Il y a eu des failles, | trois hommes | et une femme | sont morts »
    const NounGroup* other = joins && plural && !own && is_word(tokens_, group.range.last, "et")
                                 ? reading_.noun_group_at(group.range.last + 1)
                                 : nullptr;
    const bool both = other != nullptr && other->range.last == at &&
                      verb->subject.value_or(0) < opening &&
                      (subject == nullptr || subject->range.last <= opening);
    if (own || both || closed || (!governed && (resumes || (follows && (share || plural))))) {
      return of_verb_.find(*verb, sentence, share);
    }
  }
  return std::nullopt;
}

// « a fait | trois morts | et 50 maisons ont brûlé », « trois morts, dont | deux enfants | , et 50
// maisons ont brûlé »: the object of one verb, or a part of others, is no subject of the next.
bool PredicateFinder::closes_clause(TokenIndex first, TokenIndex end, TokenRange sentence) const {
  if (first == sentence.first) return false;
  if (is_word(tokens_, first - 1, "dont")) return is_sign(reading_.text, end, ",");
  const VerbGroup* verb = find_verb_ending_at(reading_, first);
  return verb != nullptr && is_finite(tokens_, *verb);
}

// « Six mutins et deux soldats loyalistes ont été tués »: the subject of the verb is joined to it.
bool PredicateFinder::is_joined(const NounGroup& group, const NounGroup& subject,
                                TokenRange sentence) const {
  constexpr int kMost = 6;
  bool listed = false;  // a comma alone joins nothing
  const bool before = subject.range.first < group.range.first;
  TokenIndex at = before ? subject.range.last : group.range.last;
  const TokenIndex goal = before ? group.range.first : subject.range.first;
  for (int step = 0; step < kMost && at < goal; ++step) {
    const bool joins =
        has_pos(tokens_, at, Pos::conjunction, sentence.last) || reading_.text.surface(at) == ",";
    if (!joins) return false;
    listed = listed || has_pos(tokens_, at, Pos::conjunction, sentence.last);
    ++at;
    if (at >= goal)
      return at == goal && (listed || closes_list(before ? group : subject, sentence));
    const NounGroup* next = reading_.noun_group_at(at);
    if (next == nullptr) return is_word(tokens_, at, "puis") && at + 1 == goal;
    at = next->range.last;
  }
  return at == goal && listed;
}

// « Six soldats, deux policiers | et un civil », « …, deux policiers | , un juge et un civil ».
bool PredicateFinder::closes_list(const NounGroup& last, TokenRange sentence) const {
  constexpr int kMost = 4;
  TokenIndex at = last.range.last;
  for (int step = 0; step < kMost && at + 1 < sentence.last; ++step) {
    const bool closes = is_word(tokens_, at, "et");
    if (!closes && !is_sign(reading_.text, at, ",")) return false;
    const NounGroup* next = reading_.noun_group_at(at + 1);
    if (next == nullptr) return false;
    if (closes) return true;
    at = next->range.last;
  }
  return false;
}

std::optional<Predicate> PredicateFinder::find_inside(const NounGroup& group) const {
  const TokenIndex last = group.base.last - 1;
  if (last <= group.head || tokens_[last].pos != Pos::participle) return std::nullopt;
  const auto event = find_word_row(reading_, last, event_verb_);
  if (!event) return std::nullopt;
  return words_.make(last, {group.base.first, group.base.last});
}

}  // namespace greffier
