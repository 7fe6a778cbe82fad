// The words of datelines and of lines that are a date alone: days, times, agencies.
#pragma once

#include "lex/lexicon.h"
#include "phrase/date_words.h"

namespace greffier {

inline constexpr TokenIndex kLongestFooter = 12;  // tokens of a day, its time and its agency

class DatelineWords {
 public:
  DatelineWords(const AnnotatedText& text, const DateReader& reader, const Lexicon& lexicon);

  [[nodiscard]] bool is_agency(TokenIndex token) const;

  // Nothing but dates, times, agencies, « à », signs.
  [[nodiscard]] bool only_date(TokenRange range) const;

 private:
  const AnnotatedText& text_;
  const DateReader& reader_;
  ClassId agency_;
};

}  // namespace greffier
