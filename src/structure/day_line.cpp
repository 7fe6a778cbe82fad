#include "structure/day_line.h"

#include "phrase/decimal.h"
#include "structure/dateline_words.h"
#include "structure/sign.h"
#include "structure/written_zone.h"

#include <algorithm>

namespace greffier {
namespace {

// « 04/03/2025 | TRANSPORTS », « Mardi 4 mars - Rocval »: where the rubric behind a day begins.
TokenIndex before_rubric(const AnnotatedText& text, TokenRange line) {
  constexpr TokenIndex kLongest = 4;  // tokens
  TokenIndex token = line.last;
  while (token > line.first && token + kLongest > line.last && text.tokens[token - 1].capitalised) {
    --token;
  }
  if (token == line.last || token <= line.first + 1) return line.last;
  const bool parts = text.tokens[token - 1].gap != Gap::none && is_divider(text.surface(token - 1));
  return parts ? token - 1 : line.last;
}

// « AFP 121656 OCT 23 »: day and minute, month and year.
std::optional<WrittenTime> read_desk_footer(const AnnotatedText& text, TokenRange range,
                                            const DateReader& reader, const Lexicon& lexicon) {
  const DatelineWords words(text, reader, lexicon);
  if (range.last != range.first + 4 || !words.is_agency(range.first)) return std::nullopt;
  const auto moment = parse_plain(text.surface(range.first + 1));
  const auto month = reader.read({range.first + 2, range.first + 3}).month;
  const auto year = parse_plain(text.surface(range.first + 3));
  if (!moment || !month || !year || text.tokens[range.first + 1].span.size() != 6 ||
      text.tokens[range.first + 3].span.size() != 2) {
    return std::nullopt;
  }
  const int digits = static_cast<int>(moment->value());
  const std::chrono::minutes clock{digits / 100 % 100 * 60 + digits % 100};
  const int day = digits / 10000;
  if (digits % 100 > 59 || clock >= std::chrono::hours{24} || day < 1 || day > 31) {
    return std::nullopt;
  }
  return WrittenTime{.range = range,
                     .day = day,
                     .month = month,
                     .year = 2000 + static_cast<int>(year->value()),
                     .clock = clock};
}

// « Nuit du vendredi 8 au samedi 9 décembre 2023 »: its first day.
std::optional<WrittenTime> read_night_line(const AnnotatedText& text, TokenRange line,
                                           const DateReader& reader) {
  constexpr TokenIndex kLongest = 10;  // tokens
  constexpr int kDecember = 12;
  if (line.last - line.first > kLongest) return std::nullopt;
  if (reader.read({line.first, line.first + 1}).unit != PeriodUnit::night) return std::nullopt;
  TokenIndex until = line.first;
  while (until < line.last && text.tokens[until].word->folded != "au") ++until;
  const TokenIndex begin = line.first + 2;  // « Nuit du »
  if (begin >= until || until + 1 >= line.last) return std::nullopt;
  if (reader.skip_day_words(begin, until) != until) return std::nullopt;
  if (reader.skip_day_words(until + 1, line.last) != line.last) return std::nullopt;
  const auto first = reader.read({begin, until}).day;
  WrittenTime time = written_time(reader.read({until + 1, line.last}), line);
  if (!first || !time.has_day()) return std::nullopt;
  if (*first > *time.day) {  // « du 31 décembre au 1er janvier »
    const bool new_year = *time.month == 1;
    time.month = new_year ? kDecember : *time.month - 1;
    if (new_year && time.year) --*time.year;
  }
  time.day = first;
  time.weekday = {};
  return time;
}

// « La République du Centre-Ouest »: names, and what ties them.
bool is_place_or_paper(const AnnotatedText& text, TokenRange range) {
  const auto named = [](const Token& token) {
    return token.capitalised || token.pos == Pos::de || token.pos == Pos::determiner;
  };
  const auto begin = text.tokens.begin();
  return !range.empty() && std::all_of(begin + range.first, begin + range.last, named);
}

}  // namespace

bool names_page(const AnnotatedText& text, TokenRange range) {
  if (range.last < range.first + 3 || text.surface(range.first) != ",") return false;
  const std::string_view word = text.tokens[range.first + 1].word->folded;
  return (word == "page" || word == "p") && text.tokens[range.last - 1].kind == TokenKind::number;
}

std::optional<WrittenTime> read_footer(const AnnotatedText& text, const Line& line,
                                       const DateReader& reader, const Lexicon& lexicon) {
  const TokenRange range = line.range;
  if (range.last - range.first > kLongestFooter) return std::nullopt;
  if (auto footer = read_desk_footer(text, range, reader, lexicon)) return footer;
  // « Le 23/06 à 06:04 » stands above a post.
  if (text.tokens[range.first].pos == Pos::determiner) return std::nullopt;
  // « 29 mars 2016, 8 h 13 UTC. – » opens a dispatch.
  if (is_dash(text.surface(range.last - 1))) return std::nullopt;
  const DateWords words = reader.read(range);
  if (!words.day || !words.month || !words.clock ||
      !DatelineWords(text, reader, lexicon).only_date(range)) {
    return std::nullopt;
  }
  WrittenTime time = written_time(words, range);
  time.zone = ZoneReader(text, lexicon).behind_clock(range);
  return time;
}

std::optional<WrittenTime> read_day_line(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader) {
  constexpr TokenIndex kLongest = 5;
  if (auto night = read_night_line(text, line.range, reader)) return night;
  const TokenIndex last = before_rubric(text, line.range);
  if (last - line.range.first > kLongest) return std::nullopt;
  for (TokenIndex token = line.range.first; token < last;) {
    const TokenIndex next = reader.skip_day_word(token, last);
    const std::string_view sign = text.surface(token);
    const bool mark = sign == ":" || sign == "," || sign == "." || sign == "Le" || sign == "le";
    if (next == token && !mark) return std::nullopt;
    token = std::max(next, token + 1);
  }
  const TokenRange day{line.range.first, last};
  const DateWords words = reader.read(day);
  if (!words.day || !words.month || words.clock) return std::nullopt;
  return written_time(words, day);
}

std::optional<WrittenTime> read_dated_line(const AnnotatedText& text, const Line& line,
                                           const DateReader& reader, bool opens) {
  constexpr TokenIndex kLongest = 16;  // tokens
  const TokenRange range = line.range;
  if (line.ended || line.glued || range.last - range.first > kLongest) return std::nullopt;
  TokenIndex first = range.first;
  while (first < range.last && reader.skip_day_word(first, range.last) == first) ++first;
  const TokenIndex last = reader.skip_day_words(first, range.last);
  const DateWords words = reader.read({first, last});
  if (first == range.first || !words.day || !words.month || !words.year || words.clock) {
    return std::nullopt;
  }
  const bool page = names_page(text, {last, range.last});
  if (last < range.last && !page) return std::nullopt;
  const std::string_view before = text.tokens[first - 1].word->folded;
  if (before == "au" && first == range.first + 1) return written_time(words, {first, last});
  const TokenIndex tie = before == "le" && first > range.first + 1 ? first - 2 : first - 1;
  if (!is_place_or_paper(text, {range.first, tie})) return std::nullopt;
  const std::string_view sign = text.surface(tie);
  const bool dash = is_divider(sign) && text.tokens[tie].gap != Gap::none;
  const bool told = (sign == "," && (opens || page)) || (dash && (page || words.weekday));
  return told ? std::optional(written_time(words, {first, last})) : std::nullopt;
}

}  // namespace greffier
