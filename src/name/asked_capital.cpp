#include "name/asked_capital.h"

#include "lex/nearby.h"
#include "reading/subject.h"

namespace greffier {
namespace {

// « de livrer », « de « livrer des chars » »
bool is_infinitive(const Tokens& tokens, TokenIndex token) {
  if (has_pos(tokens, token, Pos::mark)) ++token;
  return has_pos(tokens, token, Pos::infinitive);
}

}  // namespace

bool is_asked(const Reading& reading, TokenRange capital) {
  const Tokens& tokens = reading.text.tokens;
  if (capital.first < 2 || tokens[capital.first].gap > Gap::blank) return false;
  const TokenIndex tie = capital.first - 1;
  const VerbGroup* group = find_verb_ending_at(reading, tie);
  const Word* verb = group != nullptr ? tokens[group->main].word : nullptr;
  if (tokens[tie].pos != Pos::de) {
    // not « décide à Paris de livrer »
    return tokens[tie].word->folded == "a" && verb != nullptr &&
           verb->classes.test(reading.lexicon.get_class("BIDDING_VERB")) &&
           has_pos(tokens, capital.last, Pos::de) && is_infinitive(tokens, capital.last + 1);
  }
  if (verb != nullptr && verb->classes.test(reading.lexicon.get_class("OBTAINING_VERB")))
    return true;
  // « une adhésion accélérée de | Kiev »
  const Pos told = tokens[tie - 1].pos;
  const bool adjective = tie > 1 && (told == Pos::adjective || told == Pos::participle);
  const Token& deed = tokens[adjective ? tie - 2 : tie - 1];
  return deed.pos == Pos::noun &&
         deed.word->classes.test(reading.lexicon.get_class("STATE_ACT_NOUN"));
}

}  // namespace greffier
