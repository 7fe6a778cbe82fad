#include "time/told_year.h"

#include "lex/nearby.h"

#include <algorithm>
#include <charconv>

namespace greffier {
namespace {

constexpr TokenIndex kClose = 60;  // tokens that a year is remembered for

}  // namespace

ToldYear::ToldYear(const Reading& reading)
    : reading_(reading), source_(reading.lexicon.get_class("SOURCE_PREPOSITION")) {}

void ToldYear::enter(TokenRange sentence) {
  sentence_ = sentence;
  year_ = {};
}

void ToldYear::remember(TokenRange date, const DateWords& words) {
  if (!words.year) return;
  if (words.year != listed_year_) listed_to_ = std::min(listed_to_, date.first);
  if (!words.month) {
    list_months(*words.year, date.last);
    // « En 2019, la ville a fermé du 3 au 5 juin », « dit qu'en 2019, d'avril à juin, … »
    const Tokens& tokens = reading_.text.tokens;
    const TokenIndex first = date.first - 1;
    const bool fronted = date.first > sentence_.first && date.last < sentence_.last &&
                         is_word(tokens, first, "en") && is_sign(reading_.text, date.last, ",") &&
                         (first == sentence_.first || has_pos(tokens, first - 1, Pos::que));
    if (fronted) {
      listed_year_ = words.year;
      listed_to_ = sentence_.last;
    }
    return;
  }
  // « où il vit depuis mai 2019, il a été arrêté en février »: not of 2019
  if (is_word(reading_.text.tokens, date.first, "depuis")) return;
  year_ = words.year;
  year_at_ = date.last;
}

void ToldYear::remember_days(std::string_view value, TokenIndex at) {
  constexpr std::size_t kDay = 10;  // « 2020-03-08 »
  const auto number = [&value](std::size_t begin, std::size_t digits) {
    int read = 0;
    std::from_chars(value.data() + begin, value.data() + begin + digits, read);
    return read;
  };
  for (;;) {
    const std::size_t end = std::min(value.find('/'), value.size());
    if (end >= kDay) {
      days_.insert_or_assign(100 * number(5, 2) + number(8, 2),
                             NamedYear{.year = number(0, 4), .at = at});
    }
    if (end == value.size()) return;
    value.remove_prefix(end + 1);
  }
}

std::optional<int> ToldYear::of_day(const DateWords& words, TokenIndex at) const {
  if (!words.day || !words.month || words.year || words.shift) return std::nullopt;
  // « 2 % depuis le 1er janvier »: the last one
  if (is_word(reading_.text.tokens, at, "depuis")) return std::nullopt;
  const auto known = days_.find(100 * *words.month + *words.day);
  const bool near = known != days_.end() && at <= known->second.at + kClose;
  return near ? std::optional(known->second.year) : std::nullopt;
}

std::optional<int> ToldYear::of_story(TokenIndex at, int entry_year) const {
  if (!year_ || *year_ + 1 >= entry_year || at > year_at_ + kClose) return std::nullopt;
  if (names_source(year_at_, at)) return std::nullopt;
  return year_;
}

std::optional<int> ToldYear::of_list(TokenIndex at) const {
  return at < listed_to_ ? listed_year_ : std::nullopt;
}

// Up to the bracket's end, the sentence's or a verb: « Deux ponts ont cédé en 2019 (l'un en mars,
// l'autre en octobre) », « Trois vols en 2021 : le premier en avril, le dernier le 3 août. »
void ToldYear::list_months(int year, TokenIndex from) {
  if (from >= sentence_.last) return;
  const bool bracket = reading_.text.surface(from) == "(";
  if (!bracket && reading_.text.surface(from) != ":") return;
  TokenIndex last = std::min(sentence_.last, from + kClose);
  for (TokenIndex token = from; bracket && token < last; ++token) {
    if (reading_.text.surface(token) == ")") last = token;
  }
  listed_year_ = year;
  listed_to_ = next_verb(from, last);
}

// What is told of a source is not of the story: « selon un rapport publié en mai ».
bool ToldYear::names_source(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    if (reading_.text.tokens[token].word->classes.test(source_)) return true;
    if (reading_.text.annotations.find(token, source_) != nullptr) return true;
  }
  return false;
}

// Where the next finite verb begins, or `last`.
TokenIndex ToldYear::next_verb(TokenIndex from, TokenIndex last) const {
  const auto& verbs = reading_.verbs;
  auto verb = std::ranges::lower_bound(verbs, from, {},
                                       [](const VerbGroup& group) { return group.range.first; });
  for (; verb != verbs.end() && verb->range.last <= last; ++verb) {
    if (!verb->features.has(Feature::bare) && !verb->features.has(Feature::infinitive))
      return verb->range.first;
  }
  return last;
}

}  // namespace greffier
