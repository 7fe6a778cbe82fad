#include "lex/glue.h"

#include "text/utf8.h"

namespace greffier {
namespace {

constexpr std::size_t kShortestWord = 3;  // bytes, before a time
constexpr std::string_view kFigures = "0123456789";

// One letter alone is seldom a word, unless it is elided.
bool opens_word(std::string_view part, std::string_view after) {
  std::size_t at = 0;
  const char32_t c = take_character(part, at);
  if (at < part.size()) return true;
  const bool elision = !after.empty() && is_apostrophe(character_at(after, 0));
  return elision || c == U'A' || c == U'À' || c == U'Y' || c == U'Ô';
}

}  // namespace

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

std::optional<std::size_t> border_of_time(std::string_view run) {
  const std::size_t digits = run.find_first_of(kFigures);
  const std::size_t hour_end = run.find_first_not_of(kFigures, digits);
  if (digits < kShortestWord || hour_end == std::string_view::npos || hour_end > digits + 2) {
    return std::nullopt;
  }
  const std::string_view rest = run.substr(hour_end);
  const bool minutes = rest.size() == 3 && (rest[0] == 'h' || rest[0] == 'H') &&
                       rest.find_first_not_of(kFigures, 1) == std::string_view::npos;
  return minutes ? std::optional(digits) : std::nullopt;
}

std::optional<std::size_t> border_of_hour(std::string_view run) {
  const std::size_t digits = run.find_first_of(kFigures);
  if (digits == std::string_view::npos || digits < kShortestWord || run.size() != digits + 2) {
    return std::nullopt;
  }
  const std::string_view hour = run.substr(digits);
  const bool figures = hour.find_first_not_of(kFigures) == std::string_view::npos;
  return figures && hour <= "24" ? std::optional(digits) : std::nullopt;
}

std::optional<std::size_t> border_of_stop(std::string_view run) {
  const std::size_t stop = run.find('.');
  if (stop == std::string_view::npos || stop == 0) return std::nullopt;
  const std::string_view hour = run.substr(stop + 1);
  if (hour.empty() || hour.size() > 2 || (hour.size() == 2 && hour > "24")) return std::nullopt;
  return hour.find_first_not_of(kFigures) == std::string_view::npos ? std::optional(stop)
                                                                    : std::nullopt;
}

}  // namespace greffier
