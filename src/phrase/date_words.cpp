#include "phrase/date_words.h"

#include "lex/vocabulary.h"
#include "phrase/calendar.h"
#include "phrase/decimal.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// « xix » -> 19; nothing for what is no Roman numeral.
std::optional<int> read_roman(std::string_view letters) {
  constexpr std::string_view kLetters = "ivxlc";
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

DateReader::DateReader(const AnnotatedText& text, const DatePhrases& phrases,
                       const Lexicon& lexicon)
    : text_(text), phrases_(phrases), lexicon_(lexicon), weekday_(source("WEEKDAY", "weekday")),
      month_(source("MONTH", "month")), day_word_(source("DATE_WORD", "days")),
      relative_(source("RELATIVE_DAY", "days")), part_(source("DAY_PART", "part")),
      edge_(source("DATE_EDGE", "edge")), season_(source("SEASON", "season")),
      holiday_(source("HOLIDAY", "rule")), reference_(source("TIME_REFERENCE", "value")),
      recurrence_(source("RECURRENCE", "value")), shift_(source("DATE_SHIFT", "steps")),
      unit_(source("UNIT", "unit")), ordinal_(source("ORDINAL_WORD", "value")),
      quarter_(source("QUARTER_CODE", "nth")),
      shift_from_(lexicon.get_column("DATE_SHIFT", "from")),
      unit_factor_(lexicon.get_column("UNIT", "factor")),
      quarter_months_(lexicon.get_column("QUARTER_CODE", "months")) {}

DateReader::Source DateReader::source(std::string_view table, std::string_view column) const {
  return {.id = lexicon_.get_class(table), .column = lexicon_.get_column(table, column)};
}

TokenIndex DateReader::skip_day_word(TokenIndex token, TokenIndex last) const {
  if (token >= last) return token;
  const bool stop = token + 1 < last && text_.surface(token + 1) == ".";
  for (const TokenIndex end : {token + 1, token + 2}) {
    if (end > token + 1 && !stop) break;
    const DateWords words = read({token, end});
    if (words.weekday || words.day || words.month || words.year) return end;
  }
  return token;
}

TokenIndex DateReader::skip_day_words(TokenIndex token, TokenIndex last) const {
  TokenIndex end = skip_day_word(token, last);
  while (end > token) {
    token = end;
    end = skip_day_word(token, last);
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
    if (numeric.clock) words.clock = numeric.clock;
    words.offset = numeric.offset;
    return date->range.last;
  }
  if (const auto* year = find(PhraseClass::year)) {
    if (!words.year) words.year = phrases_.years[year->payload];
    return year->range.last;
  }
  // « 12 sept »: the month, not the number.
  if (const auto* day = words.day ? nullptr : find(PhraseClass::day_number)) {
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
// sentence. Before a day in figures it may be missing: « ven 12/05/2023 », « ven, 12/05 ».
TokenIndex DateReader::take_abbreviation(TokenIndex token, TokenIndex last,
                                         DateWords& words) const {
  const bool stop = token + 1 < last && text_.surface(token + 1) == "." &&
                    text_.tokens[token + 1].gap == Gap::none;
  const bool comma = token + 1 < text_.tokens.size() && text_.surface(token + 1) == ",";
  const TokenIndex day = comma ? token + 2 : token + 1;
  const bool bare = !stop && day < text_.tokens.size() && text_.tokens[day].kind == TokenKind::date;
  if ((!stop && !bare) || words.weekday || words.day) return token;
  const Word word = read_word(std::string(text_.surface(token)) + ".", lexicon_);
  for (const ClassRow& row : word.rows) {
    if (row.id == weekday_.id && take_row(row.id, row.row, words)) return token + (stop ? 2 : 1);
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
  if (id == edge_.id) return take_text(edge_, words.edge);
  if (id == season_.id) return take_text(season_, words.season);
  if (id == holiday_.id) return take_text(holiday_, words.holiday);
  if (id == reference_.id) return take_text(reference_, words.reference);
  if (id == recurrence_.id) return take_text(recurrence_, words.recurrence);
  if (id == shift_.id) {
    words.shift = DateShift{.steps = number_in(row, shift_.column).value_or(0),
                            .from_told = lexicon_.cell(row, shift_from_) == "told"};
    return true;
  }
  if (id == quarter_.id) {
    const int months = number_in(row, quarter_months_).value_or(0);
    words.unit = months == 3 ? PeriodUnit::quarter : PeriodUnit::month;
    words.unit_factor = months == 3 ? 1 : months;
    return take_number(quarter_, words.ordinal);
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

// « 2e trimestre », « XIXe siècle ».
void DateReader::take_ordinal(TokenIndex token, DateWords& words) const {
  if (words.ordinal) return;
  const std::string_view surface = text_.surface(token);
  const std::size_t digits = surface.find_first_not_of("0123456789");
  if (digits != 0) {
    words.ordinal = parse_digits(surface.substr(0, digits));
    return;
  }
  // « XIXe », « XXIème »; in lower case only with its ending: « xviiie », not « vil ».
  const std::string_view folded = text_.tokens[token].word->folded;
  const std::size_t roman = std::min(folded.find_first_not_of("ivxlc"), folded.size());
  const std::string_view ending = folded.substr(roman);
  const bool lower = text_.tokens[token].shape == Shape::lower;
  if (text_.tokens[token].pos == Pos::determiner) return;  // « le », « ce »: no 50th, no 100th
  if (lower ? ending != "e" && ending != "eme" : ending.size() > 3) return;
  words.ordinal = read_roman(folded.substr(0, roman));
}

std::optional<int> DateReader::number_in(RowRef row, Column column) const {
  const auto number = parse_plain(lexicon_.cell(row, column));
  return number ? std::optional(static_cast<int>(number->value())) : std::nullopt;
}

}  // namespace greffier
