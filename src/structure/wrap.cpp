#include "structure/wrap.h"

#include "structure/sign.h"
#include "text/utf8.h"

#include <algorithm>
#include <vector>

namespace greffier {
namespace {

// A line as the page shows it.
struct PageLine {
  TokenRange range = {};
  std::size_t width = 0;       // characters, with its indent
  std::size_t first_word = 0;  // characters
  bool told = false;           // has a word in small letters: no rule of signs, no kicker
  bool wrapped = false;        // a wrap stands above it
};

bool is_small(const Token& token) { return token.shape == Shape::lower; }

class WrapMarker {
 public:
  explicit WrapMarker(AnnotatedText& text) : text_(text), tokens_(text.tokens) {}

  void mark() {
    read_lines();
    if (!read_width()) return;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      Token& next = tokens_[lines_[i + 1].range.first];
      if (next.gap != Gap::line || !is_wrap(i)) continue;
      next.gap = Gap::blank;
      lines_[i + 1].wrapped = true;
    }
  }

 private:
  void read_lines() {
    for (TokenIndex token = 0; token < tokens_.size(); ++token) {
      if (token == 0 || tokens_[token].gap >= Gap::line) {
        finish();
        lines_.push_back({.range = {token, token}});
      }
      lines_.back().range.last = token + 1;
    }
    finish();
  }

  // The last line is whole.
  void finish() {
    if (lines_.empty()) return;
    PageLine& line = lines_.back();
    const TokenIndex head = line.range.first;
    const std::uint32_t before = head > 0 ? tokens_[head - 1].span.end : 0;
    const Span indented{before, tokens_[line.range.last - 1].span.end};
    const std::string_view blank = slice(text_.text, {before, tokens_[head].span.begin});
    const std::size_t end = blank.find_last_of("\r\n");
    const std::string_view shown = slice(text_.text, indented);
    line.width = count_characters(shown.substr(end == std::string_view::npos ? 0 : end + 1));
    TokenIndex word = line.range.first + 1;
    while (word < line.range.last && tokens_[word].gap == Gap::none) ++word;
    line.first_word = count_characters(text_.surface(TokenRange{line.range.first, word}));
    const auto first = tokens_.begin();
    line.told = std::any_of(first + line.range.first, first + line.range.last, is_small);
  }

  // The widest of the lines whose sentences go on below in small letters. They are many, and nearly
  // as wide, and few lines are wider: else they are lines of a list, or pieces around links.
  [[nodiscard]] bool read_width() {
    constexpr std::size_t kFewest = 3;
    constexpr std::size_t kNarrowest = 35;  // characters: a column of a paper
    constexpr std::size_t kWidest = 110;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (goes_on(i)) widths.push_back(lines_[i].width);
    }
    if (widths.size() < kFewest) return false;
    width_ = *std::ranges::max_element(widths);
    const auto full = std::ranges::count_if(
        widths, [this](std::size_t width) { return 10 * width >= 7 * width_; });
    const auto wider = std::ranges::count_if(
        lines_, [this](const PageLine& line) { return 4 * line.width > 5 * width_; });
    return width_ >= kNarrowest && width_ <= kWidest &&
           3 * static_cast<std::size_t>(full) >= 2 * widths.size() &&
           static_cast<std::size_t>(wider) < widths.size();
  }

  // No stop ends the line, and the next one begins in small letters.
  [[nodiscard]] bool goes_on(std::size_t line) const {
    const TokenRange range = lines_[line].range;
    const Token& next = tokens_[lines_[line + 1].range.first];
    const bool word = next.kind == TokenKind::word || next.kind == TokenKind::elision;
    if (next.gap != Gap::line || !word || next.capitalised || !lines_[line].told) return false;
    const std::string_view last = text_.surface(range.last - 1);
    return !is_stop(text_, range.last - 1) && last != ":" && last != ";";
  }

  // « …ce lundi à⏎Rocval »: a capital or a figure below a line that had no room for it.
  [[nodiscard]] bool is_wrap(std::size_t line) const {
    if (goes_on(line)) return 2 * lines_[line].width >= width_;
    const Token& next = tokens_[lines_[line + 1].range.first];
    const bool bullet =
        next.kind == TokenKind::punctuation && text_.surface(lines_[line + 1].range.first) != "(";
    const bool post = next.kind == TokenKind::clock && is_stop(text_, lines_[line].range.last - 1);
    if (bullet || post || !lines_[line].told) return false;
    const bool full = lines_[line].width + 1 + lines_[line + 1].first_word > width_;
    return full &&
           (lines_[line].wrapped || is_under_head(line) || is_unfinished(lines_[line].range));
  }

  // « ROCVAL GAGNE⏎-----⏎Menés au repos, les joueurs du capitaine⏎Sanogo »: no title, as that
  // stands above.
  [[nodiscard]] bool is_under_head(std::size_t line) const {
    return line > 0 && tokens_[lines_[line].range.first].gap == Gap::line && !lines_[line - 1].told;
  }

  // « …hier soir. La⏎Vouze », « …route de⏎Rocval »: more than one sentence, or words that need
  // more; a line that begins its paragraph and has neither may be a title.
  [[nodiscard]] bool is_unfinished(TokenRange line) const {
    for (TokenIndex token = line.first; token + 1 < line.last; ++token) {
      if (is_stop(text_, token) && tokens_[token + 1].gap != Gap::none) return true;
    }
    const Word& last = *tokens_[line.last - 1].word;
    return text_.surface(line.last - 1) == "," || last.may_be(Pos::de) ||
           last.may_be(Pos::determiner) || last.may_be(Pos::preposition) ||
           last.may_be(Pos::conjunction);
  }

  AnnotatedText& text_;
  Tokens& tokens_;
  std::vector<PageLine> lines_;
  std::size_t width_ = 0;  // characters
};

}  // namespace

void mark_wraps(AnnotatedText& text) { WrapMarker(text).mark(); }

}  // namespace greffier
