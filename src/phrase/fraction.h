// Fractions, alone and behind a number.
//   « deux tiers », « les 2/3 des électeurs », « trois et demi »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/number.h"
#include "phrase/number_words.h"

#include <optional>
#include <string_view>

namespace greffier {

class FractionReader {
 public:
  FractionReader(const AnnotatedText& text, const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), lexicon_(lexicon), words_(lexicon),
        unit_(lexicon.get_class("UNIT")), modifier_(lexicon.get_class("MODIFIER")) {}

  // « la moitié », « deux tiers », « un vingt-cinquième », « les 2/3 des électeurs », « 1/4
  // kilomètre ».
  [[nodiscard]] std::optional<NumberPhrase> read(TokenIndex first) const;
  // Takes what follows a number and belongs to it: « trois et demi », « 10 1/2 miles », « cinq et
  // un quart », « six millions et deux tiers » with `power` 1000000.
  void take_rest(NumberPhrase& number, std::int64_t power) const;
  // Divides a number by what follows it: « vingt-trois cinquièmes », « les 2 tiers »; « vingt et un
  // cinquième » is 20.2.
  void take_denominator(NumberPhrase& number) const;
  // « ½ »
  [[nodiscard]] bool is_vulgar(TokenIndex token) const;

 private:
  // What is divided by, and where its words end: « tiers », « vingt et unième ».
  struct Denominator {
    std::int64_t value = 0;
    TokenIndex last = 0;
  };
  [[nodiscard]] std::optional<Denominator> find_denominator(TokenIndex token) const;
  [[nodiscard]] std::optional<NumberPhrase> read_words(TokenIndex first) const;
  [[nodiscard]] std::optional<NumberPhrase> read_contracted(TokenIndex noun) const;
  [[nodiscard]] std::optional<NumberPhrase> read_slashed(TokenIndex token) const;
  [[nodiscard]] std::optional<std::int64_t> read_article(TokenIndex token) const;
  [[nodiscard]] bool qualifies_noun(TokenIndex next, bool several) const;
  [[nodiscard]] bool is_one_more(TokenIndex fraction) const;
  [[nodiscard]] bool is_somebody(TokenIndex first, const Denominator& denominator) const;
  [[nodiscard]] bool is_measure(TokenIndex token) const;
  [[nodiscard]] bool is_of(TokenIndex token) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  NumberWords words_;
  ClassId unit_;
  ClassId modifier_;
};

}  // namespace greffier
