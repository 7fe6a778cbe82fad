// The words that dates are made of, read without context: « lundi 26 décembre au soir » is weekday
// 1, day 26, month 12, part TEV. Which of them make a date is told by data/rules/date.rules, which
// day that is by time/dates.h.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/date_phrase.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

enum class PeriodUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  night,
  weekend,
  week,
  month,
  quarter,
  year,
  decade,
  century
};

// « prochain » (1, now), « précédent » (-1, told).
struct DateShift {
  int steps = 0;
  bool from_told = false;  // counts from a day told before, not from the entry's
};

struct DateWords {
  std::optional<int> weekday = {};  // Monday 1 to Sunday 7
  std::optional<int> day = {};
  std::optional<int> month = {};
  std::optional<int> year = {};
  std::optional<int> from_entry = {};  // days: « hier » -1
  std::optional<int> from_told = {};   // days: « la veille » -1
  std::string_view part = {};          // TMO TMI TAF TEV TNI
  std::string_view season = {};        // SP SU FA WI
  std::string_view edge = {};          // « fin »: of date_edge.tsv
  std::string_view holiday = {};       // rule of holiday.tsv
  std::string_view reference = {};     // PAST_REF, PRESENT_REF, FUTURE_REF
  std::string_view recurrence = {};    // P1D
  std::optional<std::chrono::minutes> clock = {};
  std::optional<std::chrono::minutes> offset = {};  // east of UTC: « 2022-12-27T18:16:00+01:00 »
  std::optional<DateShift> shift = {};
  std::optional<PeriodUnit> unit = {};
  double unit_factor = 1;           // « quart d'heure »: 15 minutes
  std::optional<int> ordinal = {};  // « deuxième », « XIXe »
};

// Reads the words of date expressions off ranges of tokens.
class DateReader {
 public:
  DateReader(const AnnotatedText& text, const DatePhrases& phrases, const Lexicon& lexicon);

  [[nodiscard]] DateWords read(TokenRange range) const;

  // The token after a weekday, day, month or year: « mardi », « mar. », « 4 »; `token` itself where
  // none begins there.
  [[nodiscard]] TokenIndex skip_day_word(TokenIndex token, TokenIndex last) const;
  // The token after all such words in a row.
  [[nodiscard]] TokenIndex skip_day_words(TokenIndex token, TokenIndex last) const;

 private:
  TokenIndex take_phrase(TokenIndex token, TokenIndex last, DateWords& words) const;
  TokenIndex take_entry(TokenIndex token, TokenIndex last, DateWords& words) const;
  TokenIndex take_abbreviation(TokenIndex token, TokenIndex last, DateWords& words) const;
  bool take_row(ClassId id, RowRef row, DateWords& words) const;
  void take_ordinal(TokenIndex token, DateWords& words) const;
  [[nodiscard]] std::optional<int> number_in(RowRef row, Column column) const;

  const AnnotatedText& text_;
  const DatePhrases& phrases_;
  const Lexicon& lexicon_;
  struct Source {
    ClassId id = 0;
    Column column = {};
  };
  [[nodiscard]] Source source(std::string_view table, std::string_view column) const;
  Source weekday_, month_, day_word_, relative_, part_, edge_, season_, holiday_, reference_,
      recurrence_, shift_, unit_, ordinal_, quarter_;
  Column shift_from_, unit_factor_, quarter_months_;
};

}  // namespace greffier
