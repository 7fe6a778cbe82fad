#include "phrase/number.h"

#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace greffier {
namespace {

constexpr TokenIndex kMostWords = 12;  // « neuf cent quatre-vingt-dix-neuf mille neuf cent … »

class NumberReader {
 public:
  NumberReader(AnnotatedText& text, const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), lexicon_(lexicon),
        word_class_(lexicon.get_class("NUMBER_WORD")),
        value_(lexicon.get_column("NUMBER_WORD", "value")),
        role_(lexicon.get_column("NUMBER_WORD", "role")), unit_class_(lexicon.get_class("UNIT")) {}

  std::vector<NumberPhrase> read() {
    for (TokenIndex token = 0; token < tokens_.size();) {
      const auto number = may_begin_at(token) ? read_at(token) : std::nullopt;
      if (!number) {
        ++token;
        continue;
      }
      token = number->range.last;
      add(*number);
      // « 10 pour cent »: the unit's « cent » is no number of its own.
      if (token < tokens_.size()) {
        if (const auto* unit = text_.annotations.find(token, unit_class_)) token = unit->range.last;
      }
    }
    return std::move(numbers_);
  }

 private:
  void add(const NumberPhrase& number) {
    Features features;
    if (number.form == NumberForm::article) features.set(Feature::indefinite);
    if (number.form == NumberForm::fraction) features.set(Feature::bare);
    if (number.magnitude) features.set(Feature::compound);
    text_.annotations.add({.id = class_of(PhraseClass::number),
                           .range = number.range,
                           .head = number.range.last - 1,
                           .features = features,
                           .payload = static_cast<std::uint32_t>(numbers_.size())});
    numbers_.push_back(number);
  }

  // Most words neither are of a number, alone or in a compound, nor stand before such a word.
  [[nodiscard]] bool may_begin_at(TokenIndex token) const {
    const auto is_number_word = [&](TokenIndex at) {
      return at < last_token() && tokens_[at].word->classes.test(word_class_);
    };
    return tokens_[token].kind == TokenKind::number || tokens_[token].kind == TokenKind::date ||
           is_number_word(token) || is_number_word(token + 1) ||
           text_.surface(token).find('-') != std::string_view::npos;
  }

  std::optional<NumberPhrase> read_at(TokenIndex token) const {
    if (const auto phrase = read_slashed(token)) return phrase;
    if (tokens_[token].kind == TokenKind::number) return read_digits(token);
    if (const auto phrase = read_fraction(token)) return phrase;
    if (const auto phrase = read_approximate(token)) return phrase;
    return read_spelled(token);
  }

  // ------------------------------------------------------------ digits
  std::optional<NumberPhrase> read_digits(TokenIndex token) const {
    auto value = parse_number(text_.surface(token));
    if (!value) return std::nullopt;
    NumberPhrase number{.range = {token, token + 1}, .value = *value};
    take_magnitude(number);
    if (has_sign(token)) {
      number.range.first = token - 1;
      number.signed_ = true;
      if (text_.surface(token - 1) != "+") number.value.mantissa = -number.value.mantissa;
    }
    return number;
  }

  // « -1,8 % », « (+2) »: a sign that touches the number and nothing before it.
  bool has_sign(TokenIndex token) const {
    if (token == 0 || tokens_[token].gap != Gap::none) return false;
    const std::string_view sign = text_.surface(token - 1);
    if (sign != "-" && sign != "+" && sign != "−" && sign != "–") return false;
    return tokens_[token - 1].gap != Gap::none ||
           (token > 1 && tokens_[token - 2].kind == TokenKind::punctuation);
  }

  // « 2,5 millions », « 200 mille », « 3 douzaines », « 3 millions et demi ».
  void take_magnitude(NumberPhrase& number) const {
    if (number.range.last >= tokens_.size() || tokens_[number.range.last].gap > Gap::blank) return;
    const auto power = find_value(number.range.last, {"magnitude", "thousand", "approximate"});
    if (!power) return;
    const auto scaled = multiply(number.value, *power);
    if (!scaled) return;
    number.value = *scaled;
    ++number.range.last;
    number.magnitude = true;
    take_half(number);
  }

  // « un million et demi »
  void take_half(NumberPhrase& number) const {
    const TokenIndex et = number.range.last;
    if (et + 1 >= last_token() || tokens_[et].word->folded != "et") return;
    if (tokens_[et + 1].word->folded != "demi") return;
    const auto power = find_value(et - 1, {"magnitude"});
    if (!power || *power % 2 != 0) return;
    const auto more = greffier::add(number.value, Decimal{.mantissa = *power / 2});
    if (!more) return;
    number.value = *more;
    number.range.last += 2;
  }

  // « les 2/3 des électeurs »: before « de » no day and month.
  std::optional<NumberPhrase> read_slashed(TokenIndex token) const {
    constexpr std::int64_t kMost = 20;
    const std::string_view written = text_.surface(token);
    const auto slash = written.find('/');
    if (slash == std::string_view::npos || token + 1 >= last_token()) return std::nullopt;
    const std::string& next = tokens_[token + 1].word->folded;
    const bool article = token > 0 && tokens_[token - 1].pos == Pos::determiner;
    const std::string& before = token > 0 ? tokens_[token - 1].word->folded : next;
    const bool of = next == "de" || next == "d'" || next == "des" || next == "du";
    if (!of || !(article || before == "les" || before == "aux")) return std::nullopt;
    const auto part = parse_plain(written.substr(0, slash));
    const auto whole = parse_plain(written.substr(slash + 1));
    if (!part || !whole || part->scale + whole->scale > 0) return std::nullopt;
    if (part->mantissa < 1 || part->mantissa >= whole->mantissa || whole->mantissa > kMost) {
      return std::nullopt;
    }
    const auto value = divide(part->mantissa, whole->mantissa);
    if (!value) return std::nullopt;
    return NumberPhrase{.range = {token, token + 1}, .value = *value, .form = NumberForm::fraction};
  }

  // ------------------------------------------------------------ words
  std::optional<std::int64_t> find_value(TokenIndex token,
                                         std::initializer_list<std::string_view> roles) const {
    if (token >= tokens_.size()) return std::nullopt;
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id != word_class_) continue;
      const std::string_view role = lexicon_.cell(row.row, role_);
      if (std::ranges::find(roles, role) == roles.end()) continue;
      std::int64_t value = 0;
      const std::string_view digits = lexicon_.cell(row.row, value_);
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      return value;
    }
    return std::nullopt;
  }

  // The longest run of words that composes a number.
  std::optional<NumberPhrase> read_spelled(TokenIndex first) const {
    std::vector<std::string_view> words;
    std::optional<NumberPhrase> best;
    const auto end = std::min<TokenIndex>(first + kMostWords, last_token());
    for (TokenIndex token = first; token < end && continues(first, token); ++token) {
      const bool whole = tokens_[token].word->classes.test(word_class_);  // « demi-million »
      const std::string_view word = text_.surface(token);
      for (const auto part : split(word, whole ? '\n' : '-')) words.push_back(part);
      const auto value = compose_number(words, lexicon_);
      if (!value) {
        const bool may_go_on = name_key(words.back()) == "et";
        if (may_go_on && token > first) continue;
        break;
      }
      best = NumberPhrase{.range = {first, token + 1},
                          .value = {.mantissa = *value},
                          .form = NumberForm::spelled,
                          .magnitude = find_value(token, {"magnitude"}).has_value()};
    }
    if (!best) return best;
    take_decimals(*best);
    if (best->magnitude) take_half(*best);
    if (best->range.last == first + 1 && best->value.mantissa == 1) {
      best->form = NumberForm::article;
    }
    return best;
  }

  // « deux virgule trois », « dix-sept virgule zéro deux »: digits as they are read out.
  void take_decimals(NumberPhrase& number) const {
    constexpr int kMostDigits = 6;
    const TokenIndex comma = number.range.last;
    if (comma >= last_token() || tokens_[comma].word->folded != "virgule") return;
    std::string digits;
    TokenIndex token = comma + 1;
    for (; token < last_token() && continues(comma, token); ++token) {
      std::vector<std::string_view> words;
      for (const auto part : split(text_.surface(token), '-')) words.push_back(part);
      const auto value = compose_number(words, lexicon_);
      const bool fits =
          value && *value < 100 && digits.size() + std::to_string(*value).size() <= kMostDigits;
      if (!fits) break;
      digits += std::to_string(*value);
    }
    if (digits.empty()) return;
    const auto more = parse_plain("0." + digits);
    const auto sum = more ? greffier::add(number.value, *more) : std::nullopt;
    if (!sum) return;
    number.value = *sum;
    number.range.last = token;
    take_magnitude(number);
  }

  [[nodiscard]] TokenIndex last_token() const { return static_cast<TokenIndex>(tokens_.size()); }

  bool continues(TokenIndex first, TokenIndex token) const {
    return tokens_[token].kind == TokenKind::word &&
           (token == first || tokens_[token].gap <= Gap::blank);
  }

  // « une dizaine », « une bonne centaine », « deux douzaines », « un millier ».
  std::optional<NumberPhrase> read_approximate(TokenIndex first) const {
    const auto times = find_value(first, {"unit"});
    if (!times) return std::nullopt;
    TokenIndex token = first + 1;
    if (token + 1 < last_token() && tokens_[token].word->may_be(Pos::adjective) &&
        find_value(token + 1, {"approximate"})) {
      ++token;
    }
    const auto value = find_value(token, {"approximate"});
    if (!value) return std::nullopt;
    NumberPhrase number{.range = {first, token + 1},
                        .value = {.mantissa = *times * *value},
                        .form = NumberForm::approximate,
                        .magnitude = true};
    // « une dizaine de milliers », « une vingtaine de millions ».
    const bool of =
        number.range.last < last_token() && name_key(text_.surface(number.range.last)) == "de";
    const auto power =
        of ? find_value(number.range.last + 1, {"approximate", "magnitude"}) : std::nullopt;
    if (power && *power >= 1000) {
      number.value.mantissa *= *power;
      number.range.last += 2;
    }
    return number;
  }

  // ------------------------------------------------------------ fractions
  // « la moitié », « un tiers », « deux tiers », « trois quarts », « un cinquième »; a fraction of
  // something, so that « un cinquième corps » is none.
  std::optional<NumberPhrase> read_fraction(TokenIndex first) const {
    const auto denominator = find_value(first + 1, {"fraction"});
    if (!denominator || tokens_[first + 1].gap > Gap::blank) return std::nullopt;
    const bool half = *denominator == 2;
    const auto times = half ? read_article(first) : find_value(first, {"unit"});
    if (!times || *times >= *denominator) return std::nullopt;
    // « deux tiers incompressibles » is a share, « un troisième homme » is none
    const bool several = *times > 1 && tokens_[first + 1].word->may_be(Pos::noun);
    if (qualifies_noun(first + 1, several)) return std::nullopt;
    const auto value = divide(*times, *denominator);
    if (!value) return std::nullopt;
    return NumberPhrase{.range = {first, first + 2}, .value = *value, .form = NumberForm::fraction};
  }

  std::optional<std::int64_t> read_article(TokenIndex token) const {
    const std::string& word = tokens_[token].word->folded;
    return word == "la" || word == "une" ? std::optional<std::int64_t>(1) : std::nullopt;
  }

  // « un quart de finale », « un troisième homme »: an ordinal, or a name of something else.
  bool qualifies_noun(TokenIndex fraction, bool several) const {
    const TokenIndex next = fraction + 1;
    if (next >= last_token() || tokens_[next].gap > Gap::blank) return false;
    const Word& word = *tokens_[next].word;
    if (word.folded == "de" && next + 1 < last_token()) {
      return tokens_[next + 1].word->folded == "finale";
    }
    const Pos pos = word.analyses.empty() ? Pos::punctuation : word.analyses.front().pos;
    const bool noun = pos == Pos::noun || (pos == Pos::adjective && !several);
    return noun && tokens_[next].kind == TokenKind::word;
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  ClassId word_class_;
  Column value_;
  Column role_;
  ClassId unit_class_;
  std::vector<NumberPhrase> numbers_;
};

}  // namespace

std::vector<NumberPhrase> annotate_numbers(AnnotatedText& text, const Lexicon& lexicon) {
  return NumberReader(text, lexicon).read();
}

}  // namespace greffier
