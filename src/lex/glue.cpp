#include "lex/glue.h"

#include "text/utf8.h"

namespace greffier {
namespace {

using enum PieceStatus;

constexpr std::size_t kShortestWord = 3;  // bytes, before a time
constexpr std::string_view kFigures = "0123456789";

bool are_figures(std::string_view text) {
  return text.find_first_not_of(kFigures) == std::string_view::npos;
}

bool is_hour(std::string_view digits) {
  return are_figures(digits) && (digits.size() == 1 || (digits.size() == 2 && digits <= "24"));
}

bool is_minutes(std::string_view digits) {
  return digits.size() == 2 && digits <= "59" && are_figures(digits);
}

bool is_hour_sign(char letter) { return letter == 'h' || letter == 'H'; }

// One letter alone is seldom a word, unless it is elided.
bool opens_word(std::string_view part, std::string_view after) {
  std::size_t at = 0;
  const char32_t c = take_character(part, at);
  if (at < part.size()) return true;
  const bool elision = !after.empty() && is_apostrophe(character_at(after, 0));
  return elision || c == U'A' || c == U'À' || c == U'Y' || c == U'Ô';
}

// Where the second word of « rougeLe » begins; `after` is the text behind the run.
std::optional<std::size_t> border_of_words(std::string_view run, std::string_view after) {
  constexpr std::size_t kShortestHead = 4;  // bytes: « Mc », « Mac », « De », « La » open names
  bool after_lower = false;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t begin = at;
    const char32_t c = take_character(run, at);
    if (after_lower && is_upper(c)) {
      const bool word_follows = at == run.size() || is_lower(character_at(run, at));
      const bool parts = word_follows && begin >= kShortestHead;
      return parts && opens_word(run.substr(begin), after) ? std::optional(begin) : std::nullopt;
    }
    after_lower = is_lower(c);
  }
  return std::nullopt;
}

bool are_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_upper(take_character(text, at))) return false;
  }
  return true;
}

// Where the town of « …huit mortsNIAMEY, 3 juin (AFP) » or « …grèveBUKAVU (Vestra), » begins.
std::optional<std::size_t> border_of_dateline(std::string_view run, std::string_view after) {
  constexpr std::size_t kShortest = 4;  // bytes of either part
  if (!after.starts_with(", ") && !after.starts_with(" (")) return std::nullopt;
  std::size_t at = 0;
  std::size_t border = 0;
  while (border < run.size() && !is_upper(take_character(run, at))) border = at;
  if (border == 0) {  // « RocvalNIAMEY »: the first letter may be a capital
    border = at;
    while (border < run.size() && !is_upper(take_character(run, at))) border = at;
  }
  const bool parts = border >= kShortest && run.size() - border >= kShortest;
  return parts && are_upper(run.substr(border)) ? std::optional(border) : std::nullopt;
}

// Where the word behind the capitals of « CRUELes » begins.
std::optional<std::size_t> border_of_capitals(std::string_view run) {
  constexpr std::size_t kShortest = 3;  // bytes
  std::size_t last = 0;                 // capital
  std::size_t at = 0;
  for (std::size_t begin = 0; at < run.size(); begin = at) {
    if (!is_upper(take_character(run, at))) break;
    last = begin;
  }
  return last >= kShortest && at < run.size() ? std::optional(last) : std::nullopt;
}

// Where the time of « Göteborg8h17 » begins.
std::optional<std::size_t> border_of_time(std::string_view run) {
  const std::size_t digits = run.find_first_of(kFigures);
  const std::size_t hour_end = run.find_first_not_of(kFigures, digits);
  if (digits < kShortestWord || hour_end == std::string_view::npos || hour_end > digits + 2) {
    return std::nullopt;
  }
  const std::string_view rest = run.substr(hour_end);
  const bool minutes = rest.size() == 3 && is_hour_sign(rest[0]) && are_figures(rest.substr(1));
  return minutes ? std::optional(digits) : std::nullopt;
}

// Where the hour of « Enregistrer00 » begins, whose « :26 » is a piece of its own.
std::optional<std::size_t> border_of_hour(std::string_view run) {
  const std::size_t digits = run.find_first_of(kFigures);
  if (digits == std::string_view::npos || digits < kShortestWord || run.size() != digits + 2) {
    return std::nullopt;
  }
  return is_hour(run.substr(digits)) ? std::optional(digits) : std::nullopt;
}

// The last piece of « :26 », « h26 », « h 26 » behind an hour; 0 where none follows.
std::size_t minutes_ahead(const PieceCursor& here) {
  if (here.is(1, code)) {
    const std::string_view minutes = here.surface(1);
    if (is_hour_sign(minutes[0]) && is_minutes(minutes.substr(1))) return 1;
  }
  if (here.is_sign(1, ":") && here.is(2, number)) return is_minutes(here.surface(2)) ? 2 : 0;
  const bool spaced =
      here.is(1, blank) && here.is(2, word) && here.is(3, blank) && here.is(4, number);
  return spaced && here.surface(2) == "h" && is_minutes(here.surface(4)) ? 4 : 0;
}

std::uint32_t after(const PieceCursor& here, std::size_t bytes) {
  return here.piece(0)->span.begin + static_cast<std::uint32_t>(bytes);
}

}  // namespace

Glue::Glue(Vocabulary& vocabulary)
    : vocabulary_(vocabulary), camel_case_(vocabulary.lexicon().find_class("CAMEL_CASE")),
      currency_(vocabulary.lexicon().find_class("CURRENCY")) {}

std::optional<Parting> Glue::part_words(const PieceCursor& here) const {
  const Span whole = here.piece(0)->span;
  const std::string_view surface = here.surface(0);
  const std::string_view behind = here.text().substr(whole.end);
  auto border = border_of_words(surface, behind);
  if (!border) border = border_of_dateline(surface, behind);
  if (!border) border = border_before_determiner(surface);
  if (!border || is_camel_case(surface)) return std::nullopt;
  const std::uint32_t middle = after(here, *border);
  return Parting{
      .parts = {{.span = {whole.begin, middle}}, {.span = {middle, whole.end}, .glued = true}},
      .pieces = 1};
}

std::optional<std::size_t> Glue::border_before_determiner(std::string_view surface) const {
  const auto border = border_of_capitals(surface);
  if (!border) return std::nullopt;
  const Word& word = vocabulary_.look_up(surface.substr(*border));
  return word.may_be(Pos::determiner) ? border : std::nullopt;
}

bool Glue::is_camel_case(std::string_view surface) const {
  const Word& word = vocabulary_.look_up(surface);
  return !word.rows.empty() || (camel_case_ && word.classes.test(*camel_case_));
}

std::optional<Parting> Glue::part_time(const PieceCursor& here) {
  const std::string_view surface = here.surface(0);
  auto border = border_of_time(surface);
  std::size_t last = 0;
  if (!border) {
    border = border_of_hour(surface);
    last = border ? minutes_ahead(here) : 0;
    if (last == 0) return std::nullopt;
  }
  const std::uint32_t middle = after(here, *border);
  return Parting{
      .parts = {{.span = {here.piece(0)->span.begin, middle}},
                {.span = {middle, here.piece(last)->span.end}, .kind = TokenKind::clock}},
      .pieces = last + 1};
}

std::optional<Parting> Glue::part_stop(const PieceCursor& here) {
  const std::string_view surface = here.surface(0);
  const std::size_t stop = surface.find('.');
  if (stop == std::string_view::npos || stop == 0) return std::nullopt;
  if (!is_hour(surface.substr(stop + 1))) return std::nullopt;
  const std::size_t last = minutes_ahead(here);
  if (last == 0) return std::nullopt;
  const std::uint32_t sign = after(here, stop);
  return Parting{
      .parts = {{.span = {here.piece(0)->span.begin, sign}, .kind = TokenKind::number},
                {.span = {sign, sign + 1}, .kind = TokenKind::punctuation},
                {.span = {sign + 1, here.piece(last)->span.end}, .kind = TokenKind::clock}},
      .pieces = last + 1};
}

std::optional<Parting> Glue::part_money(const PieceCursor& here) const {
  constexpr std::size_t kCode = 3;
  const std::string_view surface = here.surface(0);
  if (!currency_ || surface.size() <= kCode || !are_figures(surface.substr(kCode)) ||
      !vocabulary_.look_up(surface.substr(0, kCode)).classes.test(*currency_)) {
    return std::nullopt;
  }
  const Span whole = here.piece(0)->span;
  const std::uint32_t middle = after(here, kCode);
  const bool decimals = (here.is_sign(1, ",") || here.is_sign(1, ".")) && here.is(2, number);
  const std::size_t last = decimals ? 2 : 0;
  return Parting{
      .parts = {{.span = {whole.begin, middle}},
                {.span = {middle, here.piece(last)->span.end}, .kind = TokenKind::number}},
      .pieces = last + 1};
}

}  // namespace greffier
