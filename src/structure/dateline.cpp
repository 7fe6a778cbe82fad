#include "structure/dateline.h"

#include "structure/dateline_words.h"
#include "structure/sign.h"
#include "structure/written_zone.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

constexpr TokenIndex kLongestPlace = 8;   // tokens: « NEW YORK (Nations unies) »
constexpr TokenIndex kLongestAgency = 6;  // tokens between brackets

class DatelineReader {
 public:
  DatelineReader(const AnnotatedText& text, const Line& line, const DateReader& reader,
                 const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), line_(line), reader_(reader),
        words_(text, reader, lexicon),
        zones_(text, lexicon), places_{lexicon.get_class("PLACE"), lexicon.get_class("COMMUNE"),
                                       lexicon.get_class("COUNTRY")} {}

  // « PLACE[, day] (AGENCY) - », « PLACE (AGENCY), day - », « PLACE, day (AGENCY) ».
  [[nodiscard]] std::optional<Dateline> read_agency_line() const {
    const TokenIndex places = skip_places();
    if (places == line_.range.first) return std::nullopt;
    TokenRange day = take_day(places);
    const TokenIndex open = day.last;
    if (sign(open) != "(") return std::nullopt;
    const bool dated = written_time(reader_.read(day), day).has_day();
    TokenIndex end = find_bracket_end(open);
    // « (ACP) » is an agency that we do not know, where a day stands before it.
    bool doubtful = false;
    if (end == open) {
      end = find_name_end(open);
      doubtful = !dated || !opens_text(skip_end(end));
    }
    if (end == open) return std::nullopt;
    if (day.empty()) {
      // « Ouagadougou (AFP) - 24/08/2023 20:51 », on a line of its own
      const TokenRange behind = take_day(skip_end(end));
      const WrittenTime time = time_in(behind);
      if (!behind.empty() && behind.last == line_.range.last && time.has_day()) {
        return Dateline{.range = line_.range, .time = time, .doubtful = doubtful};
      }
      day = take_day(end);
      end = day.last;
    }
    TokenIndex text = skip_end(end);
    if (text == end && dated && sign(end) == ":") ++text;
    if (text == end && !opens_text(end)) return std::nullopt;
    // « Bamako, 11 fév (ACI) La junte », « Berne (ats) Les loyers »
    const bool agency = !doubtful && names_place(line_.range.first, places);
    if (text == end && !dated && !agency) return std::nullopt;
    return Dateline{.range = {line_.range.first, text}, .time = time_in(day), .doubtful = doubtful};
  }

  // « PORT-CLAIR, 4 mars 2025 - », « APANI-Bamako, 16 octobre 2025 - »: no agency in brackets.
  // « Dakar, 3 mars - », « Dakar – », « (Québec) » may open other sentences as well.
  [[nodiscard]] std::optional<Dateline> read_place_line() const {
    const TokenIndex places = skip_places();
    if (places == line_.range.first) return read_bracket();
    if (sign(places) == ",") {
      if (auto dateline = read_day_from(places + 1)) return dateline;
    }
    const TokenRange day = take_day(places);
    const WrittenTime time = time_in(day);
    if (!day.empty() && !time.has_day()) return std::nullopt;
    const TokenIndex end = skip_end(day.last);
    const bool apart = end > day.last && tokens_[day.last].gap != Gap::none;
    const bool place =
        names_place(line_.range.first, skip_place(line_.range.first)) || joins_agency(places);
    if (!apart || !opens_text(end) || !place) return std::nullopt;
    return Dateline{
        .range = {line_.range.first, end}, .time = time, .doubtful = !joins_agency(places)};
  }

  // « 1er janvier 2016, 14h30 . – »: a whole day, perhaps a time, and a dash.
  [[nodiscard]] std::optional<Dateline> read_day_line() const {
    return read_day_from(line_.range.first);
  }

  std::optional<Dateline> read_day_from(TokenIndex first) const {
    const TokenIndex reach = std::min(line_.range.last, first + kLongestFooter);
    TokenIndex end = first;
    while (end < reach && !is_dash(sign(end))) ++end;
    if (end == reach || end == first) return std::nullopt;
    const TokenRange range{first, before_place(first, end)};
    const DateWords words = reader_.read(range);
    if (!words.day || !words.month || !words.year || !words_.only_date(range)) return std::nullopt;
    // « Samedi 14 octobre 2023 — Lever du soleil : 7 h 59 » is the head of a page.
    if (skip_end(end) < line_.range.last && !line_.ended) return std::nullopt;
    return Dateline{.range = {line_.range.first, skip_end(end)}, .time = time_in(range)};
  }

 private:
  // « (Québec) Le premier ministre », « (Belga) - Le premier ministre ».
  [[nodiscard]] std::optional<Dateline> read_bracket() const {
    const TokenIndex first = line_.range.first;
    if (sign(first) != "(") return std::nullopt;
    if (const TokenIndex agency = find_bracket_end(first); agency > first) {
      const TokenIndex text = skip_end(agency);
      if (text == agency || !opens_text(text)) return std::nullopt;
      return Dateline{.range = {first, text}, .doubtful = true};
    }
    TokenIndex end = first + 1;
    while (end < line_.range.last && end < first + kLongestPlace && is_place_word(end)) ++end;
    if (sign(end) != ")" || !opens_text(end + 1) || !names_place(first + 1, end)) {
      return std::nullopt;
    }
    return Dateline{.range = {first, end + 1}, .doubtful = true};
  }

  // « 29 mars 2016, 8 h 13 UTC »
  [[nodiscard]] WrittenTime time_in(TokenRange day) const {
    WrittenTime time = written_time(reader_.read(day), day);
    time.zone = zones_.behind_clock(day);
    return time;
  }

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

  // The token after « NEW YORK », « BOUAKE (Côte d'Ivoire) », « Dakar, Sénégal ».
  [[nodiscard]] TokenIndex skip_places() const {
    TokenIndex at = skip_place(line_.range.first);
    if (at == line_.range.first) return at;
    at = skip_country(at);
    if (sign(at) != ",") return at;
    const TokenIndex land = skip_place(at + 1);
    const bool goes_on = sign(land) == "," || sign(land) == "(" || is_dash(sign(land));
    return land > at + 1 && goes_on ? land : at;
  }

  [[nodiscard]] TokenIndex skip_place(TokenIndex first) const {
    TokenIndex at = first;
    while (at < line_.range.last && at < first + kLongestPlace && is_place_word(at)) {
      const bool dash = is_dash(sign(at)) && tokens_[at].gap != Gap::none;
      if (dash) break;  // « Dakar - Deux ponts »
      ++at;
    }
    return at;
  }

  // « , le 12 mai 2025 », « 12/05 » up to what follows; empty where that is no day.
  [[nodiscard]] TokenRange take_day(TokenIndex token) const {
    TokenRange day{token, token};
    if (sign(token) == ",") ++day.first;
    TokenIndex at = day.first;
    while (at < line_.range.last && at < day.first + kLongestFooter && sign(at) != "(" &&
           !is_dash(sign(at)) && sign(at) != "=") {
      ++at;
    }
    const TokenRange words{day.first, at};
    if (words.empty() || !words_.only_date(words)) return {token, token};
    return words;
  }

  // The token after what ends a dateline: « - », « -- », « =», « .- »; `token` where none does.
  [[nodiscard]] TokenIndex skip_end(TokenIndex token) const {
    TokenIndex at = token;
    while (sign(at) == "." || sign(at) == "/") ++at;
    const TokenIndex dash = at;
    while (is_dash(sign(at)) || sign(at) == "=") ++at;
    return at > dash ? at : token;
  }

  [[nodiscard]] bool opens_text(TokenIndex token) const {
    return token < line_.range.last &&
           (tokens_[token].capitalised || tokens_[token].kind == TokenKind::mark ||
            tokens_[token].kind == TokenKind::number);
  }

  // « Dakar », « Port-au-Prince », « NEW YORK ».
  [[nodiscard]] bool names_place(TokenIndex first, TokenIndex last) const {
    for (const ClassId place : places_) {
      if (last == first + 1 && tokens_[first].word->classes.test(place)) return true;
      const Annotation* longer = text_.annotations.find(first, place);
      if (longer != nullptr && longer->range.last == last) return true;
    }
    return false;
  }

  // « APA-Dakar (Sénégal) »: capitals joined to the place.
  [[nodiscard]] bool joins_agency(TokenIndex places) const {
    const std::string_view first = sign(line_.range.first);
    const std::string_view agency = first.substr(0, first.find('-'));
    const bool upper = std::ranges::all_of(agency, [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper && agency.size() > 1 && agency.size() < first.size() && sign(places - 1) == ")";
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
      agency = agency || words_.is_agency(at);
    }
    return open;
  }

  // The token after « (ACP) », « (acp/apa) »; `open` where it is no name.
  [[nodiscard]] TokenIndex find_name_end(TokenIndex open) const {
    for (TokenIndex at = open + 1; at < line_.range.last && at < open + kLongestAgency; ++at) {
      if (sign(at) == ")") return at > open + 1 ? at + 1 : open;
      const Token& here = tokens_[at];
      const bool unknown = here.shape == Shape::lower && here.word->analyses.empty();
      if (here.shape != Shape::upper && !unknown && sign(at) != "/" && sign(at) != "-") return open;
    }
    return open;
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Line& line_;
  const DateReader& reader_;
  DatelineWords words_;
  ZoneReader zones_;
  std::array<ClassId, 3> places_;
};

}  // namespace

std::optional<Dateline> read_dateline(const AnnotatedText& text, const Line& line,
                                      const DateReader& reader, const Lexicon& lexicon) {
  const DatelineReader datelines(text, line, reader, lexicon);
  if (auto dateline = datelines.read_agency_line()) return dateline;
  if (auto dateline = datelines.read_place_line()) return dateline;
  return datelines.read_day_line();
}

}  // namespace greffier
