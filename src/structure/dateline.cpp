#include "structure/dateline.h"

#include "structure/sign.h"
#include "structure/written_zone.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kLongestPlace = 8;   // tokens: « NEW YORK (Nations unies) »
constexpr TokenIndex kLongestAgency = 6;  // tokens between brackets
constexpr TokenIndex kLongestFooter = 12;

class DatelineReader {
 public:
  DatelineReader(const AnnotatedText& text, const Line& line, const DateReader& reader,
                 const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), line_(line), reader_(reader), zones_(text, lexicon),
        agency_(lexicon.get_class("NEWS_AGENCY")) {}

  // « PLACE[, day] (AGENCY) - ».
  std::optional<Dateline> read_agency_line() const {
    TokenIndex at = line_.range.first;
    const TokenIndex place_end = std::min(line_.range.last, at + kLongestPlace);
    while (at < place_end && is_place_word(at)) ++at;
    if (at == line_.range.first) return std::nullopt;
    at = skip_country(at);
    TokenRange day{at, at};
    if (sign(at) == ",") {
      day.first = ++at;
      while (at < line_.range.last && sign(at) != "(" && at < day.first + kLongestFooter) ++at;
      day.last = at;
    }
    if (sign(at) != "(") return std::nullopt;
    const TokenIndex end = find_bracket_end(at);
    if (end == at || !is_dash(sign(end))) return std::nullopt;
    return Dateline{.range = {line_.range.first, end + 1},
                    .time = written_time(reader_.read(day),
                                         day.empty() ? TokenRange{line_.range.first, end} : day)};
  }

  // « PORT-CLAIR, 4 mars 2025 - », « APANI-Bamako, 16 octobre 2025 - »: no agency in brackets.
  std::optional<Dateline> read_place_line() const {
    TokenIndex at = line_.range.first;
    const TokenIndex place_end = std::min(line_.range.last, at + kLongestPlace);
    while (at < place_end && is_place_word(at)) ++at;
    if (at == line_.range.first || sign(at) != ",") return std::nullopt;
    return read_day_from(at + 1);
  }

  // « 1er janvier 2016, 14h30 . – »: a whole day, perhaps a time, and a dash.
  std::optional<Dateline> read_day_line() const { return read_day_from(line_.range.first); }

  std::optional<Dateline> read_day_from(TokenIndex first) const {
    const TokenIndex reach = std::min(line_.range.last, first + kLongestFooter);
    TokenIndex end = first;
    while (end < reach && !is_dash(sign(end))) ++end;
    if (end == reach || end == first) return std::nullopt;
    const TokenRange range{first, before_place(first, end)};
    const DateWords words = reader_.read(range);
    if (!words.day || !words.month || !words.year || !only_date_words(range)) return std::nullopt;
    return Dateline{.range = {line_.range.first, end + 1}, .time = written_time(words, range)};
  }

  std::optional<WrittenTime> read_footer() const {
    if (line_.range.last - line_.range.first > kLongestFooter) return std::nullopt;
    // « Le 23/06 à 06:04 » stands above a post.
    if (tokens_[line_.range.first].pos == Pos::determiner) return std::nullopt;
    const DateWords words = reader_.read(line_.range);
    if (!words.day || !words.month || !words.clock || !only_date_words(line_.range)) {
      return std::nullopt;
    }
    WrittenTime time = written_time(words, line_.range);
    for (TokenIndex token = line_.range.first; token < line_.range.last; ++token) {
      const Annotation* clock = text_.annotations.find(token, PhraseClass::clock);
      if (clock != nullptr) time.zone = zones_.read(clock->range.last, line_.range.last).zone;
    }
    return time;
  }

 private:
  [[nodiscard]] std::string_view sign(TokenIndex token) const {
    return token < line_.range.last ? text_.surface(token) : std::string_view();
  }

  // « NEW YORK », « Zurich », « Port-au-Prince », « N'DJAMENA », « Le Caire ».
  [[nodiscard]] bool is_place_word(TokenIndex token) const {
    const Token& here = tokens_[token];
    if (here.kind == TokenKind::word || here.kind == TokenKind::elision ||
        here.kind == TokenKind::initials) {
      return here.capitalised || here.word->folded == "de" || here.word->folded == "sur";
    }
    return sign(token) == "'" || sign(token) == "’" || sign(token) == "-" || sign(token) == "/";
  }

  // « BOUAKE (Côte d'Ivoire), 18 nov 2021 (AFP) - ».
  [[nodiscard]] TokenIndex skip_country(TokenIndex token) const {
    if (sign(token) != "(" || find_bracket_end(token) != token) return token;
    TokenIndex at = token;
    while (at < line_.range.last && at < token + kLongestPlace && sign(at) != ")") ++at;
    return sign(at) == ")" ? at + 1 : token;
  }

  // « 26 juillet 2016, Cracovie, Pologne . – »: the comma before the places.
  [[nodiscard]] TokenIndex before_place(TokenIndex first, TokenIndex end) const {
    TokenIndex comma = first;
    while (comma < end && sign(comma) != ",") ++comma;
    for (TokenIndex token = comma; token < end; ++token) {
      if (sign(token) != "," && sign(token) != "." && !is_place_word(token)) return end;
    }
    return comma;
  }

  // The token after « (AFP) », « (awp/afp) », « (Reuters) »; `open` where it is no agency.
  [[nodiscard]] TokenIndex find_bracket_end(TokenIndex open) const {
    bool agency = false;
    for (TokenIndex at = open + 1; at < line_.range.last && at < open + kLongestAgency; ++at) {
      if (sign(at) == ")") return agency ? at + 1 : open;
      agency = agency || is_agency(at);
    }
    return open;
  }

  [[nodiscard]] bool is_agency(TokenIndex token) const {
    return tokens_[token].word->classes.test(agency_) ||
           text_.annotations.find(token, agency_) != nullptr;
  }

  // Nothing but dates, times, agencies, « à », signs.
  [[nodiscard]] bool only_date_words(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last; ++token) {
      const Token& here = tokens_[token];
      const bool word = here.kind == TokenKind::word && here.word->folded != "a" &&
                        here.word->folded != "le" && here.word->folded != "h" &&
                        here.word->folded != "heures" && !is_agency(token);
      if (!word) continue;
      const DateWords words = reader_.read({token, token + 1});
      const bool date = words.weekday || words.month || words.day || here.shape == Shape::upper;
      if (!date) return false;
    }
    return true;
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Line& line_;
  const DateReader& reader_;
  ZoneReader zones_;
  ClassId agency_;
};

// « 04/03/2025 | TRANSPORTS », « Mardi 4 mars - Rocval »: where the rubric behind a day begins.
TokenIndex before_rubric(const AnnotatedText& text, TokenRange line) {
  constexpr TokenIndex kLongest = 4;  // tokens
  TokenIndex token = line.last;
  while (token > line.first && token + kLongest > line.last && text.tokens[token - 1].capitalised) {
    --token;
  }
  if (token == line.last || token <= line.first + 1) return line.last;
  const std::string_view mark = text.surface(token - 1);
  const bool parts = text.tokens[token - 1].gap != Gap::none &&
                     (is_dash(mark) || mark == "|" || mark == "·" || mark == "•" || mark == "/");
  return parts ? token - 1 : line.last;
}

}  // namespace

std::optional<Dateline> read_dateline(const AnnotatedText& text, const Line& line,
                                      const DateReader& reader, const Lexicon& lexicon) {
  const DatelineReader datelines(text, line, reader, lexicon);
  if (auto dateline = datelines.read_agency_line()) return dateline;
  if (auto dateline = datelines.read_place_line()) return dateline;
  return datelines.read_day_line();
}

std::optional<WrittenTime> read_footer(const AnnotatedText& text, const Line& line,
                                       const DateReader& reader, const Lexicon& lexicon) {
  return DatelineReader(text, line, reader, lexicon).read_footer();
}

std::optional<WrittenTime> read_day_line(const AnnotatedText& text, const Line& line,
                                         const DateReader& reader) {
  constexpr TokenIndex kLongest = 5;
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
  if (!words.day || !words.month) return std::nullopt;
  return written_time(words, day);
}

}  // namespace greffier
