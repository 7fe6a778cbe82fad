#include "figure/counted.h"

#include "lex/nearby.h"

#include <algorithm>

namespace greffier {

// The group that begins at or before the number and counts with it.
const NounGroup* CountedReader::group_of(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kReach = 5;  // « les quelque deux cents questions »
  const TokenIndex first = figure.number.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex token = std::max(first, figure.range.last - 1) + 1; token-- > limit;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->number.empty()) continue;
    const bool own = group->number.first == first || figure.range.contains(group->number.first);
    if (!own || group->head < figure.range.last) continue;
    // « contre 473 une semaine plus tôt »: a time, not what is counted
    const bool timed = reading_.text.annotations.find(group->number.last, PhraseClass::date) ||
                       reading_.text.annotations.find(group->head, PhraseClass::date);
    return timed ? nullptr : group;
  }
  if (const NounGroup* one = with_article(figure)) return one;
  return after_modifier(figure, sentence);
}

// « au moins un mort »: the article is the number.
const NounGroup* CountedReader::with_article(const FigureMention& figure) const {
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  if (number == nullptr || number->form != NumberForm::article) return nullptr;
  const NounGroup* group = reading_.noun_group_at(figure.number.first);
  return group != nullptr && group->head >= figure.range.last ? group : nullptr;
}

// « un tiers environ », « cinq ou plus »: the noun stands behind the words that blur the number.
const NounGroup* CountedReader::after_modifier(const FigureMention& figure,
                                               TokenRange sentence) const {
  if (figure.range.last == figure.number.last || figure.range.last >= sentence.last) return nullptr;
  if (tokens_[figure.range.last].gap > Gap::blank) return nullptr;
  const NounGroup* group = reading_.noun_group_at(figure.range.last);
  const bool bare = group != nullptr && group->features.has(Feature::bare_noun);
  return bare ? group : nullptr;
}

const NounGroup* CountedReader::group_after_de(const FigureMention& figure,
                                               TokenRange sentence) const {
  TokenIndex next = figure.range.last;
  // « “moins de 1 %” de sa flotte »
  const bool marked = figure.range.first > sentence.first && next < sentence.last &&
                      tokens_[figure.range.first - 1].kind == TokenKind::mark &&
                      tokens_[next].kind == TokenKind::mark;
  if (marked && (is_share(figure) || figure.kind == FigureKind::money)) ++next;
  if (next + 1 >= sentence.last || tokens_[next].gap > Gap::blank) return nullptr;
  const auto compares = [this](TokenIndex token) {
    return is_one_of(tokens_, token, {"plus", "moins", "mieux"});
  };
  if (compares(next)) ++next;  // « 40 % plus de patients »
  // « 3 millions d'euros, dont un million de la région »: who gives it
  const bool given = figure.kind == FigureKind::money && figure.range.first > sentence.first &&
                     is_word(tokens_, figure.range.first - 1, "dont") &&
                     has_pos(tokens_, next, Pos::de) && has_pos(tokens_, next + 1, Pos::determiner);
  if (given) return nullptr;
  // not « dix dès la première minute »
  const bool article = is_word(tokens_, next, "des") && !has_pos(tokens_, next, Pos::preposition);
  if (!article && tokens_[next].pos != Pos::de) return nullptr;
  // « 30 000 des plus de 700 000 détenus »
  if (article && next + 1 < sentence.last) {
    const auto* modifier = reading_.text.annotations.find(next + 1, modifier_);
    const TokenIndex number = modifier != nullptr ? modifier->range.last : next;
    const NounGroup* whole = modifier != nullptr && reading_.number_at(number) != nullptr
                                 ? reading_.noun_group_at(number)
                                 : nullptr;
    if (whole != nullptr && !tokens_[whole->head].word->classes.test(unit_)) return whole;
  }
  // « 40 % de plus », but « deux des plus grands feux »
  const bool superlative = article && has_pos(tokens_, next + 2, Pos::adjective);
  if (next + 1 >= sentence.last || (compares(next + 1) && !superlative)) return nullptr;
  if (is_word(tokens_, next + 1, "moyenne")) return nullptr;  // « 9 % de moyenne »
  const NounGroup* group = reading_.noun_group_at(next + 1);
  if (group == nullptr && article) group = reading_.noun_group_at(next);
  if (group == nullptr || tokens_[group->head].pos == Pos::pronoun) return nullptr;
  const bool dated = reading_.text.annotations.find(group->head, PhraseClass::date) != nullptr;
  return dated ? nullptr : group;
}

Item CountedReader::item_of(const NounGroup& group, TokenIndex from, TokenRange sentence) const {
  Item item{.words = {std::max(group.core.first, from), group.range.last},
            .head = noun_behind(group)};
  if (item.head != group.head) item.words.first = item.head;
  while (item.words.first < group.head && is_counter(item.words.first)) ++item.words.first;
  // « trois enfants âgés de 2 ans », « six enfants âgés de 18 mois à 4 ans »
  for (TokenIndex token = group.head + 1; token < item.words.last; ++token) {
    const Analysis* word = tokens_[token].analysis();
    if (word == nullptr || word->lemma != "âgé") continue;
    item.words.last = token;
    return item;
  }
  TokenIndex cut = tail_.cut(item.words, group.head);
  for (TokenIndex token = group.head + 1; token < item.words.last; ++token) {
    // « trois blessés mercredi »
    if (reading_.text.annotations.find(token, PhraseClass::date) == nullptr) continue;
    const bool tied =
        tokens_[token - 1].pos == Pos::de || tokens_[token - 1].pos == Pos::determiner;
    if (!tied) cut = std::min(cut, token);
    break;
  }
  // « un immeuble de cinq étages de Kiev »: the house's town
  const TokenIndex outer = group.range.first;
  const bool inner = outer > sentence.first + 1 && has_pos(tokens_, outer - 1, Pos::de) &&
                     tokens_[group.head].word->classes.test(house_part_);
  if (inner && has_pos(tokens_, group.base.last, Pos::de)) cut = group.base.last;
  // « des enfants et des jeunes »: another group, no complement of this one
  const TokenIndex joint = group.base.last;
  const bool joined = joint + 1 < item.words.last && tokens_[joint].pos == Pos::conjunction &&
                      is_word(tokens_, joint + 1, "des");
  if (joined) cut = std::min(cut, joint);
  if (cut < item.words.last) {
    item.words.last = cut;
    return item;
  }
  // « Français | interrogés | estiment »: for want of an article it reads as a noun
  const TokenIndex next = item.words.last;
  const bool which = group.only_name() && has_pos(tokens_, next, Pos::noun, sentence.last) &&
                     tokens_[next].word->may_be(Pos::participle) && !tokens_[next].capitalised &&
                     has_pos(tokens_, next + 1, Pos::verb, sentence.last);
  if (which) ++item.words.last;
  item.words.last = tail_.extend(item.words.last, sentence);
  return item;
}

bool CountedReader::is_counter(TokenIndex token) const {
  return tokens_[token].pos == Pos::de || tokens_[token].word->classes.test(counter_);
}

// « deux nouveaux | antibiotiques »: where « nouveaux » was read as the noun.
TokenIndex CountedReader::noun_behind(const NounGroup& group) const {
  const TokenIndex next = group.head + 1;
  const bool counts = tokens_[group.head].word->classes.test(counter_) &&
                      has_pos(tokens_, group.head, Pos::noun) &&
                      !is_one_of(tokens_, group.head, {"autre", "autres"});
  return counts && next < group.base.last && has_pos(tokens_, next, Pos::adjective) ? next
                                                                                    : group.head;
}

TokenIndex CountedReader::end_of_matter(TokenIndex end, TokenRange sentence) const {
  if (!has_pos(tokens_, end, Pos::de, sentence.last) || end + 1 >= sentence.last) return end;
  const NounGroup* matter = reading_.noun_group_at(end + 1);
  const bool plain = matter != nullptr && matter->features.has(Feature::bare_noun) &&
                     matter->name.empty() && matter->number.empty();
  return plain ? matter->base.last : end;
}

bool CountedReader::lacks_noun(const NounGroup& group) const {
  // « 120 voix pour et 24 contre »
  if (group.range.last == group.head + 1 && is_word(tokens_, group.head, "contre")) return true;
  // « dont les deux de Ferrari », not « un millier de Syriens »
  const NumberPhrase* number =
      group.number.empty() ? nullptr : reading_.number_at(group.number.first);
  const bool cardinal = number != nullptr && !number->magnitude &&
                        (number->form == NumberForm::digits || number->form == NumberForm::spelled);
  const bool whose = cardinal && group.only_name() && has_pos(tokens_, number->range.last, Pos::de);
  if (whose) return true;
  const Pos pos = tokens_[group.head].pos;
  if (noun_behind(group) != group.head) return false;
  // « trois autres soumises par la France »
  const bool done = group.head > 0 && is_one_of(tokens_, group.head - 1, {"autre", "autres"}) &&
                    tokens_[group.head].word->may_be(Pos::participle) &&
                    !tokens_[group.head].word->may_be(Pos::noun) &&
                    !tokens_[group.head].word->classes.test(count_noun_);
  if (done) return true;
  if (pos == Pos::pronoun || tokens_[group.head].word->classes.test(counter_)) return true;
  // « 300 enseignants »: an adjective to the lexicon
  if (tokens_[group.head].word->classes.test(title_)) return false;
  // « deux nouveaux antibiotiques »: what an adjective stands before is a noun
  const bool described =
      group.head > group.core.first && has_pos(tokens_, group.head - 1, Pos::adjective);
  return pos == Pos::adjective && group.name.empty() && !described &&
         !tokens_[group.head].word->may_be(Pos::noun);
}

}  // namespace greffier
