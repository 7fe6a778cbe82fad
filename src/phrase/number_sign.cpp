#include "phrase/number_sign.h"

#include <algorithm>

namespace greffier {
namespace {

void take_sign(NumberPhrase& number, bool minus) {
  --number.range.first;
  number.signed_ = true;
  if (minus) number.value.mantissa = -number.value.mantissa;
}

}  // namespace

NumberSigns::NumberSigns(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), lexicon_(lexicon), unit_class_(lexicon.get_class("UNIT")),
      unit_(lexicon.get_column("UNIT", "unit")), unit_kind_(lexicon.get_column("UNIT", "kind")),
      modifier_(lexicon.get_class("MODIFIER")) {}

void NumberSigns::take_figure(NumberPhrase& number) const {
  const TokenIndex first = number.range.first;
  if (has_sign(first)) take_sign(number, text_.surface(first - 1) != "+");
}

void NumberSigns::take_word(NumberPhrase& number) const {
  if (says_minus(number)) take_sign(number, true);
}

// « -1,8 % », « (+2) »: a sign that touches the number and nothing before it; « il fait - 20
// degrés ».
bool NumberSigns::has_sign(TokenIndex token) const {
  if (token == 0) return false;
  const std::string_view sign = text_.surface(token - 1);
  if (sign != "-" && sign != "+" && sign != "−" && sign != "–") return false;
  if (tokens_[token].gap != Gap::none) return is_parted_sign(token, sign == "–");
  return tokens_[token - 1].gap != Gap::none ||
         (token > 1 && tokens_[token - 2].kind == TokenKind::punctuation);
}

// Inside a line, before a temperature: elsewhere it is a dash, as « – » is but in brackets and
// behind a colon.
bool NumberSigns::is_parted_sign(TokenIndex token, bool dash) const {
  if (token < 2 || tokens_[token].gap != Gap::blank) return false;
  // « (- 4,4 % », « la sanction est immédiate : – 12 % »
  if (text_.surface(token - 2) == "(" || text_.surface(token - 2) == ":") {
    return is_measure(token + 1);
  }
  if (dash || tokens_[token - 1].gap != Gap::blank) return false;
  return tokens_[token - 2].kind == TokenKind::word && is_degree(token + 1);
}

// « moins douze degrés », « à moins 5 % »: before what is measured, and no part of « au moins ».
bool NumberSigns::says_minus(const NumberPhrase& number) const {
  if (number.range.first == 0) return false;
  const TokenIndex moins = number.range.first - 1;
  if (tokens_[moins].word->folded != "moins") return false;
  if (tokens_[number.range.first].gap > Gap::blank) return false;
  if (number.value.scale == 0 && !is_measure(number.range.last)) return false;
  if (moins == 0 || tokens_[moins].gap > Gap::blank) return true;
  const Token& before = tokens_[moins - 1];
  if (text_.annotations.find(moins - 1, modifier_) != nullptr) return false;
  return before.kind == TokenKind::punctuation || before.word->may_be(Pos::verb) ||
         (before.word->may_be(Pos::preposition) && before.word->folded != "de");
}

bool NumberSigns::is_measure(TokenIndex token) const {
  if (token >= tokens_.size()) return false;
  return std::ranges::any_of(tokens_[token].word->rows, [this](const ClassRow& row) {
    return row.id == unit_class_ && lexicon_.cell(row.row, unit_kind_) != "duration";
  });
}

bool NumberSigns::is_degree(TokenIndex token) const {
  if (token >= tokens_.size()) return false;
  return std::ranges::any_of(tokens_[token].word->rows, [this](const ClassRow& row) {
    return row.id == unit_class_ && lexicon_.cell(row.row, unit_) == "celsius";
  });
}

}  // namespace greffier
