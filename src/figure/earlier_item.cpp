#include "figure/earlier_item.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

namespace greffier {

bool is_compared_aside(const Reading& reading, const FigureMention& figure,
                       const FigureMention& later) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  if (first < 2 || !is_word(tokens, first - 1, "contre")) return false;
  if (!is_sign(reading.text, first - 2, "(")) return false;
  for (TokenIndex token = figure.range.last; token < later.range.first; ++token) {
    if (is_sign(reading.text, token, ")")) return true;
  }
  return false;
}

const Item* EarlierItems::count_before(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (!sentence.contains(found_.figures[j].range.first)) return nullptr;
    if (found_.figures[j].kind != FigureKind::count || !found_.items[j]) continue;
    // « 110 personnes, dont dix mineurs ; soixante ont été secourues »: of the whole
    const bool whole = j > 0 && is_part(j, sentence) &&
                       has_semicolon(found_.figures[j].range.last, found_.figures[i].range.first);
    if (whole) continue;
    // « 12 cas, dont deux mortels, ont été signalés, contre 8 »: of the whole too
    const bool closed = is_word(tokens_, found_.figures[i].range.first - 1, "contre") &&
                        is_part(j, sentence) &&
                        has_verb(found_.figures[j].range.last, found_.figures[i].range.first);
    if (closed) continue;
    // « 130 drones et cinq missiles, dont 109 »: no part of the five
    const bool fewer = is_part(i, sentence) && found_.figures[j].value && found_.figures[i].value &&
                       *found_.figures[j].value < *found_.figures[i].value;
    if (fewer) continue;
    // « six immeubles de huit étages, dont cinq »: of the six
    const bool inner = found_.is_inner(j) && found_.figures[j - 1].kind == FigureKind::count;
    return inner ? &*found_.items[j - 1] : &*found_.items[j];
  }
  return nullptr;
}

bool EarlierItems::is_part(std::size_t i, TokenRange sentence) const {
  const TokenIndex first = found_.figures[i].range.first;
  return first > sentence.first && is_word(tokens_, first - 1, "dont");
}

bool EarlierItems::has_semicolon(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    if (reading_.text.surface(token) == ";") return true;
  }
  return false;
}

bool EarlierItems::has_verb(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb != nullptr && tokens_[verb->finite].pos == Pos::verb) return true;
  }
  return false;
}

const Item* EarlierItems::share_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !found_.items[i - 1] || !sentence.contains(found_.figures[i - 1].range.first))
    return nullptr;
  return is_share(found_.figures[i - 1]) ? &*found_.items[i - 1] : nullptr;
}

const Item* EarlierItems::count_of_sentence_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !found_.items[i - 1] || found_.figures[i - 1].kind != FigureKind::count)
    return nullptr;
  if (!found_.is_in_sentence_before(i - 1, sentence)) return nullptr;
  // « 62 villes de plus de 10 000 habitants. »: the towns
  const bool inner = found_.is_inner(i - 1) && found_.figures[i - 2].kind == FigureKind::count;
  return &*found_.items[inner ? i - 2 : i - 1];
}

const Item* EarlierItems::resumed(std::size_t i, TokenRange sentence) const {
  const Item* last = count_of_sentence_before(i, sentence);
  return last != nullptr && resumes(found_.figures[i], sentence) ? last : nullptr;
}

// « Le total s'établit à 1 340. »: of what the last toll of the entry counted.
const Item* EarlierItems::tallied(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kReach = 10;
  constexpr std::size_t kMost = 6;  // figures looked back over
  const TokenIndex first = found_.figures[i].range.first;
  bool tally = false;
  for (TokenIndex at = first; !tally && at-- > back_from(first, kReach, sentence.first);) {
    const auto row =
        has_pos(tokens_, at, Pos::noun) ? find_word_row(reading_, at, measured_) : std::nullopt;
    if (has_pos(tokens_, at, Pos::noun) && !row) return nullptr;
    tally =
        row && reading_.lexicon.cell(*row, role_) == "tally" && !has_pos(tokens_, at + 1, Pos::de);
  }
  for (std::size_t j = i; tally && j-- > 0 && i - j <= kMost;) {
    if (entry_of(reading_.outline, found_.figures[j].range.first) !=
        entry_of(reading_.outline, first)) {
      return nullptr;
    }
    if (found_.figures[j].kind != FigureKind::count || !found_.items[j] || is_part(j, sentence))
      continue;
    const auto noun = find_word_row(reading_, found_.items[j]->head, count_noun_);
    const bool toll =
        found_.items[j]->befell.event || (noun && !reading_.lexicon.cell(*noun, category_).empty());
    if (toll) return &*found_.items[j];
  }
  return nullptr;
}

bool EarlierItems::resumes(const FigureMention& figure, TokenRange sentence) const {
  const NounGroup* group = counted_.group_of(figure, sentence);
  if (group != nullptr && counted_.lacks_noun(*group)) return true;
  if (has_en(figure, sentence)) return true;
  const TokenIndex next = figure.range.last;
  const bool among = has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre");
  const TokenIndex first = figure.range.first;
  const bool pronoun = first > sentence.first + 1 &&
                       has_pos(tokens_, first - 2, Pos::subject_pronoun) &&
                       has_pos(tokens_, first - 1, Pos::verb);
  return among || pronoun;
}

bool EarlierItems::has_en(const FigureMention& figure, TokenRange sentence) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex first = figure.range.first;
  const TokenIndex limit = back_from(first, kReach, sentence.first);
  for (TokenIndex at = first; at-- > limit;) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr) continue;
    if (verb->range.first > sentence.first && is_word(tokens_, verb->range.first - 1, "en"))
      return true;
    for (TokenIndex word = verb->range.first; word < verb->main; ++word) {
      if (is_word(tokens_, word, "en") && has_pos(tokens_, word, Pos::object_pronoun)) return true;
    }
  }
  return false;
}

std::optional<Item> EarlierItems::repeated(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !sentence.contains(found_.figures[i - 1].range.first) || !found_.items[i - 1]) {
    return std::nullopt;
  }
  const FigureMention& figure = found_.figures[i];
  // « 38 % des villages d'au moins dix feux …, contre 10 % »: the share, not the ten
  const bool inner = found_.is_inner(i - 1) && is_share(found_.figures[i - 2]);
  if (inner && is_share(figure) && is_other_value(found_.figures[i - 2], figure)) {
    return found_.understood(i - 2);
  }
  const FigureMention& last = found_.figures[i - 1];
  // « les trois quarts des élèves (75 %) »
  const TokenIndex bracket = figure.range.first - 1;
  const bool same = is_share(last) && is_share(figure) && is_sign(reading_.text, bracket, "(") &&
                    !found_.items[i - 1]->understood && found_.items[i - 1]->words.last == bracket;
  if (same) {
    return found_.understood(i - 1);
  }
  const bool apart = names_things(figure, sentence);
  if (!is_said_beside(last, figure) && (apart || !is_other_value(last, figure))) {
    return std::nullopt;
  }
  const bool aside = i > 1 && found_.items[i - 2] && is_compared_aside(reading_, last, figure);
  Item item = *found_.items[aside ? i - 2 : i - 1];
  item.understood = true;
  // « 5 % de ceux qui passent le bac »: other ones
  const TokenIndex next = figure.range.last;
  if (has_pos(tokens_, next, Pos::de) && has_pos(tokens_, next + 1, Pos::pronoun)) {
    item = {.words = {item.words.first, item.head + 1}, .head = item.head, .understood = true};
  }
  return item;
}

// « 8 % des femmes »: what this one is of.
bool EarlierItems::names_things(const FigureMention& figure, TokenRange sentence) const {
  if (counted_.group_after_de(figure, sentence) != nullptr) return true;
  // « un train sur trois »
  for (TokenIndex token = figure.number.last; token < figure.range.last; ++token) {
    const bool named = has_pos(tokens_, token, Pos::noun) || has_pos(tokens_, token, Pos::name);
    if (figure.kind == FigureKind::ratio && named) return true;
  }
  const TokenIndex noun = figure.range.last + 1;
  return has_pos(tokens_, noun - 1, Pos::de) && noun < tokens_.size() &&
         tokens_[noun].word->may_be(Pos::noun) &&
         !is_one_of(tokens_, noun, {"plus", "moins", "mieux"});
}

// « contre 3,3 % en janvier », « et non 15 % », « dont un tiers », « 87 % en moyenne, 104 % ici »,
// « soit 2 millions ».
bool EarlierItems::is_other_value(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const std::string_view before = tokens_[first - 1].word->folded;
  if (before == "soit") return last.kind != FigureKind::count && last.kind != FigureKind::duration;
  const bool alike = last.kind == figure.kind;
  if (is_within_limits(figure) && (alike || last.unit == "point")) return true;
  // « d'une magnitude de 7,1, révisée à 7,4 »
  if (alike && figure.kind == FigureKind::measure && !figure.unit && !last.unit) return true;
  const bool definite = before == "les" || before == "la" || before == "le";
  if (before == "dont" || (definite && first > 1 && is_word(tokens_, first - 2, "dont"))) {
    return alike || is_share(figure);
  }
  if (!alike) return false;
  if (figure.kind == FigureKind::measure && has_en(figure, reading_.sentence_at(first)))
    return true;
  if (before == "contre" || before == "apres" || before == "non") return true;
  if (figure.kind == FigureKind::percent && reading_.text.surface(first - 1) == ",") return true;
  // « baisseront de 1 % pour les uns, de 2 % pour les autres »
  if (figure.kind == FigureKind::percent && first > 1 && has_pos(tokens_, first - 1, Pos::de) &&
      is_sign(reading_.text, first - 2, ",")) {
    return true;
  }
  const bool placed = before == "a" && is_length(figure) && figure.rule != "figure.change";
  if (last.rule == figure.rule && last.range.last + 1 == first && !placed) return true;
  const TokenIndex joint =
      has_pos(tokens_, first - 1, Pos::de) || before == "a" ? first - 2 : first - 1;
  return last.unit == figure.unit && last.kind != FigureKind::duration &&
         has_pos(tokens_, joint, Pos::conjunction);
}

// « dans une fourchette de 3 % à 4 % », « à un montant compris entre 400 et 450 millions »: nouns
// of no quantity but what the value before it is of.
bool EarlierItems::is_within_limits(const FigureMention& figure) const {
  TokenIndex end = figure.range.first;
  if (end < 3 || figure.modifier != Modifier::between) return false;
  if (has_pos(tokens_, end - 1, Pos::de)) --end;
  const bool comprised =
      has_pos(tokens_, end - 1, Pos::participle) || has_pos(tokens_, end - 1, Pos::adjective);
  if (comprised) --end;
  const auto row = find_word_row(reading_, end - 1, measured_);
  const bool limits = row && (comprised || reading_.lexicon.cell(*row, role_) == "limit");
  return limits && (has_pos(tokens_, end - 2, Pos::determiner)) &&
         (is_word(tokens_, end - 3, "a") || has_pos(tokens_, end - 3, Pos::preposition));
}

// « 3 points de plus », « 400 morts, soit 12 % de plus », « perd 11,4 %, à 27,85 euros », « 640
// dollars (567 euros) ».
bool EarlierItems::is_said_beside(const FigureMention& last, const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const bool share = figure.kind == FigureKind::percent && is_word(tokens_, first - 1, "soit");
  if (last.kind == FigureKind::duration || (last.kind == FigureKind::count && !share)) return false;
  const TokenIndex next = figure.range.last;
  const bool compares =
      has_pos(tokens_, next, Pos::de) && is_one_of(tokens_, next + 1, {"plus", "moins", "mieux"});
  if (compares) return true;
  // « 486 000 hectares il y a deux ans (-8 %) »
  if (reading_.text.surface(first - 1) == "(") return only_time(last.range.last, first - 1);
  return is_word(tokens_, first - 1, "a") && last.rule != "figure.change" &&
         figure.kind != FigureKind::duration && !(is_length(last) && is_length(figure)) &&
         only_time(last.range.last, first - 1);
}

// Nothing but a comma and words of time: « perd 11 % depuis lundi, à 27 euros ».
bool EarlierItems::only_time(TokenIndex from, TokenIndex to) const {
  constexpr TokenIndex kReach = 8;
  if (to > from + kReach) return false;
  for (TokenIndex at = from; at < to;) {
    if (const auto* date = reading_.text.annotations.find(at, PhraseClass::date)) {
      at = date->range.last;
      continue;
    }
    const bool passes = reading_.text.surface(at) == "," ||
                        has_pos(tokens_, at, Pos::preposition) || is_word(tokens_, at, "rapport");
    if (!passes) return false;
    ++at;
  }
  return true;
}

}  // namespace greffier
