#include "phrase/number.h"

#include "phrase/fraction.h"
#include "phrase/number_sign.h"
#include "phrase/number_words.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>

namespace greffier {
namespace {

constexpr TokenIndex kMostWords = 12;  // « neuf cent quatre-vingt-dix-neuf mille neuf cent … »

class NumberReader {
 public:
  NumberReader(AnnotatedText& text, const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), lexicon_(lexicon), words_(lexicon),
        fractions_(text, lexicon), signs_(text, lexicon), unit_(lexicon.get_class("UNIT")),
        currency_(lexicon.get_class("CURRENCY")) {}

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
      if (const auto* unit = text_.annotations.find(token, unit_)) token = unit->range.last;
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
      return at < last_token() && words_.contains(tokens_[at]);
    };
    return tokens_[token].kind == TokenKind::number || tokens_[token].kind == TokenKind::date ||
           is_number_word(token) || is_number_word(token + 1) ||
           text_.surface(token).find('-') != std::string_view::npos;
  }

  std::optional<NumberPhrase> read_at(TokenIndex token) const {
    if (tokens_[token].kind == TokenKind::number) return read_digits(token);
    if (const auto phrase = fractions_.read(token)) return phrase;
    if (const auto phrase = read_approximate(token)) return phrase;
    auto phrase = read_spelled(token);
    if (phrase) signs_.take_word(*phrase);
    return phrase;
  }

  [[nodiscard]] std::optional<std::int64_t> find_value(
      TokenIndex token, std::initializer_list<std::string_view> roles) const {
    return token < last_token() ? words_.find(tokens_[token], roles) : std::nullopt;
  }

  // ------------------------------------------------------------ digits
  std::optional<NumberPhrase> read_digits(TokenIndex token) const {
    auto value = parse_number(text_.surface(token));
    if (!value) return std::nullopt;
    NumberPhrase number{.range = {token, token + 1}, .value = *value};
    if (fractions_.is_vulgar(token)) number.form = NumberForm::fraction;
    take_magnitude(number);
    if (!number.magnitude) take_letter(number);
    if (!number.magnitude) fractions_.take_rest(number, 1);
    if (!number.magnitude) fractions_.take_denominator(number);
    signs_.take_figure(number);
    if (!number.signed_) signs_.take_word(number);
    return number;
  }

  // « 2,5 millions », « 200 mille », « 3 douzaines », « 3 mille milliards ».
  void take_magnitude(NumberPhrase& number) const {
    std::int64_t power = 1000;
    while (power == 1000) {
      if (number.range.last >= last_token() || tokens_[number.range.last].gap > Gap::blank) return;
      const auto next = find_value(number.range.last, {"magnitude", "thousand", "approximate"});
      const auto scaled = next ? multiply(number.value, *next) : std::nullopt;
      if (!scaled) return;
      number.value = *scaled;
      ++number.range.last;
      number.magnitude = true;
      power = *next;
    }
    fractions_.take_rest(number, power);
  }

  // « 35k abonnés », « 1,2M de vues », « 2,33 k »; « 3M » is a company, « 300 K » are kelvins.
  void take_letter(NumberPhrase& number) const {
    const TokenIndex letter = number.range.last;
    if (letter >= last_token() || tokens_[letter].gap > Gap::blank) return;
    const auto power = find_value(letter, {"letter"});
    if (!power) return;
    const bool glued = tokens_[letter].gap == Gap::none;
    const std::string_view written = text_.surface(letter);
    if (written != "k" && (!glued || written == "m")) return;
    if (written == "M" && number.value.scale == 0 && !goes_on(letter + 1)) return;
    const auto scaled = multiply(number.value, *power);
    if (!scaled) return;
    number.value = *scaled;
    ++number.range.last;
    number.magnitude = true;
  }

  // « de vues », « abonnés », « $ »
  [[nodiscard]] bool goes_on(TokenIndex token) const {
    if (token >= last_token() || tokens_[token].gap > Gap::blank) return false;
    const Word& word = *tokens_[token].word;
    return word.folded == "de" || word.folded == "d'" || word.classes.test(currency_) ||
           (word.may_be(Pos::noun) && !word.may_be(Pos::verb));
  }

  // ------------------------------------------------------------ words
  std::optional<NumberPhrase> read_spelled(TokenIndex first) const {
    auto best = compose_run(first, first, std::numeric_limits<std::int64_t>::max());
    if (!best) return best;
    take_power(*best);
    take_decimals(*best);
    const auto power = find_value(best->range.last - 1, {"magnitude"});
    fractions_.take_rest(*best, power.value_or(1));
    fractions_.take_denominator(*best);
    if (best->range.last == first + 1 && best->value.mantissa == 1) {
      best->form = NumberForm::article;
    }
    return best;
  }

  // « dix quadrillions »
  void take_power(NumberPhrase& number) const {
    if (number.range.last >= last_token() || tokens_[number.range.last].gap > Gap::blank) return;
    const auto exponent = find_value(number.range.last, {"power"});
    if (!exponent || number.magnitude) return;
    number.value.scale = static_cast<std::int8_t>(-*exponent);
    number.magnitude = true;
    ++number.range.last;
  }

  // The longest run of words that composes a number of at most `most`; the first may follow `after`
  // by a blank.
  std::optional<NumberPhrase> compose_run(TokenIndex first, TokenIndex after,
                                          std::int64_t most) const {
    std::vector<std::string_view> words;
    std::optional<NumberPhrase> best;
    const auto end = std::min<TokenIndex>(first + kMostWords, last_token());
    for (TokenIndex token = first; token < end && continues(after, token); ++token) {
      const bool whole = words_.contains(tokens_[token]);  // « demi-million »
      const std::string_view word = text_.surface(token);
      for (const auto part : split(word, whole ? '\n' : '-')) words.push_back(part);
      const auto value = compose_number(words, lexicon_);
      if (value && *value > most) break;
      if (!value) {
        const bool may_go_on = name_key(words.back()) == "et";
        if (may_go_on && token > first) continue;
        break;
      }
      if (token == first && tokens_[token].word->folded == "mil") continue;  // « un sac de mil »
      best = NumberPhrase{.range = {first, token + 1},
                          .value = {.mantissa = *value},
                          .form = NumberForm::spelled,
                          .magnitude = find_value(token, {"magnitude"}).has_value()};
    }
    return best;
  }

  // « deux virgule trois », « dix-sept virgule zéro deux »: digits as they are read out.
  void take_decimals(NumberPhrase& number) const {
    constexpr std::size_t kMostDigits = 6;
    constexpr std::int64_t kMostAtOnce = 999;
    const TokenIndex comma = number.range.last;
    if (comma >= last_token() || tokens_[comma].word->folded != "virgule") return;
    std::string digits;
    TokenIndex token = comma + 1;
    while (token < last_token()) {
      const auto part = compose_run(token, comma, kMostAtOnce);
      if (!part) break;
      digits += std::to_string(part->value.mantissa);
      if (digits.size() > kMostDigits) return;
      token = part->range.last;
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
  // « la soixantaine de résidents », « leur dizaine d'élus »; not « la cinquantaine passée ».
  [[nodiscard]] bool names_one(TokenIndex first) const {
    if (first + 2 >= last_token() || !tokens_[first].word->may_be(Pos::determiner)) return false;
    return find_value(first + 1, {"approximate"}) && !text_.surface(first + 1).ends_with('s') &&
           tokens_[first + 2].word->may_be(Pos::de);
  }

  std::optional<NumberPhrase> read_approximate(TokenIndex first) const {
    auto times = find_value(first, {"unit"});
    const bool whole = !times && names_one(first);
    if (whole) times = 1;
    if (!times) return std::nullopt;
    TokenIndex token = first + 1;
    if (token + 1 < last_token() && tokens_[token].word->may_be(Pos::adjective) &&
        find_value(token + 1, {"approximate"})) {
      ++token;
    }
    const auto value = find_value(token, {"approximate"});
    if (!value) return std::nullopt;
    NumberPhrase number{.range = {whole ? token : first, token + 1},
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

  AnnotatedText& text_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  NumberWords words_;
  FractionReader fractions_;
  NumberSigns signs_;
  ClassId unit_;
  ClassId currency_;
  std::vector<NumberPhrase> numbers_;
};

}  // namespace

std::vector<NumberPhrase> annotate_numbers(AnnotatedText& text, const Lexicon& lexicon) {
  return NumberReader(text, lexicon).read();
}

}  // namespace greffier
