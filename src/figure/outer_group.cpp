#include "figure/outer_group.h"

#include "lex/nearby.h"

namespace greffier {
namespace {

constexpr TokenIndex kReach = 16;  // tokens from a quantity's noun to its figure

}  // namespace

// The outermost group whose words reach to `end`.
const NounGroup* OuterGroups::find(TokenIndex end, TokenRange sentence, bool introduced) const {
  if (const auto between = before_pair(end, sentence)) return find(*between, sentence, introduced);
  const TokenIndex limit = back_from(end, kReach, sentence.first);
  const NounGroup* outermost = nullptr;
  for (TokenIndex token = end; token-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr) {
      const bool ends =
          tokens_[token].kind == TokenKind::punctuation || tokens_[token].pos == Pos::conjunction;
      if (ends) break;
      continue;
    }
    const ClassSet& head = tokens_[group->head].word->classes;
    if (!group->number.empty() && (head.test(unit_) || head.test(currency_))) continue;
    if (is_dated(*group) || in_verb(group->head)) break;
    if (group->head >= end || (group->base.last != end && group->range.last < end)) continue;
    outermost = group;
    const bool article =
        group->features.has(Feature::indefinite) && tokens_[token].pos == Pos::determiner &&
        !group->features.has(Feature::human);  // « la pension d'une caissière à 1 130 euros »
    if (introduced && article) return outermost;
  }
  if (outermost == nullptr) return nullptr;
  // « le rendement de la taxe sur les plus-values à 250 millions »
  const TokenIndex first = outermost->range.first;
  const bool governed = first > sentence.first + 1 && tokens_[first - 1].pos == Pos::preposition;
  if (!governed) return outermost;
  // « aux clients au prix de 300 euros »
  const bool priced = tokens_[first - 1].word->folded.starts_with('a') &&
                      tokens_[outermost->head].word->classes.test(measured_);
  if (priced) return outermost;
  for (TokenIndex token = first - 1; token-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(token);
    // « jugés à Lyon | pour un trafic estimé à 3 millions »
    const bool apart = group != nullptr && group->only_name();
    if (group != nullptr && group->range.last == first - 1 && group->number.empty() && !apart) {
      outermost = group;
    } else if (tokens_[token].pos == Pos::verb || tokens_[token].pos == Pos::participle) {
      break;
    }
  }
  return outermost;
}

// « l'écart de taux | entre la France et l'Allemagne »: before the two.
std::optional<TokenIndex> OuterGroups::before_pair(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 12;
  bool joined = false;
  for (TokenIndex token = end; token-- > back_from(end, kLongest, sentence.first);) {
    const Token& here = tokens_[token];
    if (here.kind == TokenKind::punctuation || here.pos == Pos::verb) break;
    if (is_word(tokens_, token, "et")) {
      const NounGroup* last = reading_.noun_group_at(token + 1);
      if (last == nullptr || last->range.last != end) break;
      joined = true;
    }
    if (!joined || !is_word(tokens_, token, "entre")) continue;
    const NounGroup* first = reading_.noun_group_at(token + 1);
    const bool pair = first != nullptr && is_word(tokens_, first->range.last, "et");
    return pair && token > sentence.first ? std::optional(token) : std::nullopt;
  }
  return std::nullopt;
}

// The group that « de » ties to it, before `end`.
const NounGroup* OuterGroups::complement_of(const NounGroup& group, TokenIndex end) const {
  const TokenIndex de = group.base.last;
  if (de + 1 >= end || tokens_[de].pos != Pos::de) return nullptr;
  const NounGroup* what = reading_.noun_group_at(de + 1);
  return what != nullptr && what->head < end ? what : nullptr;
}

// « fait état de 300 hectares »: a word of the verb.
bool OuterGroups::in_verb(TokenIndex noun) const {
  constexpr TokenIndex kMost = 5;
  for (TokenIndex token = noun; token > 0 && noun - token < kMost; --token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr && verb->range.contains(noun)) return true;
  }
  return false;
}

// « l'abstention le 28 juin », « prix au 1er octobre »: when, not what.
bool OuterGroups::is_dated(const NounGroup& group) const {
  for (TokenIndex token = group.base.first; token <= group.head; ++token) {
    const auto* date = reading_.text.annotations.find(token, PhraseClass::date);
    if (date != nullptr && date->range.last > group.head) return true;
  }
  return false;
}

}  // namespace greffier
