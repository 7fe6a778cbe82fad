#include "extract/date_filter.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

class DateFilter {
 public:
  explicit DateFilter(const Reading& reading)
      : text_(reading.text), tokens_(reading.text.tokens),
        month_(reading.lexicon.get_class("MONTH")), holiday_(reading.lexicon.get_class("HOLIDAY")) {
  }

  [[nodiscard]] bool is_date(const Match& match) const {
    if (!match.capture("year").empty() && counts(match.range)) return false;
    if (!match.capture("month").empty() && is_planet(match)) return false;
    if (match.rule->name == "date.told" && !is_bound(match)) return false;
    return !is_first_name(match.range);
  }

 private:
  [[nodiscard]] bool counts(TokenRange range) const {
    if (range.first == 0) return false;
    const auto word = [&](TokenIndex token) -> std::string_view {
      return tokens_[token].word->folded;
    };
    const std::string_view before = word(range.first - 1);
    constexpr std::array kBounds{std::string_view("plus"), std::string_view("moins"),
                                 std::string_view("pres"), std::string_view("loin")};
    if (before == "de" && range.first > 1) {
      return std::ranges::find(kBounds, word(range.first - 2)) != kBounds.end();
    }
    return false;
  }

  // « ce jour-là », but « ce jour la mairie ».
  [[nodiscard]] bool is_bound(const Match& match) const {
    for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
      if (tokens_[token].word->folded == "la" && tokens_[token].kind != TokenKind::clitic)
        return false;
    }
    return true;
  }

  // « Mars » in capitals is a planet, « mars » a month; « MARS » may be either.
  [[nodiscard]] bool is_planet(const Match& match) const {
    const Token& month = tokens_[match.capture("month").first];
    const bool alone = match.range.last == match.range.first + 1;
    return alone && month.shape == Shape::capital;
  }

  // « Noël Mamère », « Avril Lavigne ».
  [[nodiscard]] bool is_first_name(TokenRange range) const {
    const Token& last = tokens_[range.last - 1];
    if (!last.capitalised || last.shape == Shape::upper) return false;
    if (!last.word->classes.test(holiday_) && !last.word->classes.test(month_)) return false;
    if (range.last >= tokens_.size()) return false;
    const Token& next = tokens_[range.last];
    return next.capitalised && next.gap == Gap::blank && next.kind == TokenKind::word;
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  ClassId month_;
  ClassId holiday_;
};

// The extent replaces the range, and is no capture any more.
void narrow(Match& match) {
  const auto& names = match.rule->captures;
  const auto found = std::ranges::find(names, "extent");
  if (found == names.end()) return;
  TokenRange& extent = match.captures[static_cast<std::size_t>(found - names.begin())];
  if (extent.empty()) return;
  match.range = extent;
  extent = {};
}

}  // namespace

std::vector<Match> keep_dates(const Reading& reading, std::vector<Match> matches) {
  for (Match& match : matches) narrow(match);
  const DateFilter filter(reading);
  std::erase_if(matches, [&](const Match& match) { return !filter.is_date(match); });
  return matches;
}

}  // namespace greffier
