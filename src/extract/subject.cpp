#include "extract/subject.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 60;  // tokens looked over to either side: clauses are shorter

bool is_sign(const Reading& reading, TokenIndex token, std::string_view sign) {
  return reading.text.surface(token) == sign;
}

bool agrees(const NounGroup& group, const VerbGroup& verb) {
  const bool plural_verb = verb.features.has(Feature::plural);
  const bool singular_verb = verb.features.has(Feature::singular);
  // A number says more than the noun's form: « 20 % des bulletins ont ».
  if (!group.number.empty()) return true;
  if (plural_verb && group.features.has(Feature::singular) &&
      !group.features.has(Feature::plural)) {
    return false;
  }
  return !(singular_verb && !plural_verb && group.features.has(Feature::plural) &&
           !group.features.has(Feature::singular));
}

bool is_date(const Reading& reading, TokenIndex token) {
  return reading.text.annotations.find(token, PhraseClass::date) != nullptr;
}

Subject subject_of(const NounGroup& group) { return {.range = group.range, .group = &group}; }

}  // namespace

bool is_governed(const Reading& reading, TokenIndex first, TokenRange sentence) {
  if (first <= sentence.first) return false;
  const Pos before = reading.text.tokens[first - 1].pos;
  return before == Pos::preposition || before == Pos::de;
}

TokenIndex clause_begin(const Reading& reading, TokenIndex token, TokenRange sentence) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex limit = std::max(sentence.first, token > kReach ? token - kReach : 0);
  for (TokenIndex at = token; at > limit; --at) {
    const Token& before = tokens[at - 1];
    switch (before.pos) {
      case Pos::que:
      case Pos::relative:
      case Pos::subordinator: return at;
      case Pos::punctuation:
        if (is_sign(reading, at - 1, ";") || is_sign(reading, at - 1, ":")) return at;
        break;
      default: break;
    }
  }
  return limit;
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
    const bool passes = pos == Pos::adverb || pos == Pos::negation || is_sign(reading, token, "(") ||
                        is_sign(reading, token, ")") || pos == Pos::name ||
                        (pos == Pos::punctuation && is_sign(reading, token, ",") && token > from);
    if (!passes) return std::nullopt;
    ++token;
  }
  return std::nullopt;
}

std::optional<Subject> find_antecedent(const Reading& reading, TokenIndex relative,
                                       TokenRange sentence) {
  const TokenIndex limit = std::max(sentence.first, relative > kReach ? relative - kReach : 0);
  TokenIndex end = relative;
  while (end > limit && (is_sign(reading, end - 1, ",") || is_sign(reading, end - 1, ")"))) --end;
  for (TokenIndex token = end; token > limit; --token) {
    const NounGroup* group = reading.noun_group_at(token - 1);
    if (group == nullptr || group->range.last < end) continue;
    // The outermost group that ends here, but of « l'avocat de X » the nearest name.
    return subject_of(*group);
  }
  return std::nullopt;
}

namespace {

// « Le maire de X, Y, élu en 2020, a déclaré »: the first free group of the clause; where an office
// is followed by its holder's name between commas, the name.
std::optional<Subject> find_left_subject(const Reading& reading, const VerbGroup& verb,
                                         TokenRange sentence) {
  const TokenIndex begin = clause_begin(reading, verb.range.first, sentence);
  std::optional<Subject> found;
  for (TokenIndex token = begin; token < verb.range.first;) {
    if (is_date(reading, token)) {
      token = reading.text.annotations.find(token, PhraseClass::date)->range.last;
      continue;
    }
    const NounGroup* group = reading.noun_group_at(token);
    if (group == nullptr || group->range.last > verb.range.first) {
      // A finite verb between: its clause had that subject, this one has its own.
      const VerbGroup* other = reading.verb_group_at(token);
      const bool finite = other != nullptr && other->range.last <= verb.range.first &&
                          reading.text.tokens[other->finite].pos == Pos::verb;
      if (finite && reading.text.tokens[verb.range.first - 1].pos != Pos::conjunction &&
          !is_sign(reading, verb.range.first - 1, ",")) {
        found.reset();
      }
      token = finite ? other->range.last : token + 1;
      continue;
    }
    const bool usable = !is_governed(reading, token, {begin, sentence.last}) && agrees(*group, verb);
    if (usable && !found) found = subject_of(*group);
    token = group->range.last;
  }
  if (!found || found->group == nullptr) return found;
  // Office, then « , » and a name.
  const TokenIndex comma = found->range.last;
  if (found->group->name.empty() && comma + 1 < verb.range.first && is_sign(reading, comma, ",")) {
    const NounGroup* holder = reading.noun_group_at(comma + 1);
    if (holder != nullptr && !holder->name.empty() && holder->range.last <= verb.range.first) {
      return subject_of(*holder);
    }
  }
  return found;
}

// « …, précisant que », « avant d'appeler à »: the subject of the verb that it leans on, the last
// reporting verb before it or else the first finite one.
std::optional<Subject> find_leaning_subject(const Reading& reading, const VerbGroup& verb,
                                            TokenRange sentence) {
  const VerbGroup* main = nullptr;
  const TokenIndex limit =
      std::max(sentence.first, verb.range.first > kReach ? verb.range.first - kReach : 0);
  for (TokenIndex token = limit; token < verb.range.first; ++token) {
    const VerbGroup* other = reading.verb_group_at(token);
    if (other == nullptr || reading.text.tokens[other->finite].pos != Pos::verb) continue;
    if (other->range.last > verb.range.first) break;
    const bool reports = other->report && !other->features.has(Feature::passive) &&
                         !other->features.has(Feature::quote_only);
    if (main == nullptr || reports) main = other;
  }
  return main == nullptr ? std::nullopt : find_subject(reading, *main, sentence);
}

}  // namespace

std::optional<Subject> find_subject(const Reading& reading, const VerbGroup& verb,
                                    TokenRange sentence) {
  if (verb.features.has(Feature::infinitive) || verb.features.has(Feature::gerund)) {
    return find_leaning_subject(reading, verb, sentence);
  }
  if (verb.subject) return Subject{.range = {*verb.subject, *verb.subject + 1}};
  const TokenIndex first = verb.range.first;
  if (first > sentence.first && reading.text.tokens[first - 1].pos == Pos::relative &&
      reading.text.tokens[first - 1].word->folded == "qui") {
    return find_antecedent(reading, first - 1, sentence);
  }
  if (const auto left = find_left_subject(reading, verb, sentence)) return left;
  return find_inverted_subject(reading, verb.range.last, sentence);
}

}  // namespace greffier
