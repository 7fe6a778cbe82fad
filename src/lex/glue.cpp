#include "lex/glue.h"

#include "text/utf8.h"

#include <algorithm>
#include <utility>

namespace greffier {
namespace {

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
  // bytes: « Mc », « Mac », « De », « La » open names; but « minLe »
  const std::size_t shortest = !run.empty() && is_lower(character_at(run, 0)) ? 3 : 4;
  bool after_lower = false;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t begin = at;
    const char32_t c = take_character(run, at);
    if (after_lower && is_upper(c)) {
      const bool word_follows = at == run.size() || is_lower(character_at(run, at));
      const bool parts = word_follows && begin >= shortest;
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

std::uint32_t after(const PieceCursor& here, std::size_t bytes) {
  return here.piece(0)->span.begin + static_cast<std::uint32_t>(bytes);
}

}  // namespace

Glue::Glue(Vocabulary& vocabulary)
    : vocabulary_(vocabulary), camel_case_(vocabulary.lexicon().find_class("CAMEL_CASE")),
      currency_(vocabulary.lexicon().find_class("CURRENCY")),
      prefix_(vocabulary.lexicon().find_class("PREFIX")) {}

std::optional<Parting> Glue::part_words(const PieceCursor& here, std::size_t last) const {
  constexpr std::size_t kMost = 8;  // words of a menu
  const Span whole{here.piece(0)->span.begin, here.piece(last)->span.end};
  std::vector<GluedPart> parts{{.span = whole}};
  const auto cut = [&](std::size_t piece) {
    const std::uint32_t end = here.piece(piece)->span.end;
    std::uint32_t begin = here.piece(piece)->span.begin + (piece > 0 ? 1 : 0);  // the hyphen
    while (parts.size() < kMost) {
      const auto border = find_border(slice(here.text(), {begin, end}), here.text().substr(end));
      if (!border) break;
      begin += static_cast<std::uint32_t>(*border);
      parts.back().span.end = begin;
      parts.push_back({.span = {begin, whole.end}, .glued = true});
    }
  };
  cut(0);
  if (last > 0) cut(last);
  if (parts.size() == 1) return std::nullopt;
  return Parting{.parts = std::move(parts), .pieces = last + 1};
}

std::optional<std::size_t> Glue::find_border(std::string_view run, std::string_view behind) const {
  auto border = border_of_words(run, behind);
  if (!border) border = border_of_dateline(run, behind);
  if (!border) border = border_before_determiner(run);
  const bool parts = border && !is_camel_case(run) && !opens_with_prefix(run, *border);
  return parts ? border : std::nullopt;
}

// « MonoCage », « BioVega »: what is made and sold; not « France InterInvité ».
bool Glue::opens_with_prefix(std::string_view run, std::size_t border) const {
  if (!prefix_ || !is_upper(character_at(run, 0))) return false;
  if (!vocabulary_.look_up(run.substr(0, border)).classes.test(*prefix_)) return false;
  const Word& rest = vocabulary_.look_up(run.substr(border));
  return rest.rows.empty() && !rest.may_be(Pos::determiner) && !rest.may_be(Pos::participle);
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

std::optional<Parting> Glue::join_figures(const PieceCursor& here) const {
  constexpr std::uint32_t kMostDigits = 2;
  constexpr std::uint32_t kShortest = 3;  // bytes of the word
  if (!here.is(1, PieceStatus::word)) return std::nullopt;
  const Span figures = here.piece(0)->span;
  const Span word = here.piece(1)->span;
  const Span whole{figures.begin, word.end};
  if (figures.size() > kMostDigits || word.size() < kShortest) return std::nullopt;
  const std::string_view letters = here.surface(1);
  const bool capital = is_upper(character_at(letters, 0)) && !are_upper(letters);
  const bool named = capital && !border_of_words(letters, {}) && opens_no_line(letters);
  if (!named && vocabulary_.look_up(slice(here.text(), whole)).rows.empty()) return std::nullopt;
  return Parting{.parts = {{.span = whole}}, .pieces = 2};
}

// Whether no word that French has opens a sentence there, but perhaps a noun.
bool Glue::opens_no_line(std::string_view capital) const {
  const Word& word = vocabulary_.look_up(capital);
  if (!word.rows.empty()) return false;
  return std::ranges::all_of(word.analyses,
                             [](const Analysis& analysis) { return analysis.pos == Pos::noun; });
}

std::optional<Parting> Glue::part_money(const PieceCursor& here) const {
  constexpr std::size_t kCode = 3;
  const std::string_view surface = here.surface(0);
  if (!currency_ || surface.size() <= kCode || !are_digits(surface.substr(kCode)) ||
      !vocabulary_.look_up(surface.substr(0, kCode)).classes.test(*currency_)) {
    return std::nullopt;
  }
  const Span whole = here.piece(0)->span;
  const std::uint32_t middle = after(here, kCode);
  const bool decimals =
      (here.is_sign(1, ",") || here.is_sign(1, ".")) && here.is(2, PieceStatus::number);
  const std::size_t last = decimals ? 2 : 0;
  return Parting{
      .parts = {{.span = {whole.begin, middle}},
                {.span = {middle, here.piece(last)->span.end}, .kind = TokenKind::number}},
      .pieces = last + 1};
}

}  // namespace greffier
