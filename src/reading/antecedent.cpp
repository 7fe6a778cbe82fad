#include "reading/antecedent.h"

#include "lex/agreement.h"
#include "lex/nearby.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kReach = 60;  // tokens looked back over: clauses are shorter

Subject subject_of(const NounGroup& group) { return {.range = group.range, .group = &group}; }

// « le député Jean Roc (Vega), | pour qui »: before the commas and what stands in brackets.
TokenIndex skip_back_brackets(const Reading& reading, TokenIndex end, TokenIndex limit) {
  constexpr TokenIndex kLongest = 12;  // tokens in brackets
  while (end > limit && is_sign(reading.text, end - 1, ",")) --end;
  if (end == limit || !is_sign(reading.text, end - 1, ")")) return end;
  const TokenIndex from = back_from(end, kLongest, limit);
  for (TokenIndex token = end; token-- > from;) {
    if (is_sign(reading.text, token, "(")) return token;
  }
  return end - 1;
}

// « le procès de | Zoé Lin, »: a name that another group governs.
const NounGroup* name_ending_at(const Reading& reading, TokenIndex end, TokenIndex limit) {
  constexpr TokenIndex kLongest = 6;
  for (TokenIndex token = end; token-- > back_from(end, kLongest, limit);) {
    const NounGroup* group = reading.noun_group_at(token);
    if (group != nullptr && group->range.last == end && group->only_name()) return group;
  }
  return nullptr;
}

// « Zoé Lin, gérante chez Vestra, | selon laquelle »: of what stands in her office, she.
const NounGroup* name_before_office(const Reading& reading, const NounGroup& group,
                                    TokenIndex limit) {
  const TokenRange before{limit, group.range.first};
  const bool governed = is_governed(reading, group.range.first, before);
  const NounGroup* office =
      governed ? find_group_ending_at(reading, group.range.first - 1, before) : &group;
  const bool bare = office != nullptr && office->features.has(Feature::bare_noun);
  if (!bare || !(office->title || office->body)) return nullptr;
  const TokenIndex first = office->range.first;
  if (first <= limit + 1 || !is_sign(reading.text, first - 1, ",")) return nullptr;
  const NounGroup* name = find_group_ending_at(reading, first - 1, {limit, first});
  return name != nullptr && !name->name.empty() ? name : nullptr;
}

// « Zoé Lin, militante venue de Mornay en Belgique, | qui »: of all that stands in the apposition,
// she.
const NounGroup* name_before_apposition(const Reading& reading, TokenIndex end, TokenIndex limit) {
  constexpr TokenIndex kLongest = 20;
  for (TokenIndex token = end; token-- > back_from(end, kLongest, limit + 1);) {
    if (reading.text.tokens[token].pos == Pos::verb) return nullptr;
    if (!is_sign(reading.text, token, ",")) continue;
    const NounGroup* office = reading.noun_group_at(token + 1);
    if (office == nullptr || !office->title || !office->features.has(Feature::bare_noun))
      return nullptr;
    const NounGroup* name = find_group_ending_at(reading, token, {limit, token});
    if (name == nullptr) name = name_ending_at(reading, token, limit);
    return name != nullptr && !name->name.empty() ? name : nullptr;
  }
  return nullptr;
}

// « un officier joint par la radio, | pour qui »: of whoever was reached, not of the radio.
const NounGroup* told_by(const Reading& reading, const NounGroup& agent, TokenIndex limit) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = agent.range.first;
  const bool by = first > limit + 2 && is_word(tokens, first - 1, "par") &&
                  has_pos(tokens, first - 2, Pos::participle);
  if (!by) return nullptr;
  const TokenIndex end = is_sign(reading.text, first - 3, ",") ? first - 3 : first - 2;
  const NounGroup* reached = find_group_ending_at(reading, end, {limit, first});
  return reached != nullptr && (reached->title || reached->only_name()) ? reached : nullptr;
}

// « l'idée | selon laquelle »: the outermost that agrees and ends there; else the last that agrees
// and says or is said, « les propos tenus hier par la ministre selon lesquels ».
const NounGroup* find_agreeing(const Reading& reading, TokenIndex clause, TokenIndex relative,
                               TokenIndex limit) {
  const Analysis* analysis = reading.text.tokens[relative].analysis();
  if (analysis == nullptr) return nullptr;
  const Features wanted = features_of(*analysis);
  const ClassId said = reading.lexicon.get_class("REPORT_NOUN");
  const TokenIndex end = skip_back_brackets(reading, clause, limit);
  const NounGroup* outermost = nullptr;
  const NounGroup* saying = nullptr;
  const NounGroup* statement = nullptr;
  for (TokenIndex token = clause; token-- > limit;) {
    const NounGroup* group = reading.noun_group_at(token);
    if (group == nullptr || group->base.last > clause || !agree(group->features, wanted)) continue;
    if (group->range.last == end) outermost = group;
    const bool tells = reading.text.tokens[group->head].word->classes.test(said);
    const bool says = group->title || group->body || !group->name.empty() || tells;
    if (saying == nullptr && says) saying = group;
    if (statement == nullptr && tells) statement = group;
  }
  // « un rapport du Haut-Commissariat aux droits de l'homme | selon lequel »: no man says so
  const bool told = outermost != nullptr && statement != nullptr && statement != outermost &&
                    outermost->name.empty() && !outermost->body &&
                    is_governed(reading, outermost->range.first, {limit, clause});
  if (told) saying = statement;
  const NounGroup* found = outermost != nullptr && !told ? outermost : saying;
  const NounGroup* person = found == nullptr ? nullptr : name_before_office(reading, *found, limit);
  return person != nullptr && agree(person->features, wanted) ? person : found;
}

}  // namespace

std::optional<Subject> find_antecedent(const Reading& reading, TokenIndex clause,
                                       TokenIndex relative, TokenRange sentence) {
  const TokenIndex limit = std::max(sentence.first, clause > kReach ? clause - kReach : 0);
  if (!is_word(reading.text.tokens, relative, "qui")) {
    const NounGroup* agreeing = find_agreeing(reading, clause, relative, limit);
    return agreeing != nullptr ? std::optional(subject_of(*agreeing)) : std::nullopt;
  }
  const TokenIndex end = skip_back_brackets(reading, clause, limit);
  // The outermost group that ends here; of « X, gérant chez Y, » the name before.
  const NounGroup* outermost = nullptr;
  for (TokenIndex token = end; token > limit; --token) {
    const NounGroup* group = reading.noun_group_at(token - 1);
    if (group == nullptr || group->range.last < end) continue;
    // « Réplique sèche du député Jean Roc, pour qui »: the outermost of those that can speak.
    const bool speaks = group->title || group->body || group->only_name();
    if (outermost == nullptr || speaks || !outermost->title) outermost = group;
  }
  if (const NounGroup* name = name_before_apposition(reading, end, limit)) return subject_of(*name);
  if (outermost == nullptr) return std::nullopt;
  if (const NounGroup* told = told_by(reading, *outermost, limit)) return subject_of(*told);
  const TokenIndex first = outermost->range.first;
  if (outermost->title && outermost->name.empty() && first > limit + 1 &&
      is_sign(reading.text, first - 1, ",")) {
    for (TokenIndex token = first - 1; token > limit; --token) {
      const NounGroup* group = reading.noun_group_at(token - 1);
      if (group != nullptr && group->range.last == first - 1 && !group->name.empty()) {
        return subject_of(*group);
      }
    }
  }
  return subject_of(*outermost);
}

}  // namespace greffier
