#include "reading/subject.h"

#include "lex/agreement.h"
#include "lex/nearby.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 60;  // tokens looked over to either side: clauses are shorter

Subject subject_of(const NounGroup& group) { return {.range = group.range, .group = &group}; }

}  // namespace

bool is_governed(const Reading& reading, TokenIndex first, TokenRange sentence) {
  if (first <= sentence.first) return false;
  const Pos before = reading.text.tokens[first - 1].pos;
  return before == Pos::preposition || before == Pos::de;
}

std::optional<Subject> find_inverted_subject(const Reading& reading, TokenIndex from,
                                             TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex limit = std::min(sentence.last, from + kReach);
  for (TokenIndex token = from; token < limit;) {
    if (const Annotation* date = reading.text.annotations.find(token, PhraseClass::date)) {
      token = date->range.last;
      continue;
    }
    const Pos pos = tokens[token].pos;
    if (pos == Pos::preposition || pos == Pos::de) {
      // The governed group and what ties to it.
      ++token;
      if (const NounGroup* governed = reading.noun_group_at(token)) token = governed->range.last;
      continue;
    }
    if (const NounGroup* group = reading.noun_group_at(token)) return subject_of(*group);
    const bool passes =
        pos == Pos::adverb || pos == Pos::negation || is_sign(reading.text, token, "(") ||
        is_sign(reading.text, token, ")") || pos == Pos::name ||
        (pos == Pos::punctuation && is_sign(reading.text, token, ",") && token > from);
    if (!passes) return std::nullopt;
    ++token;
  }
  return std::nullopt;
}

namespace {

bool may_speak(const Reading& reading, const VerbGroup& verb) {
  if (verb.subject) return true;
  return verb.subject_group && can_speak(reading.nouns[*verb.subject_group]);
}

// Whether its subject stands right behind a comma: « …, le maire estime », « …, elle a quitté ».
bool opens_main(const Reading& reading, const VerbGroup& verb) {
  const TokenIndex subject = verb.subject         ? *verb.subject
                             : verb.subject_group ? reading.nouns[*verb.subject_group].range.first
                                                  : 0;
  return subject > 0 && is_sign(reading.text, subject - 1, ",");
}

// « Corrigeant un bilan, la porte-parole a dit »: the first whose subject reports, for « Tout en
// admettant que la pluie n'explique rien, le maire estime », or opens a clause, or else the first.
const VerbGroup* next_finite(const Reading& reading, TokenIndex from, TokenRange sentence) {
  const VerbGroup* first = nullptr;
  bool opening = false;
  const TokenIndex limit = std::min(sentence.last, from + kReach);
  for (TokenIndex token = from; token < limit; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr || reading.text.tokens[verb->finite].pos != Pos::verb) continue;
    if (verb->report && may_speak(reading, *verb)) return verb;
    const bool opens = may_speak(reading, *verb) && opens_main(reading, *verb);
    if (first == nullptr || (opens && !opening)) first = verb;
    opening = opening || opens;
  }
  return first;
}

// « L'a condamné pour avoir dit », « a condamné Jean Roc pour avoir dit »: the object said it.
std::optional<Subject> find_punished(const Reading& reading, const VerbGroup& verb,
                                     const VerbGroup& main) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = verb.range.first;
  const bool done = verb.main > first && first > 0 && is_word(tokens, first - 1, "pour");
  if (!done || main.features.has(Feature::passive)) return std::nullopt;
  for (TokenIndex token = main.range.first; token < main.main; ++token) {
    if (tokens[token].pos == Pos::object_pronoun && !is_one_of(tokens, token, {"se", "s'"})) {
      return Subject{.range = {token, token + 1}};
    }
  }
  const NounGroup* object = reading.noun_group_at(main.range.last);
  const bool person = object != nullptr && (object->title || !object->name.empty());
  return person ? std::optional(subject_of(*object)) : std::nullopt;
}

// « …, précisant que », « avant d'appeler à »: the subject of the verb that it leans on, the last
// reporting verb before it or else the first finite one.
std::optional<Subject> find_leaning_subject(const Reading& reading, const VerbGroup& verb,
                                            TokenRange sentence) {
  const VerbGroup* main = nullptr;
  const TokenIndex limit =
      std::max(sentence.first, verb.range.first > kReach ? verb.range.first - kReach : 0);
  for (TokenIndex token = limit; token < verb.range.first; ++token) {
    const auto* quote = reading.text.annotations.find(token, PhraseClass::quote);
    if (quote != nullptr && quote->range.last <= verb.range.first) {
      token = std::max(quote->range.last, token + 1) - 1;
      continue;
    }
    const VerbGroup* other = reading.verb_group_at(token);
    if (other == nullptr || reading.text.tokens[other->finite].pos != Pos::verb) continue;
    if (other->range.last > verb.range.first) break;
    const bool reports = other->report && !other->features.has(Feature::passive) &&
                         !other->features.has(Feature::quote_only);
    if (main == nullptr || reports) main = other;
  }
  if (main == nullptr) main = next_finite(reading, verb.range.last, sentence);
  if (main == nullptr) return std::nullopt;
  // « Il est conseillé de vérifier »: nobody does.
  const bool impersonal = main->features.has(Feature::passive) && main->subject &&
                          is_word(reading.text.tokens, *main->subject, "il") &&
                          verb.features.has(Feature::infinitive);
  if (impersonal) return std::nullopt;
  if (const auto punished = find_punished(reading, verb, *main)) return punished;
  const auto subject = find_subject(reading, *main, sentence);
  // « Sa colère n'a pas empêché le procureur | de réclamer dix ans »: who can speak is moved.
  const NounGroup* object = reading.noun_group_at(main->range.last);
  const bool moved = !main->report && subject && subject->group != nullptr &&
                     !can_speak(*subject->group) && object != nullptr && can_speak(*object) &&
                     verb.features.has(Feature::infinitive) &&
                     (has_pos(reading.text.tokens, verb.range.first - 1, Pos::de) ||
                      is_word(reading.text.tokens, verb.range.first - 1, "a"));
  return moved ? std::optional(subject_of(*object)) : subject;
}

}  // namespace

std::optional<Subject> find_agent(const Reading& reading, TokenRange range) {
  for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
    if (reading.text.tokens[token].word->folded != "par") continue;
    if (const NounGroup* group = reading.noun_group_at(token + 1)) return subject_of(*group);
  }
  return std::nullopt;
}

bool is_impersonal(const Reading& reading, const VerbGroup& verb) {
  const Tokens& tokens = reading.text.tokens;
  const Analysis* finite = tokens[verb.finite].analysis();
  if (verb.lemma == "falloir" || (finite != nullptr && finite->lemma == "falloir")) return true;
  const TokenIndex before = verb.finite - 1;
  if (verb.lemma == "agir") return is_word(tokens, before, "s'");
  return verb.lemma == "avoir" && is_word(tokens, before, "y");
}

const NounGroup* find_group_ending_at(const Reading& reading, TokenIndex end, TokenRange sentence) {
  constexpr TokenIndex kLongest = 12;  // tokens
  const NounGroup* outermost = nullptr;
  for (TokenIndex token = end; token-- > back_from(end, kLongest, sentence.first);) {
    const NounGroup* group = reading.noun_group_at(token);
    if (group != nullptr && group->range.last == end) outermost = group;
  }
  const bool governed =
      outermost != nullptr && is_governed(reading, outermost->range.first, sentence);
  return governed ? nullptr : outermost;
}

const VerbGroup* find_verb_ending_at(const Reading& reading, TokenIndex end) {
  constexpr TokenIndex kLongest = 6;  // tokens
  for (TokenIndex token = end; token-- > back_from(end, kLongest, 0);) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb != nullptr) return verb->range.last == end ? verb : nullptr;
  }
  return nullptr;
}

namespace {

// « …, Jean Roc dénonçant un recul », « …, Zoé Lin, maire de Mons, parlant d'un échec »: the
// subject that a participle has of its own.
std::optional<Subject> find_own_subject(const Reading& reading, const VerbGroup& verb,
                                        TokenRange sentence) {
  const TokenIndex first = verb.range.first;
  const auto opens = [&](const NounGroup& group) {
    const TokenIndex token = group.range.first;
    return token == sentence.first || is_sign(reading.text, token - 1, ",") ||
           has_pos(reading.text.tokens, token - 1, Pos::conjunction);
  };
  const auto speaks = [](const NounGroup& group) {
    return group.title || group.body || !group.name.empty();
  };
  TokenIndex end = first;  // « le Fonds (FMI) | prévoyant »
  if (first > sentence.first && is_sign(reading.text, first - 1, ")")) {
    constexpr TokenIndex kBrackets = 6;
    while (end > back_from(first, kBrackets, sentence.first) && !is_sign(reading.text, end, "("))
      --end;
  }
  if (const NounGroup* group = find_group_ending_at(reading, end, sentence)) {
    return opens(*group) && speaks(*group) ? std::optional(subject_of(*group)) : std::nullopt;
  }
  if (first == sentence.first || !is_sign(reading.text, first - 1, ",")) return std::nullopt;
  const NounGroup* office = find_group_ending_at(reading, first - 1, sentence);
  // « Les secours, précisant que l'eau montait, ont fermé le pont »
  if (office != nullptr && office->range.first == sentence.first && can_speak(*office))
    return subject_of(*office);
  const bool apposed = office != nullptr && office->title &&
                       office->features.has(Feature::bare_noun) && opens(*office) &&
                       office->range.first > sentence.first;
  if (!apposed) return std::nullopt;
  const NounGroup* name = find_group_ending_at(reading, office->range.first - 1, sentence);
  const bool named = name != nullptr && !name->name.empty() && opens(*name);
  return named ? std::optional(subject_of(*name)) : std::nullopt;
}

}  // namespace

namespace {

// « Il ferme « demain » la route, | a fait savoir mercredi la préfecture »: of a verb that reports
// behind a comma, no thing before it but who can speak behind it.
std::optional<Subject> find_teller(const Reading& reading, const VerbGroup& verb,
                                   const NounGroup& before, TokenRange sentence) {
  const TokenIndex first = verb.range.first;
  const bool incise = verb.report && first > sentence.first &&
                      is_sign(reading.text, first - 1, ",") && !can_speak(before);
  if (!incise) return std::nullopt;
  auto behind = find_inverted_subject(reading, verb.range.last, sentence);
  const bool speaks = behind && behind->group != nullptr && can_speak(*behind->group);
  return speaks ? behind : std::nullopt;
}

}  // namespace

const VerbGroup* find_joined(const Reading& reading, const VerbGroup& verb, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = verb.range.first;
  const Analysis* analysis = tokens[verb.main].analysis();
  const bool alone = verb.range.last == first + 1 && !verb.subject && analysis != nullptr &&
                     tokens[first].word->may_be(Pos::participle) && first > sentence.first &&
                     has_pos(tokens, first - 1, Pos::conjunction);
  if (!alone) return nullptr;
  for (TokenIndex token = first; token-- > back_from(first, kReach, sentence.first);) {
    const VerbGroup* other = reading.verb_group_at(token);
    if (other == nullptr || tokens[other->finite].pos != Pos::verb) continue;
    const bool shares =
        other->features.has(Feature::compound) && !other->features.has(Feature::passive);
    return shares && !other->features.has(Feature::pronominal) ? other : nullptr;
  }
  return nullptr;
}

std::optional<Subject> find_subject(const Reading& reading, const VerbGroup& verb,
                                    TokenRange sentence) {
  if (const VerbGroup* joined = find_joined(reading, verb, sentence)) {
    return find_subject(reading, *joined, sentence);
  }
  const bool alone = verb.features.has(Feature::gerund) &&
                     reading.text.tokens[verb.range.first].pos == Pos::gerund;
  if (alone) {
    if (const auto own = find_own_subject(reading, verb, sentence)) return own;
  }
  if (verb.features.has(Feature::infinitive) || verb.features.has(Feature::gerund)) {
    return find_leaning_subject(reading, verb, sentence);
  }
  if (verb.subject) return Subject{.range = {*verb.subject, *verb.subject + 1}};
  if (verb.subject_group) {
    const NounGroup& before = reading.nouns[*verb.subject_group];
    const auto teller = find_teller(reading, verb, before, sentence);
    return teller ? teller : subject_of(before);
  }
  return find_inverted_subject(reading, verb.range.last, sentence);
}

std::optional<TokenIndex> find_object_pronoun(const Reading& reading, const VerbGroup& verb) {
  const Tokens& tokens = reading.text.tokens;
  for (TokenIndex at = verb.range.first; at < verb.main; ++at) {
    if (has_pos(tokens, at, Pos::object_pronoun) &&
        is_one_of(tokens, at, {"le", "la", "l'", "les"})) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace greffier
