#include "structure/sentence.h"

#include "structure/sign.h"

#include <algorithm>

namespace greffier {
namespace {

class Splitter {
 public:
  Splitter(const AnnotatedText& text, TokenRange block, std::span<const Quotation> quotations,
           std::uint32_t first)
      : text_(text), tokens_(text.tokens), block_(block), first_(first), quotations_(quotations) {
    for (const Quotation& quotation : quotations) closing_.push_back(quotation.range.last - 1);
    std::ranges::sort(closing_);
  }

  void split(Sentences& out) {
    collect_breaks();
    TokenIndex piece = block_.first;
    for (const TokenIndex at : breaks_) {
      out.pieces.push_back({piece, at});
      piece = at;
    }
    add_level(block_, {}, 0, out);
  }

 private:
  void collect_breaks() {
    for (TokenIndex token = block_.first + 1; token < block_.last; ++token) {
      if (breaks_before(token)) breaks_.push_back(token);
    }
    breaks_.push_back(block_.last);
  }

  // The sentences of `range`, a block or the content of a quotation, and those inside the
  // quotations from number `next` on that stand in it. Returns the first quotation after the range.
  std::size_t add_level(TokenRange range, std::optional<std::uint32_t> quotation, std::size_t next,
                        Sentences& out) {
    TokenIndex begin = range.first;
    auto at = std::ranges::upper_bound(breaks_, range.first);
    while (begin < range.last) {
      const TokenIndex end = at == breaks_.end() ? range.last : std::min(*at, range.last);
      bool inside = false;
      while (next < quotations_.size() && quotations_[next].range.first < end) {
        const Quotation& inner = quotations_[next];
        const auto number = first_ + static_cast<std::uint32_t>(next);
        next = add_level(inner.content, number, next + 1, out);
        inside = inner.content.last > end;
        if (!inside) continue;
        at = std::ranges::lower_bound(at, breaks_.end(), inner.content.last);
        break;
      }
      if (inside) continue;
      out.levels.push_back({.range = {begin, end}, .quotation = quotation});
      begin = end;
      if (at != breaks_.end()) ++at;
    }
    return next;
  }

  bool breaks_before(TokenIndex token) const {
    const Token& here = tokens_[token];
    if (here.gap == Gap::paragraph || here.glued) return true;
    if (is_closing(token)) return false;
    if (here.gap == Gap::none && is_glued_to_quotation(token)) return true;
    if (here.gap == Gap::line) return !continues_line(token);
    const TokenIndex last = last_before_closing(token);
    return is_terminal(last) && opens_sentence(token, last);
  }

  // « "Il faut partir"|Selon lui », « EN MARCHE|"La journée commence" »: a page lost the break
  // between a heading and its text.
  bool is_glued_to_quotation(TokenIndex token) const {
    const auto is_word = [this](TokenIndex at) { return tokens_[at].kind == TokenKind::word; };
    if (is_closing_mark(token - 1) && is_word(token)) return tokens_[token].capitalised;
    const bool opening = tokens_[token].kind == TokenKind::mark && token + 1 < block_.last;
    return opening && (is_word(token - 1) || is_closing_mark(token - 1)) && is_word(token + 1) &&
           tokens_[token + 1].capitalised;
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
    const bool mark = tokens_[token].kind == TokenKind::mark;
    if (mark || is_closing_mark(token)) return is_closing_mark(token);  // « ' » is no mark by kind
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
    return is_stop(sign) && !(sign == "." && (is_list_number(token) || is_in_sum(token)));
  }

  // « 17 fr. 50 »: a dot behind francs, before centimes.
  bool is_in_sum(TokenIndex dot) const {
    if (dot < block_.first + 2 || dot + 1 >= block_.last) return false;
    const std::string_view francs = text_.surface(dot - 1);
    return (francs == "fr" || francs == "frs") && tokens_[dot].gap == Gap::none &&
           tokens_[dot - 2].kind == TokenKind::number &&
           tokens_[dot + 1].kind == TokenKind::number && text_.surface(dot + 1).size() == 2;
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
    return sign == "•" || sign == "[" || sign == "(" || sign == ">" || is_dash(sign) ||
           sign == "'" || sign == "‘";
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange block_;
  std::uint32_t first_;
  std::span<const Quotation> quotations_;
  std::vector<TokenIndex> closing_;  // closing marks, sorted
  std::vector<TokenIndex> breaks_;   // where a sentence ends, at any level
};

}  // namespace

void split_sentences(const AnnotatedText& text, TokenRange block,
                     std::span<const Quotation> quotations, std::uint32_t first,
                     Sentences& sentences) {
  if (block.empty()) return;
  Splitter(text, block, quotations, first).split(sentences);
}

}  // namespace greffier
