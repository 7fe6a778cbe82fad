#include "time/told_harm.h"

#include "lex/nearby.h"
#include "reading/subject.h"
#include "reading/verb_row.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier {

bool ToldHarm::stands_before(TokenIndex day, TokenIndex limit) const {
  constexpr TokenIndex kReach = 12;
  const Tokens& tokens = reading_.text.tokens;
  if (day <= limit || !is_sign(reading_.text, day - 1, ",")) return false;
  for (TokenIndex token = day - 1; token-- > back_from(day, kReach, limit);) {
    if (tokens[token].pos == Pos::verb) return false;
    if (is_harm(token) && has_pos(tokens, token + 1, Pos::de)) return true;
  }
  return false;
}

bool ToldHarm::is_subject_of(const VerbGroup& verb, TokenRange sentence) const {
  const auto subject = find_subject(reading_, verb, sentence);
  return subject && subject->group != nullptr && is_harm(subject->group->head) &&
         subject->group->features.has(Feature::definite);
}

bool ToldHarm::dates_past(TokenRange date) const {
  constexpr TokenIndex kReach = 8;
  const Tokens& tokens = reading_.text.tokens;
  const TokenIndex limit = back_from(date.first, kReach, reading_.sentence_at(date.first).first);
  if (date.first < limit + 2) return false;
  TokenIndex noun = date.first - 2;
  if (noun > limit && has_pos(tokens, noun, Pos::adjective)) --noun;
  // « l'exercice d'incendie du 3 juin »: what is held may be planned
  const bool of = has_pos(tokens, noun - 1, Pos::de) && !is_one_of(tokens, noun - 1, {"du", "des"});
  const bool tied = !of && tokens[date.first - 1].pos == Pos::de;
  const std::string_view role = tied ? role_of(noun) : std::string_view();
  // « la tempête de mercredi sera forte »
  if (role == "harm" || (!role.empty() && date.last > date.first + 1)) return true;
  for (noun = date.first; noun-- > limit + 2;) {
    const bool parts = tokens[noun].pos == Pos::verb || is_sign(reading_.text, noun, ",");
    if (parts) return false;
    if (role_of(noun) == "result") {
      return has_pos(tokens, noun - 1, Pos::determiner) && is_word(tokens, noun - 2, "apres");
    }
  }
  return false;
}

std::string_view ToldHarm::role_of(TokenIndex token) const {
  const auto row = find_word_row(reading_, token, past_);
  return row ? reading_.lexicon.cell(*row, role_) : std::string_view();
}

bool ToldHarm::is_harm(TokenIndex token) const {
  constexpr std::array<std::string_view, 5> kHarm{"killed", "wounded", "arrested", "missing",
                                                  "abducted"};
  return has_pos(reading_.text.tokens, token, Pos::noun) &&
         std::ranges::any_of(reading_.text.tokens[token].word->rows, [&](const ClassRow& row) {
           return row.id == noun_ &&
                  std::ranges::find(kHarm, reading_.lexicon.cell(row.row, category_)) !=
                      kHarm.end();
         });
}

}  // namespace greffier
