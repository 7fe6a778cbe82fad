#include "link/recount.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"

namespace greffier {
namespace {

// « n'en compte que 41 »
bool resumes(const Reading& reading, const VerbGroup& verb) {
  for (TokenIndex token = verb.range.first; token < verb.main; ++token) {
    if (is_word(reading.text.tokens, token, "en")) return true;
  }
  return false;
}

// « la CGT revendique 920 grévistes, | la mairie en compte 287 »
bool is_claimed_before(const Reading& reading, TokenRange words) {
  const ClassId claim_verb = reading.lexicon.get_class("CLAIM_VERB");
  for (TokenIndex token = words.first; token < words.last; ++token) {
    if (!has_pos(reading.text.tokens, token, Pos::verb)) continue;
    const auto row = find_word_row(reading, token, claim_verb);
    if (row && reading.lexicon.cell(*row, "tense").empty()) return true;
  }
  return false;
}

}  // namespace

bool recounts(const Reading& reading, const VerbGroup& verb, TokenRange sentence) {
  const Features& features = verb.features;
  const bool again = resumes(reading, verb);
  if (again && features.has(Feature::present)) {
    return is_claimed_before(reading, {sentence.first, verb.range.first});
  }
  if (!features.has(Feature::imperfect)) return false;
  // « comptait à 9 heures »: then; « n'en comptait que 47 »: of what another had counted
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex behind = verb.range.last + (is_word(tokens, verb.range.last, "a") ? 1U : 0U);
  if (reading.text.annotations.find(behind, PhraseClass::date) != nullptr) return true;
  return again && features.has(Feature::restrictive);
}

}  // namespace greffier
