#include "lex/glued_time.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace greffier {
namespace {

using enum PieceStatus;

constexpr std::size_t kShortestWord = 3;  // bytes, before a time
constexpr std::size_t kMinutes = 3;       // bytes of « h17 »
constexpr std::size_t kMostFigures = 3;   // of a minute of a match
constexpr std::string_view kFigures = "0123456789";

bool is_hour(std::string_view digits) {
  return are_digits(digits) && (digits.size() == 1 || (digits.size() == 2 && digits <= "24"));
}

bool is_minutes(std::string_view digits) {
  return digits.size() == 2 && digits <= "59" && are_digits(digits);
}

bool opens_with_capital(std::string_view text) {
  return !text.empty() && is_upper(character_at(text, 0));
}

// « h17 », « h17Le »
bool are_minutes_behind_hour(std::string_view run) {
  if (run.size() < kMinutes || (run[0] != 'h' && run[0] != 'H')) return false;
  const std::string_view title = run.substr(kMinutes);
  return is_minutes(run.substr(1, 2)) && (title.empty() || opens_with_capital(title));
}

// The begin of the figures behind the word of « Rocval18h16Le », « Rocval77 »; 0 where it is none.
std::size_t find_figures(std::string_view run) {
  const std::size_t digits = run.find_first_of(kFigures);
  return digits == std::string_view::npos || digits < kShortestWord ? 0 : digits;
}

// Where minutes end, and in which piece.
struct MinutesAhead {
  std::size_t piece = 0;
  std::uint32_t end = 0;
};

// « :26 », « h26 », « h 26 », « h26Le » behind an hour.
std::optional<MinutesAhead> minutes_ahead(const PieceCursor& here) {
  const auto whole = [&here](std::size_t piece) {
    return MinutesAhead{.piece = piece, .end = here.piece(piece)->span.end};
  };
  if (here.is(1, code) && are_minutes_behind_hour(here.surface(1))) {
    const auto minutes = static_cast<std::uint32_t>(kMinutes);
    return MinutesAhead{.piece = 1, .end = here.piece(1)->span.begin + minutes};
  }
  if (here.is_sign(1, ":") && here.is(2, number) && is_minutes(here.surface(2))) return whole(2);
  const bool spaced =
      here.is(1, blank) && here.is(2, word) && here.is(3, blank) && here.is(4, number);
  if (spaced && here.surface(2) == "h" && is_minutes(here.surface(4))) return whole(4);
  return std::nullopt;
}

// The byte of the text at a byte of the piece at hand.
std::uint32_t at(const PieceCursor& here, std::size_t byte) {
  return here.piece(0)->span.begin + static_cast<std::uint32_t>(byte);
}

// The parts up to the end of a time, and the title that is glued to it.
Parting finish(const PieceCursor& here, std::vector<GluedPart> parts, std::size_t last) {
  const Span rest{parts.back().span.end, here.piece(last)->span.end};
  if (!rest.empty()) parts.push_back({.span = rest});
  return {.parts = std::move(parts), .pieces = last + 1};
}

bool is_minute_mark(const PieceCursor& here, std::size_t ahead) {
  return here.is_sign(ahead, "'") || here.is_sign(ahead, "’") || here.is_sign(ahead, "′");
}

// What follows the minute of a match: « : », « - But », « +2 : ».
bool opens_minute(const PieceCursor& here, std::size_t ahead) {
  constexpr std::array<std::string_view, 5> kSigns{":", "-", "–", "—", "+"};
  if (here.is(ahead, blank)) ++ahead;
  return here.piece(ahead) != nullptr &&
         std::find(kSigns.begin(), kSigns.end(), here.surface(ahead)) != kSigns.end();
}

}  // namespace

std::optional<Parting> part_time(const PieceCursor& here) {
  const std::string_view run = here.surface(0);
  const std::size_t digits = find_figures(run);
  if (digits == 0) return std::nullopt;
  const std::size_t hour_end = std::min(run.find_first_not_of(kFigures, digits), run.size());
  if (!is_hour(run.substr(digits, hour_end - digits))) return std::nullopt;
  const GluedPart before{.span = {at(here, 0), at(here, digits)}};
  if (hour_end < run.size()) {
    if (!are_minutes_behind_hour(run.substr(hour_end))) return std::nullopt;
    const Span time{at(here, digits), at(here, hour_end + kMinutes)};
    return finish(here, {before, {.span = time, .kind = TokenKind::clock}}, 0);
  }
  const auto minutes = minutes_ahead(here);
  if (!minutes || hour_end != digits + 2) return std::nullopt;
  const Span time{at(here, digits), minutes->end};
  return finish(here, {before, {.span = time, .kind = TokenKind::clock}}, minutes->piece);
}

std::optional<Parting> part_stop(const PieceCursor& here) {
  const std::string_view surface = here.surface(0);
  const std::size_t stop = surface.find('.');
  if (stop == std::string_view::npos || stop == 0) return std::nullopt;
  const std::uint32_t sign = at(here, stop);
  const GluedPart before{.span = {at(here, 0), sign}, .kind = TokenKind::number};
  const GluedPart dot{.span = {sign, sign + 1}, .kind = TokenKind::punctuation};
  const Span figures{sign + 1, here.piece(0)->span.end};
  const auto minutes = is_hour(surface.substr(stop + 1)) ? minutes_ahead(here) : std::nullopt;
  if (minutes) {
    const Span time{sign + 1, minutes->end};
    return finish(here, {before, dot, {.span = time, .kind = TokenKind::clock}}, minutes->piece);
  }
  if (figures.size() > kMostFigures || !is_minute_mark(here, 1) || !opens_minute(here, 2)) {
    return std::nullopt;
  }
  const GluedPart minute{.span = figures, .kind = TokenKind::number, .glued = true};
  return finish(here, {before, dot, minute}, 0);
}

std::optional<Parting> part_minute(const PieceCursor& here) {
  const std::string_view run = here.surface(0);
  const std::size_t digits = find_figures(run);
  if (digits == 0) return std::nullopt;
  const std::size_t end = std::min(run.find_first_not_of(kFigures, digits), run.size());
  const bool ordinal = run.substr(end) == "e" || run.substr(end) == "ème";
  const bool minute =
      ordinal ? opens_minute(here, 1) : is_minute_mark(here, 1) && opens_minute(here, 2);
  if (!minute || (!ordinal && end < run.size()) || end > digits + kMostFigures) {
    return std::nullopt;
  }
  const Span figures{at(here, digits), here.piece(0)->span.end};
  return Parting{.parts = {{.span = {at(here, 0), at(here, digits)}},
                           {.span = figures,
                            .kind = ordinal ? TokenKind::ordinal : TokenKind::number,
                            .glued = true}},
                 .pieces = 1};
}

std::optional<Parting> part_metres(const PieceCursor& here) {
  constexpr std::size_t kSize = 3;  // bytes of « m80 »
  const std::string_view run = here.surface(0);
  if (run.size() != kSize || run.front() != 'm' || !are_digits(run.substr(1))) return std::nullopt;
  const Span over{at(here, 1), here.piece(0)->span.end};
  return Parting{.parts = {{.span = {at(here, 0), at(here, 1)}},
                           {.span = over, .kind = TokenKind::number}},
                 .pieces = 1};
}

std::optional<Parting> part_year(const PieceCursor& here) {
  constexpr std::size_t kYear = 4;          // figures
  constexpr std::size_t kMostComments = 3;  // figures
  const std::string_view run = here.surface(0);
  if (run.size() <= kYear || !(run.starts_with("19") || run.starts_with("20"))) {
    return std::nullopt;
  }
  const GluedPart year{.span = {at(here, 0), at(here, kYear)}, .kind = TokenKind::number};
  const std::uint32_t rest = at(here, kYear);
  const auto minutes = is_hour(run.substr(kYear)) ? minutes_ahead(here) : std::nullopt;
  if (minutes) {
    const Span time{rest, minutes->end};
    return finish(here, {year, {.span = time, .kind = TokenKind::clock}}, minutes->piece);
  }
  const bool title = here.is(1, word) && opens_with_capital(here.surface(1));
  if (!title || run.size() > kYear + kMostComments) return std::nullopt;
  const Span comments{rest, here.piece(0)->span.end};
  return finish(here, {year, {.span = comments, .kind = TokenKind::number, .glued = true}}, 0);
}

}  // namespace greffier
