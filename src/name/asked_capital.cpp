#include "name/asked_capital.h"

#include "lex/nearby.h"

namespace greffier {
namespace {

// The main verb of the group that ends before a token: « demande | à Paris ».
const Word* verb_before(const Reading& reading, TokenIndex end) {
  constexpr TokenIndex kLongest = 6;  // words of a verb group
  for (TokenIndex token = end; token > 0 && token + kLongest > end;) {
    const VerbGroup* verb = reading.verb_group_at(--token);
    if (verb == nullptr) continue;
    return verb->range.last == end ? reading.text.tokens[verb->main].word : nullptr;
  }
  return nullptr;
}

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
  const Word* verb = verb_before(reading, tie);
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
