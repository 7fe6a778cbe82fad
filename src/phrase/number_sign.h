// What stands before a number and says which side of zero it lies on.
//   « -1,8 % », « (+2) », « il fait - 20 degrés », « moins douze degrés »; not « au moins 3 »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/number.h"

namespace greffier {

class NumberSigns {
 public:
  NumberSigns(const AnnotatedText& text, const Lexicon& lexicon);

  // Takes « - » or « + » before a number in figures.
  void take_figure(NumberPhrase& number) const;
  // Takes the word « moins ».
  void take_word(NumberPhrase& number) const;

 private:
  [[nodiscard]] bool has_sign(TokenIndex token) const;
  [[nodiscard]] bool is_parted_sign(TokenIndex token, bool dash) const;
  [[nodiscard]] bool says_minus(const NumberPhrase& number) const;
  [[nodiscard]] bool is_measure(TokenIndex token) const;
  [[nodiscard]] bool is_degree(TokenIndex token) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  ClassId unit_class_;
  Column unit_;
  Column unit_kind_;
  ClassId modifier_;
};

}  // namespace greffier
