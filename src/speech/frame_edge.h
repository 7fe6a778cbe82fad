// What stands at the edges of a frame of speech.
#pragma once

#include "lex/token.h"

namespace greffier {

// « « Oui » | dit-il »: a quotation mark stands right before a token.
[[nodiscard]] inline bool ends_quotation(const Tokens& tokens, TokenIndex token,
                                         TokenRange sentence) {
  return token > sentence.first && tokens[token - 1].kind == TokenKind::mark;
}

// « …, | dit-il », « « Oui » | dit-il »; not « Pourquoi | rit-on ? »
[[nodiscard]] inline bool stands_apart(const Tokens& tokens, TokenIndex token,
                                       TokenRange sentence) {
  if (token == sentence.first) return false;
  const TokenKind before = tokens[token - 1].kind;
  return before == TokenKind::punctuation || before == TokenKind::mark ||
         before == TokenKind::ellipsis;
}

// A sign, a preposition or « qui » ends the words before a token, or the sentence does.
[[nodiscard]] inline bool closes(const Tokens& tokens, TokenIndex token, TokenRange sentence) {
  return token >= sentence.last || tokens[token].kind == TokenKind::punctuation ||
         tokens[token].kind == TokenKind::mark || tokens[token].pos == Pos::relative ||
         tokens[token].pos == Pos::preposition;
}

}  // namespace greffier
