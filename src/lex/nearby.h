// Questions to the tokens beside one, of which there may be none: the place before the first token
// and those behind the last answer no.
//   is_word(tokens, first - 1, "dont"), has_pos(tokens, next, Pos::de),
//   is_one_of(tokens, next, {"plus", "moins"})
#pragma once

#include "lex/annotation.h"
#include "lex/token.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace greffier {

[[nodiscard]] inline bool has_pos(const Tokens& tokens, TokenIndex token, Pos pos) {
  return token < tokens.size() && tokens[token].pos == pos;
}

// The same, where no token from `end` on counts: of the next sentence.
[[nodiscard]] inline bool has_pos(const Tokens& tokens, TokenIndex token, Pos pos, TokenIndex end) {
  return token < end && has_pos(tokens, token, pos);
}

[[nodiscard]] inline bool is_word(const Tokens& tokens, TokenIndex token, std::string_view folded) {
  return token < tokens.size() && tokens[token].word->folded == folded;
}

[[nodiscard]] inline bool is_one_of(const Tokens& tokens, TokenIndex token,
                                    std::initializer_list<std::string_view> folded) {
  return std::ranges::any_of(folded,
                             [&](std::string_view word) { return is_word(tokens, token, word); });
}

// The same of a sign, which is compared as written: is_sign(text, end, ",").
[[nodiscard]] inline bool is_sign(const AnnotatedText& text, TokenIndex token,
                                  std::string_view sign) {
  return token < text.tokens.size() && text.surface(token) == sign;
}

// What a determiner is (function_word.tsv): a article, d demonstrative, i indefinite, p possessive,
// q quantifier; 0 where none stands there.
[[nodiscard]] inline char determiner_kind(const Tokens& tokens, TokenIndex token) {
  if (!has_pos(tokens, token, Pos::determiner)) return 0;
  const Analysis* analysis = tokens[token].analysis();
  return analysis != nullptr ? analysis->kind : '\0';
}

// Where a look back from a token ends: `most` tokens before it, but not before `first`.
[[nodiscard]] inline TokenIndex back_from(TokenIndex token, TokenIndex most, TokenIndex first) {
  return std::max(first, token > most ? token - most : 0);
}

}  // namespace greffier
