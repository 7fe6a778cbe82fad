#include "structure/sentence.h"

#include "text/utf8.h"

#include <algorithm>

namespace greffier {
namespace {

class Splitter {
 public:
  Splitter(const AnnotatedText& text, TokenRange block, const std::vector<Quotation>& quotations)
      : text_(text), tokens_(text.tokens), block_(block), depth_(block.last - block.first + 1) {
    for (const Quotation& quotation : quotations) {
      if (!block.contains(quotation.range.first)) continue;
      // The mark itself counts as outside, so that a break may stand before or after it.
      for (TokenIndex token = quotation.content.first; token < quotation.content.last; ++token) {
        if (!quotation.parent) depth_[token - block.first] = 1;
      }
      closing_.push_back(quotation.range.last - 1);
    }
    std::ranges::sort(closing_);
  }

  void split(Sentences& out) {
    TokenIndex outer = block_.first;
    TokenIndex piece = block_.first;
    for (TokenIndex token = block_.first + 1; token <= block_.last; ++token) {
      const bool end = token == block_.last;
      if (!end && !breaks_before(token)) continue;
      out.pieces.push_back({piece, token});
      piece = token;
      if (!end && depth_[token - block_.first] != 0) continue;
      out.outer.push_back({outer, token});
      outer = token;
    }
  }

 private:
  bool breaks_before(TokenIndex token) const {
    const Token& here = tokens_[token];
    if (here.gap == Gap::paragraph || here.glued) return true;
    if (is_closing(token)) return false;
    if (here.gap == Gap::line) return !continues_line(token);
    const TokenIndex last = last_before_closing(token);
    return is_terminal(last) && opens_sentence(token, last);
  }

  // Hard-wrapped text: the next line goes on in lower case.
  bool continues_line(TokenIndex token) const {
    const Token& here = tokens_[token];
    return here.kind == TokenKind::word && !here.capitalised &&
           !is_terminal(last_before_closing(token));
  }

  bool is_closing_mark(TokenIndex token) const {
    return std::ranges::binary_search(closing_, token);
  }

  // « ) » and « ] » and closing quotation marks belong to the sentence they end.
  bool is_closing(TokenIndex token) const {
    if (tokens_[token].kind == TokenKind::mark) return is_closing_mark(token);
    const std::string_view sign = text_.surface(token);
    return sign == ")" || sign == "]";
  }

  TokenIndex last_before_closing(TokenIndex token) const {
    TokenIndex last = token - 1;
    while (last > block_.first && is_closing(last)) --last;
    return last;
  }

  bool is_terminal(TokenIndex token) const {
    if (tokens_[token].kind == TokenKind::ellipsis) return true;
    if (tokens_[token].kind != TokenKind::punctuation) return false;
    const std::string_view sign = text_.surface(token);
    if (sign != "." && sign != "!" && sign != "?" && sign != "…") return false;
    return sign != "." || !is_list_number(token);
  }

  // « 1. Nom »: a dot after a number that opens its line.
  bool is_list_number(TokenIndex dot) const {
    return dot > block_.first && tokens_[dot - 1].kind == TokenKind::number &&
           tokens_[dot - 1].gap >= Gap::line && tokens_[dot].gap == Gap::none;
  }

  bool opens_sentence(TokenIndex token, TokenIndex terminal) const {
    const Token& here = tokens_[token];
    switch (here.kind) {
      case TokenKind::mark: return true;
      case TokenKind::number:
      case TokenKind::clock:
      case TokenKind::date: return text_.surface(terminal) == ".";
      case TokenKind::punctuation: return is_bullet(token);
      default: return here.capitalised || here.kind == TokenKind::address;
    }
  }

  bool is_bullet(TokenIndex token) const {
    const std::string_view sign = text_.surface(token);
    return sign == "•" || sign == "[" || sign == "(" || sign == ">" || sign == "–" || sign == "—" ||
           sign == "-" || sign == "'" || sign == "‘";
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange block_;
  std::vector<std::uint8_t> depth_;    // 1 inside an outermost quotation
  std::vector<TokenIndex> closing_;  // closing marks, sorted
};

}  // namespace

void split_sentences(const AnnotatedText& text, TokenRange block,
                     const std::vector<Quotation>& quotations, Sentences& sentences) {
  if (block.empty()) return;
  Splitter(text, block, quotations).split(sentences);
}

}  // namespace greffier
