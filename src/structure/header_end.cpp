#include "structure/header_end.h"

#include "structure/sign.h"

namespace greffier {

std::optional<Header> HeaderEndReader::read(std::size_t line) {
  if (page_.lines[line].role != LineRole::text) return std::nullopt;
  TokenRange range = page_.lines[line].range;
  if (auto header = read_stamp(line, range)) return header;
  if (auto header = read_day(line, range)) return header;
  const bool inside = text_.surface(range.last - 1) == "." && range.last > range.first + 1;
  if (inside) --range.last;
  return read_sign(line, range, inside);
}

// « (18h16) », « [18h16] », « – 18h16 », « | 18h16 ».
std::optional<Header> HeaderEndReader::read_sign(std::size_t line, TokenRange range, bool inside) {
  constexpr TokenIndex kLongest = 10;  // tokens from bracket to bracket
  cursor_.enter(range);
  const std::string_view close = cursor_.sign(range.last - 1);
  const bool bracket = close == ")" || close == "]";
  if (inside && !bracket) return std::nullopt;
  const auto opens = [&](TokenIndex token) {
    const std::string_view sign = cursor_.sign(token);
    return bracket ? sign == (close == ")" ? "(" : "[") : is_dash(sign) || sign == "|";
  };
  TokenIndex open = range.last - 1;
  while (open > range.first && open + kLongest > range.last && !opens(open)) --open;
  if (!opens(open) || open < range.first + 2) return std::nullopt;
  if (!bracket && text_.tokens[open].gap == Gap::none) return std::nullopt;
  cursor_.move_to(open + 1);
  if (bracket) {
    skip_agencies();
    cursor_.take("à");
  }
  Header header{.line = line,
                .range = {open, page_.lines[line].range.last},
                .style = HeaderStyle::bracket,
                .inside = inside};
  const TokenIndex begin = cursor_.at();
  if (!cursor_.take_time(header)) return std::nullopt;
  header.time = {begin, cursor_.at()};
  cursor_.take_zone(header);
  if (bracket) skip_agencies();
  return cursor_.at() + (bracket ? 1 : 0) == range.last ? std::optional(header) : std::nullopt;
}

// « Publié à 18h16. » is the last sentence.
std::optional<Header> HeaderEndReader::read_stamp(std::size_t line, TokenRange range) {
  constexpr TokenIndex kLongest = 12;  // tokens
  if (text_.surface(range.last - 1) == ".") --range.last;
  TokenIndex stamp = range.last - 1;
  while (stamp > range.first && stamp + kLongest > range.last && !is_stop(text_, stamp - 1)) {
    --stamp;
  }
  if (stamp <= range.first + 1 || !is_stop(text_, stamp - 1)) return std::nullopt;
  cursor_.enter({stamp, range.last});
  const TokenIndex begin = cursor_.lead().skip_stamp(cursor_.rest());
  if (begin == stamp) return std::nullopt;
  cursor_.move_to(begin);
  Header header{
      .line = line, .range = {stamp, page_.lines[line].range.last}, .style = HeaderStyle::bracket};
  if (!cursor_.take_time(header)) return std::nullopt;
  header.time = {begin, cursor_.at()};
  cursor_.take_zone(header);
  return cursor_.at_end() ? std::optional(header) : std::nullopt;
}

// « Bulletin n° 3 du mardi 4 mars 2025, 18 heures »: a whole day.
std::optional<Header> HeaderEndReader::read_day(std::size_t line, TokenRange range) {
  constexpr TokenIndex kLongest = 10;  // tokens
  TokenIndex tie = range.last - 1;
  while (tie > range.first && tie + kLongest > range.last &&
         text_.tokens[tie].word->folded != "du") {
    --tie;
  }
  if (tie < range.first + 2 || text_.tokens[tie].word->folded != "du") return std::nullopt;
  cursor_.enter({tie + 1, range.last});
  Header header{.line = line, .range = {tie, range.last}, .style = HeaderStyle::bracket};
  if (!cursor_.take_time(header) || !header.day || !header.day->year) return std::nullopt;
  header.time = {tie + 1, cursor_.at()};
  cursor_.take_zone(header);
  return cursor_.at_end() ? std::optional(header) : std::nullopt;
}

// « AFP, », « avec Reuters, », « , ats »
void HeaderEndReader::skip_agencies() {
  const auto beside = [this](TokenIndex token) {
    const std::string_view sign = cursor_.sign(token);
    return sign == "," || sign == "/" || sign == "-" || sign == "avec" ||
           (!sign.empty() && words_.is_agency(token));
  };
  while (beside(cursor_.at())) cursor_.move_to(cursor_.at() + 1);
}

}  // namespace greffier
