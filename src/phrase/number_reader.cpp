#include "phrase/number_reader.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace greffier {

std::optional<std::int64_t> NumberWords::find(const Token& token,
                                              std::initializer_list<std::string_view> roles) const {
  for (const ClassRow& row : token.word->rows) {
    if (row.id != id_) continue;
    const std::string_view role = lexicon_.cell(row.row, role_);
    if (std::ranges::find(roles, role) == roles.end()) continue;
    std::int64_t value = 0;
    const std::string_view digits = lexicon_.cell(row.row, value_);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  return std::nullopt;
}

std::optional<NumberPhrase> FractionReader::read(TokenIndex first) const {
  if (tokens_[first].kind != TokenKind::date) return read_words(first);
  // Elsewhere it is a day and a month.
  const bool share = is_of(first + 1) && first > 0 &&
                     (tokens_[first - 1].pos == Pos::determiner || is_word(first - 1, "les") ||
                      is_word(first - 1, "aux"));
  if (!share && !is_measure(first + 1)) return std::nullopt;
  return read_slashed(first);
}

std::optional<NumberPhrase> FractionReader::read_slashed(TokenIndex token) const {
  constexpr std::int64_t kMost = 20;
  const std::string_view written = text_.surface(token);
  const auto slash = written.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
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

// « la moitié », « un tiers », « trois quarts », « un cinquième »; a fraction of something, so that
// « un cinquième corps » is none.
std::optional<NumberPhrase> FractionReader::read_words(TokenIndex first) const {
  const TokenIndex fraction = first + 1;
  if (fraction >= tokens_.size() || tokens_[fraction].gap > Gap::blank) return std::nullopt;
  const auto denominator = words_.find(tokens_[fraction], {"fraction"});
  if (!denominator) return std::nullopt;
  const auto times =
      *denominator == 2 ? read_article(first) : words_.find(tokens_[first], {"unit"});
  if (!times || *times >= *denominator) return std::nullopt;
  // « deux tiers incompressibles » is a share, « un troisième homme » is none
  const bool several = *times > 1 && tokens_[fraction].word->may_be(Pos::noun);
  if (qualifies_noun(fraction, several)) return std::nullopt;
  const auto value = divide(*times, *denominator);
  if (!value) return std::nullopt;
  return NumberPhrase{.range = {first, first + 2}, .value = *value, .form = NumberForm::fraction};
}

void FractionReader::take_rest(NumberPhrase& number, std::int64_t power) const {
  TokenIndex token = number.range.last;
  if (token >= tokens_.size() || tokens_[token].gap > Gap::blank) return;
  std::optional<Decimal> part;
  if (power == 1 && tokens_[token].kind == TokenKind::date && is_measure(token + 1)) {
    if (const auto fraction = read_slashed(token++)) part = fraction->value;
  } else if (is_word(token, "et") && token + 1 < tokens_.size()) {
    ++token;
    if (is_word(token, "demi") || is_word(token, "demie")) {
      part = Decimal{.mantissa = 5, .scale = 1};
      ++token;
    } else if (const auto fraction = read_words(token); fraction && !is_of(fraction->range.last)) {
      part = fraction->value;
      token = fraction->range.last;
    }
  }
  while (part && part->scale > 0 && part->mantissa % 10 == 0) {
    *part = {.mantissa = part->mantissa / 10, .scale = static_cast<std::uint8_t>(part->scale - 1)};
  }
  const auto scaled = part ? multiply(*part, power) : std::nullopt;
  const auto sum = scaled ? add(number.value, *scaled) : std::nullopt;
  if (!sum) return;
  number.value = *sum;
  number.range.last = token;
}

std::optional<std::int64_t> FractionReader::read_article(TokenIndex token) const {
  const std::string& word = tokens_[token].word->folded;
  return word == "la" || word == "une" ? std::optional<std::int64_t>(1) : std::nullopt;
}

// « un quart de finale », « un troisième homme »: an ordinal, or a name of something else.
bool FractionReader::qualifies_noun(TokenIndex fraction, bool several) const {
  const TokenIndex next = fraction + 1;
  if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return false;
  const Word& word = *tokens_[next].word;
  if (word.folded == "de" && next + 1 < tokens_.size()) return is_word(next + 1, "finale");
  const Pos pos = word.analyses.empty() ? Pos::punctuation : word.analyses.front().pos;
  const bool noun = pos == Pos::noun || (pos == Pos::adjective && !several);
  return noun && tokens_[next].kind == TokenKind::word;
}

bool FractionReader::is_measure(TokenIndex token) const {
  return token < tokens_.size() && tokens_[token].gap <= Gap::blank &&
         (tokens_[token].word->classes.test(unit_) ||
          text_.annotations.find(token, unit_) != nullptr);
}

bool FractionReader::is_of(TokenIndex token) const {
  return is_word(token, "de") || is_word(token, "d'") || is_word(token, "des") ||
         is_word(token, "du");
}

}  // namespace greffier
