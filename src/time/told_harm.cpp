#include "time/told_harm.h"

#include "lex/nearby.h"
#include "reading/subject.h"

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
