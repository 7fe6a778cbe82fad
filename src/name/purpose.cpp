#include "name/purpose.h"

#include "lex/nearby.h"

#include <string>

namespace greffier {
namespace {

// « le Centre de prévention | et contrôle des maladies »
TokenIndex end_of_second_task(const Reading& reading, TokenIndex conjunction) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex noun = conjunction + 1;
  if (tokens[noun].pos != Pos::noun || tokens[noun].capitalised) return conjunction;
  const NounGroup* task = reading.noun_group_at(noun);
  const bool bare = task != nullptr && task->features.has(Feature::bare_noun) &&
                    task->name.empty() && !task->title && task->range.last > task->base.last;
  return bare ? task->range.last : conjunction;
}

// « la mise | en valeur du fleuve Sénégal », « la sécurité | en Afrique »; not « en mai ».
TokenIndex end_of_field(const Reading& reading, TokenIndex end) {
  const Tokens& tokens = reading.text.tokens;
  if (end + 1 >= tokens.size() || tokens[end].word->folded != "en") return end;
  if (tokens[end].gap > Gap::blank) return end;
  if (reading.text.annotations.find(end + 1, PhraseClass::date) != nullptr) return end;
  const NounGroup* field = reading.noun_group_at(end + 1);
  const bool bare = field != nullptr && field->range.first == end + 1 && field->number.empty() &&
                    tokens[end + 1].pos != Pos::determiner;
  return bare ? field->range.last : end;
}

// « pour l'heure », « pour la première fois » tell when, of no body.
bool tells_when(const Reading& reading, TokenIndex tie) {
  const Lexicon& lexicon = reading.lexicon;
  if (reading.text.annotations.find(tie, lexicon.get_class("ASIDE")) != nullptr) return true;
  const ClassId ordinal = lexicon.get_class("ORDINAL_WORD");
  return tie + 2 < reading.text.tokens.size() &&
         reading.text.tokens[tie + 2].word->classes.test(ordinal);
}

}  // namespace

TokenIndex end_of_purpose(const Reading& reading, TokenIndex token) {
  const Tokens& tokens = reading.text.tokens;
  if (token + 1 >= tokens.size() || tokens[token].gap > Gap::blank) return token;
  if (tokens[token].pos == Pos::conjunction) return end_of_second_task(reading, token);
  const std::string& tie = tokens[token].word->folded;
  if ((tie != "contre" && tie != "pour") || tells_when(reading, token)) return token;
  const NounGroup* purpose = reading.noun_group_at(token + 1);
  const bool definite = purpose != nullptr && purpose->features.has(Feature::definite) &&
                        purpose->name.empty() && !purpose->title;
  if (!definite) return token;
  const TokenIndex end = end_of_field(reading, purpose->range.last);
  // « pour la protection | contre les risques »
  const bool further = tie == "pour" && end < tokens.size() && tokens[end].word->folded == "contre";
  return further ? end_of_purpose(reading, end) : end;
}

}  // namespace greffier
