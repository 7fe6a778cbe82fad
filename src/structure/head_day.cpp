#include "structure/head_day.h"

#include "lex/nearby.h"
#include "structure/day_line.h"
#include "structure/sign.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

class HeadDayReader {
 public:
  HeadDayReader(const AnnotatedText& text, const Line& line, const DateReader& reader,
                const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), line_(line), reader_(reader),
        stamp_(lexicon.get_class("STAMP_WORD")), place_(lexicon.get_class("PLACE")),
        commune_(lexicon.get_class("COMMUNE")) {}

  [[nodiscard]] std::optional<WrittenTime> read() const {
    const TokenRange line = line_.range;
    for (TokenIndex token = line.first; token < line.last;) {
      const TokenIndex end = reader_.skip_day_words(token, line.last);
      const TokenRange day{token, end};
      token = std::max(end, token + 1);
      if (day.empty()) continue;
      const DateWords words = reader_.read(day);
      if (words.clock) return std::nullopt;  // « 2025-06-12T18:42:00+02:00 » heads a post
      if (!words.day || !words.month || (!words.year && !words.weekday)) continue;
      if (stands_apart(day, words)) return written_time(words, day);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool stands_apart(TokenRange day, const DateWords& words) const {
    TokenIndex first = day.first;
    while (first > line_.range.first && leads(first - 1)) --first;
    if (words.year && is_town_before(first)) return closes_line(day.last);
    if (first > line_.range.first && !parts(first - 1)) {
      // « Ce soir-là, le 13 novembre 2015 » is a title.
      if (!words.year || !(words.weekday || is_byline()) || !is_sign(text_, first - 1, ","))
        return false;
    }
    if (day.last == line_.range.last) return true;
    if (names_page(text_, {day.last, line_.range.last})) return true;
    // « 28 mars 2016. – » opens a dispatch.
    const bool more = day.last + 1 < line_.range.last;
    return more && parts(day.last) && !precedes_clock(day.last);
  }

  // « Édition du », « Publié le », « le ».
  [[nodiscard]] bool leads(TokenIndex token) const {
    return tokens_[token].pos == Pos::determiner || tokens_[token].pos == Pos::de ||
           tokens_[token].word->classes.test(stamp_);
  }

  // « Lausanne, | le 14 mai 2025 »
  [[nodiscard]] bool is_town_before(TokenIndex day) const {
    const TokenIndex first = line_.range.first;
    if (day < first + 2 || !is_sign(text_, day - 1, ",")) return false;
    return std::ranges::any_of(std::array{place_, commune_}, [&](ClassId list) {
      const Annotation* known = text_.annotations.find(first, list);
      if (known != nullptr) return known->range.last + 1 == day;
      return first + 2 == day && tokens_[first].capitalised &&
             tokens_[first].word->classes.test(list);
    });
  }

  // « Lausanne, 14 mai 2025 | (AFP) »: behind the day of a dateline, its agency alone; « Paris,
  // 13 novembre 2015 : le récit » titles an article.
  [[nodiscard]] bool closes_line(TokenIndex day_end) const {
    constexpr TokenIndex kLongest = 5;  // tokens of a bracket
    const TokenIndex last = line_.range.last;
    return day_end == last || (is_sign(text_, day_end, "(") && is_sign(text_, last - 1, ")") &&
                               last - day_end <= kLongest);
  }

  // « Par Jean Roc, le 23 novembre 2023 »
  [[nodiscard]] bool is_byline() const {
    const TokenIndex first = line_.range.first;
    return tokens_[first].pos == Pos::preposition && first + 1 < line_.range.last &&
           tokens_[first + 1].capitalised;
  }

  // A sign between the parts of such a line, with a blank beside it.
  [[nodiscard]] bool parts(TokenIndex token) const {
    const bool blank = tokens_[token].gap != Gap::none ||
                       (token + 1 < line_.range.last && tokens_[token + 1].gap != Gap::none);
    return is_divider(text_.surface(token)) && blank;
  }

  // « 04/03/2025 - 09h15 » heads a post.
  [[nodiscard]] bool precedes_clock(TokenIndex sign) const {
    return text_.annotations.find(sign + 1, PhraseClass::clock) != nullptr;
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Line& line_;
  const DateReader& reader_;
  ClassId stamp_;
  ClassId place_;
  ClassId commune_;
};

}  // namespace

std::optional<WrittenTime> read_head_day(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader, const Lexicon& lexicon) {
  constexpr std::size_t kLongest = 140;  // characters
  if (line.glued || line.characters > kLongest) return std::nullopt;
  return HeadDayReader(text, line, reader, lexicon).read();
}

}  // namespace greffier
