#include "phrase/date_words.h"

#include "lex/vocabulary.h"
#include "phrase/calendar.h"
#include "phrase/decimal.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace greffier {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;

std::optional<int> digits_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// « 98 » is 1998, « 22 » is 2022.
int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

// Cuts « 27/12/2022 », « 27.12.22 », « 2022-12-27 » at its signs.
std::optional<NumericDate> read_numeric(std::string_view surface) {
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> widths{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < surface.size() && count < 3;) {
    const std::size_t end = std::min(surface.find_first_of("/.-", at), surface.size());
    const auto value = digits_of(surface.substr(at, end - at));
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

// « XIX » -> 19; nothing for what is no Roman numeral.
std::optional<int> read_roman(std::string_view letters) {
  constexpr std::string_view kLetters = "IVXLC";
  constexpr std::array kValues{1, 5, 10, 50, 100};
  int sum = 0;
  int before = 1000;
  for (const char letter : letters) {
    const std::size_t place = kLetters.find(letter);
    if (place == std::string_view::npos) return std::nullopt;
    const int value = kValues[place];
    sum += value > before ? value - 2 * before : value;
    before = value;
  }
  return letters.empty() ? std::nullopt : std::optional(sum);
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
      if (const auto date = counts ? std::nullopt : read_numeric(text_.surface(token))) {
        found_.numeric.push_back(*date);
        add(PhraseClass::numeric_date, {token, token + 1}, found_.numeric.size() - 1);
      }
      return;
    }
    read_ordinal_day(token);
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
    // « juillet 98 »: only after a month, and only where it can be no day.
    const TokenIndex first = annotation.range.first;
    if (digits && width == 2 && whole > 31 && first > 0 &&
        tokens_[first - 1].word->classes.test(month_)) {
      Features two_digits;
      two_digits.set(Feature::bare);
      add_year(annotation.range, full_year(whole), two_digits);
    }
  }

  // « 1er mars », « premier mars », « 15e ».
  void read_ordinal_day(TokenIndex token) {
    const Token& here = tokens_[token];
    if (here.word->folded == "premier" || here.word->folded == "1er") {
      return add_day({token, token + 1}, 1);
    }
    if (here.kind != TokenKind::ordinal) return;
    const std::string_view surface = text_.surface(token);
    const auto value = digits_of(surface.substr(0, surface.find_first_not_of("0123456789")));
    if (value && *value >= 1 && *value <= 31) add_day({token, token + 1}, *value);
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

constexpr std::array<std::pair<std::string_view, PeriodUnit>, 12> kUnits{{
    {"second", PeriodUnit::second},
    {"minute", PeriodUnit::minute},
    {"hour", PeriodUnit::hour},
    {"day", PeriodUnit::day},
    {"night", PeriodUnit::night},
    {"weekend", PeriodUnit::weekend},
    {"week", PeriodUnit::week},
    {"month", PeriodUnit::month},
    {"quarter", PeriodUnit::quarter},
    {"year", PeriodUnit::year},
    {"decade", PeriodUnit::decade},
    {"century", PeriodUnit::century},
}};

}  // namespace

DatePhrases annotate_date_phrases(AnnotatedText& text, const std::vector<NumberPhrase>& numbers,
                                  const Lexicon& lexicon) {
  return PhraseReader(text, numbers, lexicon).read();
}

DateReader::DateReader(const AnnotatedText& text, const DatePhrases& phrases,
                       const Lexicon& lexicon)
    : text_(text), phrases_(phrases), lexicon_(lexicon), weekday_(source("WEEKDAY", "weekday")),
      month_(source("MONTH", "month")), day_word_(source("DATE_WORD", "days")),
      relative_(source("RELATIVE_DAY", "days")), part_(source("DAY_PART", "part")),
      season_(source("SEASON", "season")), holiday_(source("HOLIDAY", "rule")),
      reference_(source("TIME_REFERENCE", "value")), recurrence_(source("RECURRENCE", "value")),
      shift_(source("DATE_SHIFT", "steps")), unit_(source("UNIT", "unit")),
      ordinal_(source("ORDINAL_WORD", "value")),
      shift_from_(lexicon.get_column("DATE_SHIFT", "from")),
      unit_factor_(lexicon.get_column("UNIT", "factor")) {}

DateReader::Source DateReader::source(std::string_view table, std::string_view column) const {
  return {.id = lexicon_.get_class(table), .column = lexicon_.get_column(table, column)};
}

TokenIndex DateReader::skip_day_word(TokenIndex token, TokenIndex last) const {
  const bool stop = token + 1 < last && text_.surface(token + 1) == ".";
  for (const TokenIndex end : {token + 1, token + 2}) {
    if (end > token + 1 && !stop) break;
    const DateWords words = read({token, end});
    if (words.weekday || words.day || words.month || words.year) return end;
  }
  return token;
}

DateWords DateReader::read(TokenRange range) const {
  DateWords words;
  for (TokenIndex token = range.first; token < range.last;) {
    TokenIndex next = take_phrase(token, range.last, words);
    if (next == token) next = take_entry(token, range.last, words);
    if (next == token) next = take_abbreviation(token, range.last, words);
    if (next == token)
      take_ordinal(token++, words);
    else
      token = next;
  }
  return words;
}

// The token after a clock time, date in figures, year or day number; `token` where there is none.
TokenIndex DateReader::take_phrase(TokenIndex token, TokenIndex last, DateWords& words) const {
  const auto find = [&](PhraseClass phrase) -> const Annotation* {
    const Annotation* found = text_.annotations.find(token, phrase);
    return found != nullptr && found->range.last <= last ? found : nullptr;
  };
  if (const auto* clock = find(PhraseClass::clock)) {
    const auto time = phrases_.clocks[clock->payload].time;
    if (time <= std::chrono::hours{24}) words.clock = time;
    return clock->range.last;
  }
  if (const auto* date = find(PhraseClass::numeric_date)) {
    const NumericDate& numeric = phrases_.numeric[date->payload];
    words.day = numeric.day;
    words.month = numeric.month;
    words.year = numeric.year;
    return date->range.last;
  }
  if (const auto* year = find(PhraseClass::year)) {
    words.year = phrases_.years[year->payload];
    return year->range.last;
  }
  if (const auto* day = find(PhraseClass::day_number)) {
    words.day = phrases_.days[day->payload];
    return day->range.last;
  }
  return token;
}

// Entries of the lexicon, the longest first.
TokenIndex DateReader::take_entry(TokenIndex token, TokenIndex last, DateWords& words) const {
  TokenIndex next = token;
  text_.annotations.for_each_at(token, [&](const Annotation& annotation) {
    if (!annotation.row || annotation.range.last > last || annotation.range.last <= next) return;
    if (take_row(annotation.id, *annotation.row, words)) next = annotation.range.last;
  });
  if (next > token) return next;
  for (const ClassRow& row : text_.tokens[token].word->rows) {
    if (take_row(row.id, row.row, words)) next = token + 1;
  }
  return next;
}

// « mar. 4 mars », « jeu. 06/03 »: the stop is a token of its own, as « jeu », « mer » may end a
// sentence.
TokenIndex DateReader::take_abbreviation(TokenIndex token, TokenIndex last,
                                         DateWords& words) const {
  const bool stop = token + 1 < last && text_.surface(token + 1) == "." &&
                    text_.tokens[token + 1].gap == Gap::none;
  if (!stop || words.weekday || words.day) return token;
  const Word word = read_word(text_.surface(TokenRange{token, token + 2}), lexicon_);
  for (const ClassRow& row : word.rows) {
    if (row.id == weekday_.id && take_row(row.id, row.row, words)) return token + 2;
  }
  return token;
}

bool DateReader::take_row(ClassId id, RowRef row, DateWords& words) const {
  const auto cell = [&](const Source& from) { return lexicon_.cell(row, from.column); };
  const auto take_number = [&](const Source& from, std::optional<int>& into) {
    if (!into) into = number_in(row, from.column);
    return true;
  };
  const auto take_text = [&](const Source& from, std::string_view& into) {
    if (into.empty()) into = cell(from);
    return true;
  };
  if (id == weekday_.id) return take_number(weekday_, words.weekday);
  if (id == month_.id) return take_number(month_, words.month);
  if (id == day_word_.id) return take_number(day_word_, words.from_entry);
  if (id == relative_.id) return take_number(relative_, words.from_told);
  if (id == ordinal_.id) return take_number(ordinal_, words.ordinal);
  if (id == part_.id) return take_text(part_, words.part);
  if (id == season_.id) return take_text(season_, words.season);
  if (id == holiday_.id) return take_text(holiday_, words.holiday);
  if (id == reference_.id) return take_text(reference_, words.reference);
  if (id == recurrence_.id) return take_text(recurrence_, words.recurrence);
  if (id == shift_.id) {
    words.shift = DateShift{.steps = number_in(row, shift_.column).value_or(0),
                            .from_told = lexicon_.cell(row, shift_from_) == "told"};
    return true;
  }
  if (id != unit_.id) return false;
  const auto* const unit =
      std::ranges::find(kUnits, cell(unit_), &std::pair<std::string_view, PeriodUnit>::first);
  if (unit == kUnits.end() || words.unit) return false;
  words.unit = unit->second;
  words.unit_factor =
      parse_plain(lexicon_.cell(row, unit_factor_)).value_or(Decimal{.mantissa = 1}).value();
  return true;
}

// « 2e trimestre », « XIXe siècle », « T1 ».
void DateReader::take_ordinal(TokenIndex token, DateWords& words) const {
  if (words.ordinal) return;
  const std::string_view surface = text_.surface(token);
  const std::size_t digits = surface.find_first_not_of("0123456789");
  if (digits != 0) {
    words.ordinal = digits_of(surface.substr(0, digits));
    return;
  }
  const std::size_t roman = surface.find_first_not_of("IVXLC");
  if (roman == std::string_view::npos || surface.size() > roman + 3) return;
  words.ordinal = read_roman(surface.substr(0, roman));
}

std::optional<int> DateReader::number_in(RowRef row, Column column) const {
  const std::string_view cell = lexicon_.cell(row, column);
  return digits_of(cell);
}

}  // namespace greffier
