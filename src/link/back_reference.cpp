#include "link/back_reference.h"

#include "lex/nearby.h"

#include <algorithm>

namespace greffier {
namespace {

// « le groupe de réflexion », « la compagnie aérienne »
bool is_one_noun(const Reading& reading, const NounGroup& group) {
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  const Annotation* noun = reading.text.annotations.find(group.head, head);
  return noun != nullptr && noun->range.last == group.range.last;
}

// « le Vendéen | de Vestra »: where from, and whose.
bool is_of_team(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex of = group.base.last;
  if (!tokens[group.head].word->classes.test(reading.lexicon.get_class("DEMONYM"))) return false;
  if (!tokens[group.head].capitalised || of + 1 >= group.range.last || tokens[of].pos != Pos::de)
    return false;
  const NounGroup* team = reading.noun_group_at(of + 1);
  return team != nullptr && team->only_name() && team->range.last == group.range.last;
}

// « le trentenaire | aux cheveux ras »: what somebody looks like; not « le ministre | aux Armées ».
bool is_portrayed(const Reading& reading, const NounGroup& group) {
  return group.title && reading.lexicon.cell(*group.title, "category") == "civilian" &&
         is_one_of(reading.text.tokens, group.base.last, {"a", "au", "aux"});
}

}  // namespace

bool tells_age(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex of = group.base.last;
  return has_pos(tokens, of, Pos::de) && reading.number_at(of + 1) != nullptr &&
         has_pos(tokens, group.range.last - 1, Pos::noun) &&
         noun_lemma(tokens[group.range.last - 1]) == "an";
}

bool is_bare(const Reading& reading, const NounGroup& group) {
  constexpr TokenIndex kMostWords = 2;
  // « le nouveau | garde des Sceaux »: an office is one word; « le père de famille » is no office
  const Annotation* office =
      reading.text.annotations.find(group.head, reading.lexicon.get_class("TITLE"));
  const bool one = office != nullptr && group.title &&
                   reading.lexicon.cell(*group.title, "category") != "family";
  const TokenIndex longer = one ? office->range.last - office->range.first - 1 : 0;
  return group.features.has(Feature::definite) && !group.features.has(Feature::possessive) &&
         group.number.empty() && (group.name.empty() || group.name.first == group.head) &&
         (group.range.last == group.base.last || tells_age(reading, group) ||
          is_one_noun(reading, group) || is_of_team(reading, group) ||
          is_portrayed(reading, group)) &&
         group.core.last <= group.core.first + kMostWords + longer;
}

bool is_source(const Reading& reading, const NounGroup& group) {
  return group.title && reading.lexicon.cell(*group.title, "category") == "source";
}

bool is_same_source(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  if (!is_source(reading, group)) return false;
  return determiner_kind(tokens, group.base.first) == 'd' ||
         is_word(tokens, group.core.first, "meme");
}

bool is_latter(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  if (is_one_of(tokens, group.head, {"celui-ci", "celle-ci"})) return true;
  return points_back(reading, group) && noun_lemma(tokens[group.head]) == "dernier";
}

bool points_back(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  return group.name.empty() && determiner_kind(tokens, group.base.first) == 'd';
}

bool is_other_beside(const Reading& reading, const NounGroup& group, TokenIndex named) {
  const Tokens& tokens = reading.text.tokens;
  const std::string noun = noun_lemma(tokens[group.head]);
  const TokenRange sentence = reading.sentence_at(named);
  auto other = std::ranges::lower_bound(reading.nouns, sentence.first, {},
                                        [](const NounGroup& each) { return each.range.first; });
  for (; other != reading.nouns.end() && other->range.first < sentence.last; ++other) {
    const TokenIndex first = other->range.first;
    const bool anew = other->features.has(Feature::indefinite) && other->name.empty() &&
                      other->number.empty() && other->features.has(Feature::singular);
    if (!anew || noun_lemma(tokens[other->head]) != noun) continue;
    // not « Jean Roc, un policier de Mornay », « Jean Roc est un policier »
    if (first == sentence.first || has_pos(tokens, first - 1, Pos::preposition)) return true;
  }
  return false;
}

bool tells_who(const Reading& reading, TokenIndex pronoun) {
  const Tokens& tokens = reading.text.tokens;
  const Analysis* analysis = tokens[pronoun].analysis();
  return analysis != nullptr && analysis->kind == 'x' && analysis->number == Number::singular &&
         has_pos(tokens, pronoun + 1, Pos::relative);
}

bool means_nobody(const Reading& reading, TokenIndex pronoun) {
  const Tokens& tokens = reading.text.tokens;
  const Analysis* analysis = tokens[pronoun].analysis();
  if (analysis == nullptr || analysis->kind == 'i') return true;
  const bool told = has_pos(tokens, pronoun + 1, Pos::relative);
  const bool owned = has_pos(tokens, pronoun + 1, Pos::de);
  return analysis->kind == 'x' && (told || owned) && !tells_who(reading, pronoun);
}

}  // namespace greffier
