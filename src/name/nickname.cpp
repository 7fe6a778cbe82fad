#include "name/nickname.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "text/fold.h"

namespace greffier {
namespace {

bool is_name_word(const Token& token) {
  return token.kind == TokenKind::word && token.shape == Shape::capital;
}

}  // namespace

std::vector<std::string> nicknames_of(const Reading& reading, TokenRange person) {
  const Tokens& tokens = reading.text.tokens;
  TokenIndex token = person.last;
  if (is_sign(reading.text, token, ",")) ++token;
  if (!find_word_row(reading, token, reading.lexicon.get_class("NICKNAME_WORD"))) return {};
  ++token;
  const bool marked = token < tokens.size() && tokens[token].kind == TokenKind::mark;
  if (marked) ++token;
  const TokenIndex first = token;
  while (token < tokens.size() && is_name_word(tokens[token]) && token < first + 2) ++token;
  if (token == first) return {};  // « dite la Reine »
  std::vector<std::string> names{name_key(reading.text.surface({first, token}))};
  if (!marked || token + 1 >= tokens.size() || tokens[token].kind != TokenKind::mark) return names;
  // « Michèle Roc, dite « Mimi » | Roc », « dite « Mimi » | , »
  const std::string& family = tokens[person.last - 1].word->key;
  const Token& next = tokens[token + 1];
  const bool whole = next.word->key == family || next.kind == TokenKind::punctuation;
  if (whole) names.push_back(names.front() + " " + family);
  return names;
}

}  // namespace greffier
