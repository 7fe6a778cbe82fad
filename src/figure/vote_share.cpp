#include "figure/vote_share.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kMost = 40;  // figures looked over
constexpr TokenIndex kReach = 8;   // tokens from a verb to its share

}  // namespace

std::optional<Item> VoteShares::find(std::size_t i, TokenRange sentence) const {
  const FigureMention& figure = found_.figures[i];
  const NumberPhrase* number = reading_.number_at(figure.number.first);
  if (number != nullptr && number->signed_) return std::nullopt;
  // « À Bobigny (Seine-Saint-Denis), un bureau sur dix »
  if (figure.rule == "figure.ratio") return std::nullopt;
  if (counted_.group_after_de(figure, sentence) != nullptr) return std::nullopt;
  if (auto item = answer_before(figure, sentence)) return item;
  const bool party = names_party(figure, sentence);
  if (party) {
    if (auto item = told_before(i, sentence)) return item;
  }
  if (names_candidate(figure, sentence) || elects(figure, sentence)) return named_elsewhere(i);
  return std::nullopt;
}

// « c'est non, à 52,7 % », « le oui l'emporte avec 53 % », « le non culmine à 58 % »
std::optional<Item> VoteShares::answer_before(const FigureMention& figure,
                                              TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 3 || !is_one_of(tokens_, first - 1, {"a", "avec", "par"})) {
    return std::nullopt;
  }
  constexpr TokenIndex kNear = 6;
  for (TokenIndex at = first - 1; at-- > back_from(first, kNear, sentence.first + 1);) {
    if (tokens_[at].kind == TokenKind::punctuation) break;
    if (is_one_of(tokens_, at, {"oui", "non"}) && is_one_of(tokens_, at - 1, {"le", "un"})) {
      return item_of_word(at);
    }
  }
  TokenIndex answer = first - 2;
  if (is_sign(reading_.text, answer, ",")) --answer;
  const bool said = is_word(tokens_, answer - 1, "est") || is_word(tokens_, answer - 1, "dit");
  const bool answers = said && is_one_of(tokens_, answer, {"oui", "non"});
  return answers ? std::optional<Item>(item_of_word(answer)) : std::nullopt;
}

// Where at least two shares before it were of votes, or one in its sentence or the one before.
std::optional<Item> VoteShares::told_before(std::size_t i, TokenRange sentence) const {
  std::size_t seen = 0;
  std::optional<std::size_t> votes;  // the last of them
  for (std::size_t j = i; j-- > 0 && i - j < kMost;) {
    if (found_.figures[j].kind != FigureKind::percent || !found_.items[j] ||
        !is_vote(found_.items[j]->head))
      continue;
    if (!votes) votes = j;
    const TokenRange there = reading_.sentence_at(found_.figures[j].range.first);
    seen += there == sentence || there.last == sentence.first ? 2U : 1U;
  }
  if (seen < 2) return std::nullopt;
  return found_.understood(*votes);
}

// The word for votes of the figure nearest to it that has one.
std::optional<Item> VoteShares::named_elsewhere(std::size_t i) const {
  std::optional<Item> nearest;
  TokenIndex least = 0;
  const std::size_t end = std::min(found_.figures.size(), i + kMost);
  for (std::size_t j = i > kMost ? i - kMost : 0; j < end; ++j) {
    const FigureMention& figure = found_.figures[j];
    if (figure.kind != FigureKind::percent) continue;
    const TokenRange sentence = reading_.sentence_at(figure.range.first);
    const NounGroup* group = counted_.group_after_de(figure, sentence);
    const bool cast = group != nullptr && is_vote(group->head) &&
                      find_word_row(reading_, group->head, measured_);  // « électeurs » are none
    if (!cast) continue;
    const TokenIndex from = found_.figures[i].range.first;
    // rather what was told than what will be: « créditée de 12 %. … 54 % des voix »
    constexpr TokenIndex kLater = 3;
    const TokenIndex away = from < group->head ? (group->head - from) * kLater : from - group->head;
    if (nearest && away >= least) continue;
    least = away;
    nearest = item_of_word(group->head);
    nearest->understood = true;
  }
  return nearest;
}

// « voix », « suffrages »: not who votes.
bool VoteShares::is_vote(TokenIndex noun) const {
  const auto row = find_word_row(reading_, noun, count_noun_);
  if (row && reading_.lexicon.cell(*row, category_) == "votes") return true;
  // « intentions de vote »
  const auto measured = find_word_row(reading_, noun, measured_);
  return measured && reading_.lexicon.cell(*measured, "category") == "votes";
}

// « le PS (23,9 %) », « le PTB obtient 12,4 % », « la N-VA résiste avec 25,8 % ».
bool VoteShares::names_party(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kNear = 5;
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2) return false;
  if (is_sign(reading_.text, first - 1, "(")) {
    // « en Moselle (50 %) »: where, not who
    const bool where = first > sentence.first + 2 && find_word_row(reading_, first - 2, place_) &&
                       (has_pos(tokens_, first - 3, Pos::preposition) ||
                        is_one_of(tokens_, first - 3, {"a", "au", "aux", "en"}));
    return !where && (has_pos(tokens_, first - 2, Pos::name) || names_person(first - 1, sentence));
  }
  if (is_ranked(first, sentence)) return true;
  const TokenIndex limit = back_from(first, kNear, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || verb->range.last > first) continue;
    if (verb->range.first == sentence.first) return false;
    // « l'indice cède 1,4 % » is no vote
    const bool moves = verb->range.last == first && find_verb_row(reading_, *verb, change_verb_);
    // « la liste du Rassemblement plafonne à 9 % »
    const bool list =
        verb->subject_group && is_word(tokens_, reading_.nouns[*verb->subject_group].head, "liste");
    return !verb->report && !moves &&
           (list || has_pos(tokens_, verb->range.first - 1, Pos::name)) &&
           verb->range.last + 1 >= first;
  }
  return false;
}

// « devant Zoé Lin (LR) à | 27,1 % », « et Luc Roc, | 14 % »
bool VoteShares::is_ranked(TokenIndex share, TokenRange sentence) const {
  constexpr TokenIndex kBracket = 4;  // tokens of a party in brackets
  TokenIndex end = share - 1;
  if (!is_one_of(tokens_, end, {"a", "avec"}) && !is_sign(reading_.text, end, ",")) return false;
  if (is_sign(reading_.text, end - 1, ")")) {
    const TokenIndex limit = back_from(end, kBracket, sentence.first);
    while (end > limit && !is_sign(reading_.text, end, "(")) --end;
  }
  return end > sentence.first && has_pos(tokens_, end - 1, Pos::name);
}

// « l'écologiste (12 %) »
bool VoteShares::names_person(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kNear = 4;
  for (TokenIndex at = end; at-- > back_from(end, kNear, sentence.first);) {
    const NounGroup* group = reading_.noun_group_at(at);
    if (group == nullptr || group->range.last != end) continue;
    return group->features.has(Feature::human) && group->features.has(Feature::singular);
  }
  return false;
}

// « Jeanne Morin (DVG) 57,3 % », « Jean Roux (divers centre), 31 % »
bool VoteShares::names_candidate(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kLong = 6;  // « (divers centre) »
  TokenIndex end = figure.range.first;
  // « Anne Morel (PS, 19 %) »
  const bool inside = end > sentence.first + 4 && is_sign(reading_.text, end - 1, ",") &&
                      is_sign(reading_.text, end - 3, "(") &&
                      is_sign(reading_.text, figure.range.last, ")");
  if (inside) return has_pos(tokens_, end - 4, Pos::name);
  if (end > sentence.first && is_sign(reading_.text, end - 1, ",")) --end;
  if (end < sentence.first + 4 || !is_sign(reading_.text, end - 1, ")")) return false;
  for (TokenIndex at = end - 1; at-- > back_from(end, kLong, sentence.first + 1);) {
    if (is_sign(reading_.text, at, "(")) return has_pos(tokens_, at - 1, Pos::name);
  }
  return false;
}

// « est réélue avec près de 60 % », « arrivée troisième, avec 17 % », « obtient 12 % », « sa rivale
// plafonne à 22 % ».
bool VoteShares::elects(const FigureMention& figure, TokenRange sentence) const {
  const TokenIndex first = figure.range.first;
  if (first < sentence.first + 2 || figure.kind != FigureKind::percent) return false;
  const bool with = is_one_of(tokens_, first - 1, {"avec", "a"});
  const bool of = has_pos(tokens_, first - 1, Pos::de);
  for (TokenIndex at = first; at-- > back_from(first, kReach, sentence.first);) {
    const Pos pos = tokens_[at].pos;
    const auto row = pos == Pos::name ? std::nullopt : find_word_row(reading_, at, vote_verb_);
    if (row) return reading_.lexicon.cell(*row, how_) == (with ? "with" : of ? "of" : "takes");
    const bool verbal = pos == Pos::verb || pos == Pos::participle || pos == Pos::infinitive;
    if (verbal) return !is_word(tokens_, first - 1, "avec") && !of && reaches(at, sentence);
    const bool passes = with || pos == Pos::adverb || pos == Pos::negation || pos == Pos::que ||
                        (of && at + 1 == first);
    if (!passes) return false;
  }
  return false;
}

// What somebody reaches is no quantity that he is.
bool VoteShares::reaches(TokenIndex main, TokenRange sentence) const {
  constexpr TokenIndex kLong = 5;  // « n'a pas dépassé »
  for (TokenIndex at = main + 1; at-- > back_from(main, kLong, sentence.first);) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || !verb->range.contains(main)) continue;
    if (!find_verb_row(reading_, *verb, change_verb_)) return false;
    const auto subject = find_subject(reading_, *verb, sentence);
    if (!subject || subject->group == nullptr) return false;
    const Features features = subject->group->features;
    return features.has(Feature::human) && features.has(Feature::singular);
  }
  return false;
}

}  // namespace greffier
