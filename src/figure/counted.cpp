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
  // « trois enfants âgés de 2 ans »
  const Analysis* last = tokens_[item.words.last - 1].analysis();
  if (item.words.last - 1 > group.head && last != nullptr && last->lemma == "âgé") {
    --item.words.last;
    return item;
  }
  TokenIndex cut = cut_at_number(item.words, group.head);
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
  item.words.last = extend_size(item.words.last, sentence);
  item.words.last = extend_list(item.words.last, sentence);
  item.words.last = extend_names(item.words.last, sentence);
  item.words.last = extend_state(item.words.last, sentence);
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
  // « deux nouveaux antibiotiques »: what an adjective stands before is a noun
  const bool described =
      group.head > group.core.first && has_pos(tokens_, group.head - 1, Pos::adjective);
  return pos == Pos::adjective && group.name.empty() && !described &&
         !tokens_[group.head].word->may_be(Pos::noun);
}

// « 27 interpellations et de 14 blessés », « 85 morts et la crise », « six lits pour 70 malades »:
// what is joined is counted by itself.
TokenIndex CountedReader::cut_at_number(TokenRange words, TokenIndex head) const {
  for (TokenIndex token = head + 1; token + 1 < words.last; ++token) {
    // « 380 morts de source policière »: who says so
    const bool source = tokens_[token].pos == Pos::de && is_word(tokens_, token + 1, "source");
    if (source) return token;
    // « 61 élèves au lieu des 68 attendus »
    if (is_word(tokens_, token, "au") && is_word(tokens_, token + 1, "lieu")) return token;
    // « 610 000 abonnés et d'ordinaire discrète »: of another
    const bool manner = tokens_[token].pos == Pos::conjunction &&
                        reading_.text.annotations.find(token + 1, aside_) != nullptr;
    if (manner) return token;
    const bool joins =
        tokens_[token].pos == Pos::conjunction || is_one_of(tokens_, token, {"pour", "contre"});
    if (!joins) continue;
    const TokenIndex next = tokens_[token + 1].pos == Pos::de ? token + 2 : token + 1;
    if (next >= words.last) continue;
    if (reading_.text.annotations.find(next, PhraseClass::number) != nullptr ||
        reading_.text.annotations.find(next, modifier_) != nullptr ||
        (is_word(tokens_, next, "quelque") && tokens_[next].word->classes.test(modifier_))) {
      return token;
    }
  }
  return words.last;
}

// « villes de plus de 10 000 habitants », « lignes à 315 kV », « sacs de 50 kg »: how big they are.
TokenIndex CountedReader::extend_size(TokenIndex end, TokenRange sentence) const {
  const bool of = has_pos(tokens_, end, Pos::de, sentence.last);
  if (!of && !is_word(tokens_, end, "a")) return end;
  TokenIndex at = end + 1;
  const auto* modifier = reading_.text.annotations.find(at, modifier_);
  if (modifier != nullptr) at = modifier->range.last;
  const NumberPhrase* number = at < sentence.last ? reading_.number_at(at) : nullptr;
  if (number == nullptr || number->range.last >= sentence.last) return end;
  const TokenIndex noun = number->range.last;
  if (tokens_[noun].gap > Gap::blank ||
      reading_.text.annotations.find(end + 1, PhraseClass::date) != nullptr) {
    return end;
  }
  for (const ClassRow& row : tokens_[noun].word->rows) {
    if (row.id != unit_) continue;
    const std::string_view unit = reading_.lexicon.cell(row.row, "unit");
    const bool measures = reading_.lexicon.cell(row.row, "kind") == "measure";
    return measures && (of || !unit.ends_with("meter")) ? noun + 1 : end;
  }
  if (modifier == nullptr || !of) return end;
  const NounGroup* group = reading_.noun_group_at(at);
  const bool counted = group != nullptr && group->head == noun && group->name.empty() &&
                       group->features.has(Feature::plural);
  return counted ? noun + 1 : end;
}

// « écoles, collèges et lycées du bassin »: a list that « et » closes, without articles.
TokenIndex CountedReader::extend_list(TokenIndex end, TokenRange sentence) const {
  constexpr int kMost = 5;
  TokenIndex at = end;
  for (int step = 0; step < kMost && at < sentence.last; ++step) {
    const bool closes = is_one_of(tokens_, at, {"et", "ou"});
    if (!closes && reading_.text.surface(at) != ",") return end;
    const NounGroup* next = at + 1 < sentence.last ? reading_.noun_group_at(at + 1) : nullptr;
    if (next == nullptr || !is_plain(*next)) return end;
    at = next->range.last;
    if (closes) return at;
  }
  return end;
}

bool CountedReader::is_plain(const NounGroup& group) const {
  return group.features.has(Feature::bare_noun) && group.name.empty() && group.number.empty() &&
         tokens_[group.head].pos == Pos::noun && !tokens_[group.head].capitalised &&
         group.features.has(Feature::plural) &&
         reading_.text.annotations.find(group.range.first, PhraseClass::date) == nullptr;
}

// « habitants d'Alès, de Saint-Ambroix et des Salles »: further complements of one kind.
TokenIndex CountedReader::extend_names(TokenIndex end, TokenRange sentence) const {
  constexpr int kMost = 6;
  TokenIndex at = end;
  for (int step = 0; step < kMost && at + 2 < sentence.last; ++step) {
    const bool closes = is_word(tokens_, at, "et");
    if (!closes && reading_.text.surface(at) != ",") return end;
    if (tokens_[at + 1].pos != Pos::de) return end;
    const NounGroup* next = reading_.noun_group_at(at + 2);
    if (next == nullptr || next->name.empty() || !next->number.empty()) return end;
    at = next->range.last;
    if (closes) return at;
  }
  return end;
}

// « bulletins par correspondance », not « repas par jour » or « lits par chambre », which say how
// often.
const NounGroup* CountedReader::means_after(TokenIndex end, TokenRange sentence) const {
  if (!is_word(tokens_, end, "par") || end + 1 >= sentence.last) return nullptr;
  const NounGroup* means = reading_.noun_group_at(end + 1);
  const bool plain = means != nullptr && means->features.has(Feature::bare_noun) &&
                     means->number.empty() && means->base.last == means->head + 1 &&
                     tokens_[means->head].word->classes.test(means_);
  return plain ? means : nullptr;
}

// « foyers sans électricité », « personnes en insécurité alimentaire », « emplois à temps
// partiel », « abonnés dans le noir ».
TokenIndex CountedReader::extend_state(TokenIndex end, TokenRange sentence) const {
  if (end + 1 >= sentence.last || tokens_[end].gap > Gap::blank) return end;
  if (const auto* known = states_.locution_at(end)) return known->range.last;
  // « 14 blessés parmi les agents »
  if (is_word(tokens_, end, "parmi")) {
    const NounGroup* among = reading_.noun_group_at(end + 1);
    const bool plain = among != nullptr && among->features.has(Feature::definite) &&
                       among->features.has(Feature::plural) && among->number.empty();
    return plain ? among->range.last : end;
  }
  if (const NounGroup* means = means_after(end, sentence)) return means->base.last;
  const bool opens =
      tokens_[end].pos == Pos::preposition && is_one_of(tokens_, end, {"sans", "en", "a"});
  const NounGroup* state = opens ? states_.noun_after(end, sentence) : nullptr;
  const bool measured =
      state != nullptr && tokens_[state->head].word->classes.test(measured_);  // « en hausse »
  return state == nullptr || measured ? end : state->base.last;
}

}  // namespace greffier
