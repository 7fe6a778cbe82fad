#include "link/total.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {

TotalReader::TotalReader(const Reading& reading, const std::vector<FigureMention>& mentions,
                         const std::vector<std::optional<Item>>& items,
                         const std::vector<Figure>& figures)
    : reading_(reading), tokens_(reading.text.tokens), mentions_(mentions), items_(items),
      figures_(figures), change_verb_(reading.lexicon.get_class("CHANGE_VERB")),
      verb_role_(reading.lexicon.get_column("CHANGE_VERB", "role")),
      measured_(reading.lexicon.get_class("MEASURED_NOUN")),
      noun_role_(reading.lexicon.get_column("MEASURED_NOUN", "role")) {}

bool TotalReader::contains(std::size_t i, TokenRange sentence) {
  sentence_ = sentence;
  return is_total(i);
}

bool TotalReader::carries_up(std::size_t i, TokenRange sentence) {
  sentence_ = sentence;
  return is_carried(i);
}

bool TotalReader::is_total(std::size_t i) const {
  const FigureMention& mention = mentions_[i];
  if (mention.kind == FigureKind::measure) return is_carried(i);
  if (mention.kind != FigureKind::count && mention.kind != FigureKind::money) return false;
  const TokenIndex first = mention.range.first;
  if (i > 0 && mentions_[i - 1].rule == "figure.change" && mention.rule == "figure.change" &&
      figures_[i - 1].series == Series::previous && mention.kind == FigureKind::count) {
    constexpr TokenIndex kReach = 40;
    return has_tally({back_from(first, kReach, sentence_.first), first});
  }
  const bool counts = mention.kind == FigureKind::count;
  if (names_total(i) || (counts && (is_last_toll(i) || is_provisional(first)))) return true;
  if (counts && is_risen_to(first)) return true;
  if (first > sentence_.first && is_word(tokens_, first - 1, "a")) return carries(i);
  // « portant le bilan à deux morts, trois disparus et cinq blessés »
  const bool listed = is_sign(reading_.text, first - 1, ",") && i + 1 < mentions_.size() &&
                      sentence_.contains(mentions_[i + 1].range.first) &&
                      has_pos(tokens_, mentions_[i + 1].range.first - 1, Pos::conjunction);
  const bool joined = i > 0 && sentence_.contains(mentions_[i - 1].range.first) &&
                      (listed || has_pos(tokens_, first - 1, Pos::conjunction)) &&
                      figures_[i - 1].series == Series::total;
  return joined && only_words_of(i - 1, first - 1);
}

// Between the figure before and here stands nothing but what it counts, and asides.
bool TotalReader::only_words_of(std::size_t i, TokenIndex until) const {
  for (TokenIndex at = mentions_[i].range.last; at < until; ++at) {
    if (has_pos(tokens_, at, Pos::verb)) return false;
  }
  return true;
}

// « pour un total de 20 », « 20 au total », « déjà 23 cas ».
bool TotalReader::names_total(std::size_t i) const {
  const TokenIndex first = mentions_[i].range.first;
  const TokenIndex next = mentions_[i].range.last;
  if (mentions_[i].kind != FigureKind::count) return false;
  if (first >= sentence_.first + 2) {
    if (has_pos(tokens_, first - 1, Pos::de) && is_word(tokens_, first - 2, "total")) return true;
    const TokenIndex noun = reading_.text.surface(first - 1) == "," ? first - 2 : first - 1;
    if (is_word(tokens_, noun, "total") && is_word(tokens_, noun - 1, "au")) return true;
  }
  const TokenIndex end = items_[i] && !items_[i]->understood ? items_[i]->words.last : next;
  if (is_word(tokens_, end, "au") && is_word(tokens_, end + 1, "total")) return true;
  if (is_by_now(first)) return true;
  const bool already = first > sentence_.first && is_word(tokens_, first - 1, "deja");
  return already && (first == sentence_.first + 1 || !has_pos(tokens_, first - 2, Pos::verb));
}

// « dénombre désormais 12 blessés », « a désormais tué 300 personnes », « le bilan est désormais de
// 31 morts »
bool TotalReader::is_by_now(TokenIndex first) const {
  constexpr TokenIndex kNear = 4;  // « fait désormais état d'au moins »
  bool stands = false;
  for (TokenIndex at = first; at-- > back_from(first, kNear, sentence_.first);) {
    if (is_word(tokens_, at, "desormais")) return !stands || has_tally({sentence_.first, at});
    stands = stands || has_pos(tokens_, at, Pos::de) || is_word(tokens_, at, "etat");
    if (!stands && !has_pos(tokens_, at, Pos::participle)) return false;
    if (stands && !has_pos(tokens_, at, Pos::de) && !is_word(tokens_, at, "etat")) return false;
  }
  return false;
}

// « porte le bilan à », « le bilan s'est alourdi à », « le nombre d'évacués grimpe à ».
bool TotalReader::carries(std::size_t i) const {
  constexpr TokenIndex kReach = 14;
  const FigureMention& mention = mentions_[i];
  const TokenIndex preposition = mention.range.first - 1;
  const TokenIndex limit = back_from(preposition, kReach, sentence_.first);
  for (TokenIndex at = preposition; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    const auto row = find_verb_row(reading_, *verb, change_verb_);
    if (verb->features.has(Feature::bare)) {
      if (row && verb->range.last == preposition && is_tally_moved(*verb, *row)) return true;
      continue;
    }
    if (!row) return false;
    const std::string_view role = reading_.lexicon.cell(*row, verb_role_);
    const TokenIndex next = mention.range.last;
    // « porte à 23 le nombre de », « ce qui porte à 43 milliards l'aide »
    const bool carried = has_tally({verb->range.last, preposition}) ||
                         has_tally({next, next + 4}) ||
                         is_one_of(tokens_, next, {"le", "la", "l'", "les"});
    if (role == "carry" && (carried || (mention.kind == FigureKind::count && sums_up(*verb))))
      return true;
    const auto subject = find_subject(reading_, *verb, sentence_);
    const bool sum = subject && subject->group != nullptr &&
                     is_word(tokens_, subject->group->head, "total") &&
                     subject->group->range.last == subject->group->head + 1;
    // « Le nouveau bilan s'établit à 27 morts », « Le bilan s'établit désormais à 27 morts »
    const bool news = subject && subject->group != nullptr && is_tally(subject->group->head) &&
                      (is_new(*subject->group) || is_word(tokens_, preposition - 1, "desormais"));
    // « soit 800 de plus, pour s'établir à 3 400 »
    const bool after = i > 0 && sentence_.contains(mentions_[i - 1].range.first) &&
                       figures_[i - 1].series == Series::increment &&
                       is_word(tokens_, verb->range.first - 1, "pour");
    if (after) return true;
    const bool stands = role == "stand" && !sum && !news;
    if (stands && !is_since(mention.range.first)) return false;
    const bool counts = subject && subject->group != nullptr && is_tally(subject->group->head);
    return counts || (role == "move" && opens_tally(*verb));
  }
  return false;
}

// « Le bilan de l'attentat, porté à 12 morts, »
bool TotalReader::is_tally_moved(const VerbGroup& moved, RowRef row) const {
  constexpr TokenIndex kReach = 10;
  const std::string_view role = reading_.lexicon.cell(row, verb_role_);
  const TokenIndex end = moved.range.first;
  return (role == "carry" || role == "move") &&
         has_tally({back_from(end, kReach, sentence_.first), end});
}

// « le nouveau bilan », « le dernier décompte »
bool TotalReader::is_new(const NounGroup& tally) const {
  for (TokenIndex at = tally.core.first; at < tally.base.last; ++at) {
    if (is_one_of(tokens_, at, {"nouveau", "dernier"})) return true;
  }
  return false;
}

// « Le bilan du séisme qui a secoué la côte est passé à »: over a relative clause.
bool TotalReader::opens_tally(const VerbGroup& verb) const {
  if (verb.subject || verb.features.has(Feature::plural)) return false;
  const NounGroup* group = reading_.noun_group_at(sentence_.first);
  if (group == nullptr || !is_tally(group->head)) return false;
  for (TokenIndex at = group->base.last; at < verb.range.first; ++at) {
    if (has_pos(tokens_, at, Pos::relative) || has_pos(tokens_, at, Pos::que)) return true;
  }
  return false;
}

// « 148 morts, 960 blessés : c'est le dernier chiffre des secours. »
bool TotalReader::is_last_toll(std::size_t i) const {
  constexpr TokenIndex kReach = 12;
  const TokenIndex first = mentions_[i].range.last;
  for (TokenIndex at = first; at + 4 < std::min(sentence_.last, first + kReach); ++at) {
    if (reading_.verb_group_at(at) != nullptr) return false;
    if (!is_sign(reading_.text, at, ":")) continue;
    return is_word(tokens_, at + 1, "c'") && is_word(tokens_, at + 2, "est") &&
           is_one_of(tokens_, at + 4, {"dernier", "nouveau"}) && has_tally({at + 5, at + 6});
  }
  return false;
}

// « Le bilan s'alourdit : 34 morts »
bool TotalReader::is_risen_to(TokenIndex first) const {
  constexpr TokenIndex kNear = 4;
  if (first < sentence_.first + 3 || !is_sign(reading_.text, first - 1, ":")) return false;
  if (is_raised_before(first - 1)) return true;
  // « Nouveau bilan : 143 morts »
  const NounGroup* label = reading_.noun_group_at(sentence_.first);
  if (label != nullptr && label->range.last + 1 == first && is_tally(label->head)) {
    return is_new(*label);
  }
  for (TokenIndex at = first - 1; at-- > back_from(first, kNear, sentence_.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last + 1 != first) continue;
    const auto row = find_verb_row(reading_, *verb, change_verb_);
    const auto subject = row ? find_subject(reading_, *verb, sentence_) : std::nullopt;
    return subject && subject->group != nullptr && is_tally(subject->group->head) &&
           reading_.lexicon.cell(*row, verb_role_) != "stand";
  }
  return false;
}

// « a revu à la hausse le bilan du raid : onze soldats tués »
bool TotalReader::is_raised_before(TokenIndex colon) const {
  constexpr TokenIndex kReach = 24;
  for (TokenIndex at = colon; at-- > back_from(colon, kReach, sentence_.first + 2);) {
    const bool raised = is_word(tokens_, at, "hausse") && is_word(tokens_, at - 2, "a") &&
                        is_word(tokens_, at - 1, "la");
    if (raised) return has_tally({back_from(at, kReach, sentence_.first), colon});
  }
  return false;
}

// « un bilan encore provisoire fait état de neuf morts »
bool TotalReader::is_provisional(TokenIndex first) const {
  constexpr TokenIndex kReach = 10;
  for (TokenIndex at = first; at-- > back_from(first, kReach, sentence_.first);) {
    if (tokens_[at].kind == TokenKind::number || is_sign(reading_.text, at, ",")) return false;
    if (!is_word(tokens_, at, "provisoire") || at < sentence_.first + 2) continue;
    return is_tally(at - 1) || (has_pos(tokens_, at - 1, Pos::adverb) && is_tally(at - 2));
  }
  return false;
}

// « …, portant à 20 000 litres le volume livré », « …, ce qui porte à 12 le nombre de »
bool TotalReader::is_carried(std::size_t i) const {
  const TokenIndex first = mentions_[i].range.first;
  if (first < sentence_.first + 3 || !is_word(tokens_, first - 1, "a")) return false;
  const VerbGroup* verb = reading_.verb_group_at(first - 2);
  const auto row = verb != nullptr && verb->range.last + 1 == first
                       ? find_verb_row(reading_, *verb, change_verb_)
                       : std::nullopt;
  return row && reading_.lexicon.cell(*row, verb_role_) == "carry" && sums_up(*verb);
}

// « …, ce qui porte les effectifs à 550 », « …, portant les effectifs à 550 »
bool TotalReader::sums_up(const VerbGroup& verb) const {
  const TokenIndex first = verb.range.first;
  if (first < sentence_.first + 2) return false;
  const bool which = is_word(tokens_, first - 1, "qui") && is_word(tokens_, first - 2, "ce");
  return which || (verb.features.has(Feature::gerund) && is_sign(reading_.text, first - 1, ","));
}

// « le nombre de décès depuis octobre s'élève à »
bool TotalReader::is_since(TokenIndex until) const {
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = back_from(until, kReach, sentence_.first);
  for (TokenIndex at = limit; at < until; ++at) {
    if (is_word(tokens_, at, "depuis")) return true;
  }
  return false;
}

bool TotalReader::has_tally(TokenRange range) const {
  for (TokenIndex at = range.first; at < std::min(range.last, sentence_.last); ++at) {
    if (is_tally(at)) return true;
  }
  return false;
}

bool TotalReader::is_tally(TokenIndex noun) const {
  const auto row = find_word_row(reading_, noun, measured_);
  return row && reading_.lexicon.cell(*row, noun_role_) == "tally";
}

}  // namespace greffier
