#include "link/clause_border.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"

#include <algorithm>

namespace greffier {

bool ClauseBorder::opens_clause(TokenIndex token) const {
  const Pos pos = tokens_[token].pos;
  return pos == Pos::que || pos == Pos::relative || pos == Pos::subordinator;
}

bool ClauseBorder::is_at(TokenIndex token, TokenRange sentence) const {
  if (opens_clause(token) || is_one_of(tokens_, token, {"selon", "apres"})) return true;
  const std::string_view sign = reading_.text.surface(token);
  // « …, | jugés depuis lundi »
  if (sign == "," && has_pos(tokens_, token + 1, Pos::participle)) return true;
  if (sign == "," || tokens_[token].pos == Pos::conjunction) return joins_clauses(token, sentence);
  return sign == ";" || sign == ":" || sign == "(" || sign == ")" || sign == "–" || sign == "—";
}

// « …, | a annoncé lundi le maire », « … brûlent | et 300 habitants ont fui lundi »: a verb stands
// right behind it, or on both sides.
bool ClauseBorder::joins_clauses(TokenIndex token, TokenRange sentence) const {
  constexpr TokenIndex kReach = 15;  // tokens to the verb of each
  const auto parts = [&](TokenIndex at) {
    const std::string_view sign = reading_.text.surface(at);
    return opens_clause(at) || tokens_[at].pos == Pos::conjunction || sign == "," || sign == ";" ||
           sign == ":";
  };
  TokenIndex last = token + 1;
  const TokenIndex end = std::min(sentence.last, token + kReach);
  while (last < end && !parts(last)) ++last;
  if (!has_verb(reading_, token + 1, last)) return false;
  const VerbGroup* next = reading_.verb_group_at(token + 1);
  if (next != nullptr && tokens_[next->finite].pos == Pos::verb) return true;
  TokenIndex first = token;
  const TokenIndex begin = back_from(token, kReach, sentence.first);
  while (first > begin && !parts(first - 1)) --first;
  return has_verb(reading_, first, token);
}

bool ClauseBorder::is_part(TokenIndex token) const {
  return is_word(tokens_, token, "dont") && reading_.number_at(token + 1) != nullptr;
}

bool ClauseBorder::is_compared(TokenIndex first) const {
  if (first == 0 || reading_.number_at(first) == nullptr) return false;
  TokenIndex before = first - 1;
  if (before > 0 && has_pos(tokens_, before, Pos::determiner)) --before;
  return is_one_of(tokens_, before, {"contre", "apres"}) || is_denied(tokens_, first) ||
         (before > 0 && is_word(tokens_, before, "des") && is_word(tokens_, before - 1, "lieu"));
}

}  // namespace greffier
