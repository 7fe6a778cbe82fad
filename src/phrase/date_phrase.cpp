#include "phrase/date_phrase.h"

#include "phrase/calendar.h"
#include "text/stated_time.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

// « 98 » is 1998, « 22 » is 2022.
int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

// Cuts « 27/12/2022 », « 27.12.22 », « 2022-12-27 », « 27 12 2022 » at its signs.
std::optional<NumericDate> read_numeric(std::string_view surface) {
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> widths{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < surface.size() && count < 3;) {
    const std::size_t end = std::min(surface.find_first_of("/.- ", at), surface.size());
    const auto value = parse_digits(surface.substr(at, end - at));
    if (!value) return std::nullopt;
    widths[count] = end - at;
    parts[count++] = *value;
    at = end + 1;
  }
  NumericDate date;
  if (widths[0] == 4 && count == 3) {
    date = {.day = parts[2], .month = parts[1], .year = parts[0]};
  } else if (count == 3 && (widths[2] == 2 || widths[2] == 4)) {
    date = {.day = parts[0],
            .month = parts[1],
            .year = widths[2] == 2 ? full_year(parts[2]) : parts[2]};
  } else if (count == 2) {
    date = {.day = parts[0], .month = parts[1]};
  } else {
    return std::nullopt;
  }
  if (!make_day(date.year.value_or(2000), date.month, date.day)) return std::nullopt;
  return date;
}

// « 2022-12-27T18:16:00+01:00 », « Tue, 27 Dec 2022 18:16:00 +0100 ».
std::optional<NumericDate> read_moment(std::string_view surface) {
  const auto time = read_stated_time(surface);
  if (!time || !time->clock) return std::nullopt;
  return NumericDate{.day = day_of_month(time->day),
                     .month = month_of(time->day),
                     .year = year_of(time->day),
                     .clock = time->clock,
                     .offset = time->offset};
}

class PhraseReader {
 public:
  PhraseReader(AnnotatedText& text, const std::vector<NumberPhrase>& numbers,
               const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), numbers_(numbers), month_(lexicon.get_class("MONTH")) {
    found_.clocks = annotate_clocks(text, numbers, lexicon);
  }

  DatePhrases read() {
    for (TokenIndex token = 0; token < tokens_.size(); ++token) read_at(token);
    return std::move(found_);
  }

 private:
  void add(PhraseClass phrase, TokenRange range, std::size_t payload, Features features = {}) {
    text_.annotations.add({.id = class_of(phrase),
                           .range = range,
                           .head = range.first,
                           .features = features,
                           .payload = static_cast<std::uint32_t>(payload)});
  }

  void read_at(TokenIndex token) {
    if (tokens_[token].kind == TokenKind::date) {
      // « les 2/3 des voix », « 2 1/4 » are read as numbers
      const bool counts = text_.annotations.find(token, PhraseClass::number) != nullptr ||
                          (token > 0 && is_in_number(token - 1, token));
      if (counts) return;
      const std::string_view surface = text_.surface(token);
      const bool moment = surface.find(':') != std::string_view::npos;
      const auto date = moment ? read_moment(surface) : read_numeric(surface);
      if (date) add_numeric(*date, {token, token + 1});
      return;
    }
    read_ordinal_day(token);
    read_spaced(token);
    const Annotation* number = text_.annotations.find(token, PhraseClass::number);
    if (number != nullptr && number->range.first == token) read_number(*number);
  }

  [[nodiscard]] bool is_in_number(TokenIndex first, TokenIndex token) const {
    const Annotation* number = text_.annotations.find(first, PhraseClass::number);
    return number != nullptr && number->range.contains(token);
  }

  void read_number(Annotation annotation) {  // a copy: adding moves annotations
    const NumberPhrase& number = numbers_[annotation.payload];
    const double value = number.value.value();
    if (number.magnitude || number.signed_ || number.form == NumberForm::fraction ||
        number.form == NumberForm::approximate || value != static_cast<int>(value)) {
      return;
    }
    const int whole = static_cast<int>(value);
    const std::size_t width = text_.span(annotation.range).size();
    const bool digits = number.form == NumberForm::digits;
    // « a dénoncé jeudi un acharnement »: the first day of a month is « premier ».
    const bool article = !digits && whole == 1;
    if (whole >= 1 && whole <= 31 && (!digits || width <= 2) && !article) {
      add_day(annotation.range, whole);
    }
    if (whole >= kFirstYear && whole <= kLastYear && (!digits || width == 4)) {
      add_year(annotation.range, whole, {});
    }
    // « juillet 98 », « en 98 »: only where it can be no day, and hardly a size.
    const TokenIndex first = annotation.range.first;
    constexpr int kNoSize = 60;
    const bool month = first > 0 && tokens_[first - 1].word->classes.test(month_);
    const bool in = first > 0 && tokens_[first - 1].word->folded == "en" && whole >= kNoSize;
    if (digits && width == 2 && whole > 31 && (month || in)) {
      Features two_digits;
      two_digits.set(Feature::bare);
      add_year(annotation.range, full_year(whole), two_digits);
    }
  }

  // « 20 02 2014 »; behind « le » also « 20 02 14 » and « 20 02 ».
  void read_spaced(TokenIndex token) {
    const auto is_number = [&](TokenIndex at) {
      return at < tokens_.size() && tokens_[at].kind == TokenKind::number;
    };
    if (!is_number(token) || tokens_[token].span.size() > 2) return;
    if (token > 0 && is_number(token - 1)) return;
    TokenIndex last = token + 1;
    while (last < token + 4 && is_number(last) && tokens_[last].gap == Gap::blank) ++last;
    const TokenIndex count = last - token;
    if (count < 2 || count > 3) return;
    const bool full = count == 3 && tokens_[last - 1].span.size() == 4;
    const bool article = token > 0 && tokens_[token - 1].word->folded == "le" &&
                         text_.surface(token + 1).starts_with('0');
    if (!full && !article) return;
    const auto date = read_numeric(text_.surface(TokenRange{token, last}));
    if (date && date->year.value_or(kFirstYear) >= kFirstYear) add_numeric(*date, {token, last});
  }

  // « 1er mars », « premier mars », « 15e ».
  void read_ordinal_day(TokenIndex token) {
    const Token& here = tokens_[token];
    if (here.word->folded == "premier" || here.word->folded == "1er") {
      return add_day({token, token + 1}, 1);
    }
    if (here.kind != TokenKind::ordinal) return;
    const std::string_view surface = text_.surface(token);
    const auto value = parse_digits(surface.substr(0, surface.find_first_not_of("0123456789")));
    if (value && *value >= 1 && *value <= 31) add_day({token, token + 1}, *value);
  }

  void add_numeric(const NumericDate& date, TokenRange range) {
    found_.numeric.push_back(date);
    add(PhraseClass::numeric_date, range, found_.numeric.size() - 1);
  }

  void add_day(TokenRange range, int day) {
    found_.days.push_back(day);
    add(PhraseClass::day_number, range, found_.days.size() - 1);
  }

  void add_year(TokenRange range, int year, Features features) {
    found_.years.push_back(year);
    add(PhraseClass::year, range, found_.years.size() - 1, features);
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  const std::vector<NumberPhrase>& numbers_;
  ClassId month_;
  DatePhrases found_;
};

}  // namespace

DatePhrases annotate_date_phrases(AnnotatedText& text, const std::vector<NumberPhrase>& numbers,
                                  const Lexicon& lexicon) {
  return PhraseReader(text, numbers, lexicon).read();
}

}  // namespace greffier
