#include "figure/likewise.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "phrase/decimal.h"
#include "reading/verb_row.h"

#include <algorithm>

namespace greffier {
namespace {

// « la norme | est de 5 », « le seuil à ne pas dépasser »
bool names_norm(const Reading& reading, TokenIndex end, TokenIndex from) {
  const ClassId norm = reading.lexicon.get_class("NORM_NOUN");
  for (TokenIndex token = end; token-- > from;) {
    if (reading.text.tokens[token].word->classes.test(norm)) return true;
  }
  return false;
}

}  // namespace

bool is_sentenced_likewise(const Reading& reading, const FigureMention& before,
                           const FigureMention& figure) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const bool closed = next >= tokens.size() || tokens[next].kind == TokenKind::punctuation ||
                      is_one_of(tokens, next, {"pour", "et"});
  if (before.kind != FigureKind::duration || !closed || figure.range != figure.number) return false;
  if (before.rule != "figure.term" && before.rule != figure.rule) return false;
  if (first < 2 || !is_word(tokens, first - 1, "a")) return false;
  const Pos whom = tokens[first - 2].pos;
  return whom == Pos::name || whom == Pos::noun || whom == Pos::pronoun;
}

bool is_given_likewise(const Reading& reading, const FigureMention& before,
                       const FigureMention& figure) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  if (!has_pos(tokens, next, Pos::preposition) || !figure.value) return false;
  if (reading.text.surface(first - 1) != "," && !has_pos(tokens, first - 1, Pos::conjunction)) {
    return false;
  }
  constexpr TokenIndex kReach = 8;  // « 5 000 euros d'amende contre le premier et 3 000 contre »
  const std::string& likewise = tokens[next].word->folded;
  const TokenIndex end = std::min(before.range.last + kReach, first);
  for (TokenIndex at = before.range.last; at < end; ++at) {
    if (is_word(tokens, at, likewise) && has_pos(tokens, at, Pos::preposition)) return true;
  }
  return false;
}

bool is_norm_of(const Reading& reading, const FigureMention& before, const FigureMention& figure) {
  constexpr TokenIndex kReach = 8;
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  const bool closed = next >= tokens.size() || tokens[next].kind == TokenKind::punctuation;
  const bool unit = before.kind == FigureKind::measure || before.kind == FigureKind::percent;
  if (!unit || !closed || first < 3 || figure.range != figure.number) return false;
  const bool tied = has_pos(tokens, first - 1, Pos::de) || is_word(tokens, first - 1, "a");
  const Pos verb = tokens[first - 2].pos;
  if (!tied || (verb != Pos::verb && verb != Pos::participle)) return false;
  return names_norm(reading, first - 2, back_from(first, kReach, before.range.last));
}

// « et jusqu'à 40 », « voire 34 », « mais plus de 42 »
bool is_raised(const Reading& reading, const FigureMention& before, const FigureMention& figure) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex next = figure.range.last;
  if (before.kind != FigureKind::measure || !before.unit || figure.range.first < 2) return false;
  if (figure.range.first > before.range.last + 2) return false;
  const bool loose = next >= tokens.size() || tokens[next].kind == TokenKind::punctuation ||
                     has_pos(tokens, next, Pos::preposition);
  return loose && is_one_of(tokens, figure.range.first - 1, {"voire", "mais", "et"});
}

bool is_difference(const Reading& reading, const FigureMention& before,
                   const FigureMention& figure) {
  constexpr TokenIndex kReach = 12;  // tokens from the figure before to the end of its sentence
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex next = figure.range.last;
  const TokenIndex opening = reading.sentence_at(figure.range.first).first;
  return opening + 2 == figure.range.first && is_one_of(tokens, opening, {"c'", "ce"}) &&
         has_pos(tokens, opening + 1, Pos::verb) && has_pos(tokens, next, Pos::de) &&
         is_one_of(tokens, next + 1, {"plus", "moins", "mieux"}) && before.range.last < opening &&
         opening < before.range.last + kReach;
}

bool is_end_of_change(const Reading& reading, const FigureMention& before,
                      const FigureMention& figure) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex from = before.range.first;
  const TokenIndex to = figure.range.first;
  const bool money = before.kind == FigureKind::money && figure.range == figure.number;
  if (!money || from < 2 || !is_word(tokens, to - 1, "a")) return false;
  return has_pos(tokens, from - 1, Pos::de) &&
         find_word_row(reading, from - 2, reading.lexicon.get_class("CHANGE_VERB")) &&
         only_time(reading, before.range.last, to - 1);
}

bool is_part_of_money(const Reading& reading, const FigureMention& before,
                      const FigureMention& figure) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex first = figure.range.first;
  if (before.kind != FigureKind::money || figure.range != figure.number || !figure.value ||
      first == 0 || !is_word(tokens, first - 1, "dont")) {
    return false;
  }
  TokenIndex how = figure.range.last;
  if (how < tokens.size() && tokens[how].kind == TokenKind::mark) ++how;  // dont 900 000 « cachés »
  if (!has_pos(tokens, how, Pos::participle) && !is_word(tokens, how, "pour")) return false;
  constexpr double kThousand = 1000;
  constexpr double kHundred = 100;                  // of 3 millions, 2 000 are rather people
  const bool in_full = *figure.value >= kThousand;  // « 2 millions en espèces, dont 900 000 »
  const auto whole = parse_number(reading.text.surface(before.number.first));
  const bool part =
      in_full
          ? before.value && *figure.value<*before.value&& * figure.value * kHundred> * before.value
          : whole && *figure.value < whole->value();
  if (in_full || !part) return part;
  const ClassId unit = reading.lexicon.get_class("UNIT");
  // « 200 millions d'euros pour les écoles, dont 150 rénovées »
  for (TokenIndex token = before.range.last; token + 1 < first; ++token) {
    const Analysis* analysis = tokens[token].analysis();
    if (tokens[token].word->classes.test(unit)) continue;  // « depuis deux ans »
    const bool several = analysis != nullptr && analysis->number == Number::plural;
    if (several && has_pos(tokens, token, Pos::noun)) return false;
  }
  return true;
}

bool is_gapped_sum(const Reading& reading, const FigureMention& before,
                   const FigureMention& figure) {
  constexpr double kThousand = 1000;
  constexpr double kHundred = 100;
  constexpr TokenIndex kLongest = 8;  // « et la ville de Mons »
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex joint = before.range.last;
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  if (before.kind != FigureKind::money || figure.range != figure.number) return false;
  if (!before.value || !figure.value || *figure.value < kThousand) return false;
  const bool alike =
      *figure.value < kHundred * *before.value && *before.value < kHundred * *figure.value;
  const bool closed = next >= tokens.size() || tokens[next].kind == TokenKind::punctuation;
  if (!alike || !closed || first < joint + 2 || first > joint + kLongest) return false;
  if (!is_word(tokens, joint, "et") && !is_sign(reading.text, joint, ",")) return false;
  const NounGroup* giver = reading.noun_group_at(joint + 1);
  return giver != nullptr && giver->range.last == first && giver->number.empty() &&
         (giver->features.has(Feature::definite) || giver->only_name());
}

}  // namespace greffier
