// The tokens of the sentence that a reader of phrases is at; nothing stands outside it. The parts
// of a reader share one, which moves from sentence to sentence.
#pragma once

#include "lex/annotation.h"
#include "lex/nearby.h"

#include <string_view>

namespace greffier {

struct SentenceTokens {
  const AnnotatedText& text;
  TokenRange range = {};

  [[nodiscard]] const Token& operator[](TokenIndex token) const { return text.tokens[token]; }
  [[nodiscard]] bool is(TokenIndex token, Pos pos) const {
    return has_pos(text.tokens, token, pos, range.last);
  }
  [[nodiscard]] bool is_word(TokenIndex token, std::string_view folded) const {
    return token < range.last && greffier::is_word(text.tokens, token, folded);
  }
  // Whether a word of that class, or a comma, stands right before a token.
  [[nodiscard]] bool is_behind(TokenIndex token, Pos pos) const {
    return token > range.first && text.tokens[token - 1].pos == pos;
  }
  [[nodiscard]] bool is_behind_comma(TokenIndex token) const {
    return token > range.first && text.surface(token - 1) == ",";
  }
  // Whether a token follows the one before it on the same line.
  [[nodiscard]] bool is_adjacent(TokenIndex token) const {
    return token < range.last && text.tokens[token].gap <= Gap::blank && !text.tokens[token].glued;
  }
  // The annotation of a class that begins at a token and ends in the sentence; null where none.
  [[nodiscard]] const Annotation* find(TokenIndex token, PhraseClass phrase) const {
    if (token >= range.last) return nullptr;
    const Annotation* found = text.annotations.find(token, phrase);
    return found != nullptr && found->range.last <= range.last ? found : nullptr;
  }
};

}  // namespace greffier
