#include "phrase/fraction.h"

#include "lex/nearby.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <string>

namespace greffier {

std::optional<NumberPhrase> FractionReader::read(TokenIndex first) const {
  if (tokens_[first].kind != TokenKind::date) return read_words(first);
  // Elsewhere it is a day and a month.
  const bool share = is_of(first + 1) && first > 0 &&
                     (tokens_[first - 1].pos == Pos::determiner ||
                      is_word(tokens_, first - 1, "les") || is_word(tokens_, first - 1, "aux"));
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
  if (auto share = read_contracted(first)) return share;
  const TokenIndex fraction = first + 1;
  const auto denominator = find_denominator(fraction);
  if (!denominator) return std::nullopt;
  const bool half = denominator->value == 2;
  const bool noun = !half && tokens_[fraction].word->may_be(Pos::noun);
  const auto times = half ? read_article(first) : words_.find(tokens_[first], {"unit"});
  if (!times || *times == 0 || *times >= denominator->value) return std::nullopt;
  // « deux tiers incompressibles » is a share, « un troisième homme » is none
  const bool measured = half && is_measure(denominator->last);
  if (!measured && qualifies_noun(denominator->last, *times > 1 && noun)) return std::nullopt;
  if (*times == 1 && (is_one_more(fraction) || is_somebody(first, *denominator))) {
    return std::nullopt;
  }
  const auto value = divide(*times, denominator->value);
  if (!value) return std::nullopt;
  return NumberPhrase{
      .range = {first, denominator->last}, .value = *value, .form = NumberForm::fraction};
}

// « près du quart », « un peu plus du tiers des communes »: its article stands in « du »; « une
// bonne | moitié des voix », « un petit | tiers des communes »: and in what blurs it.
std::optional<NumberPhrase> FractionReader::read_contracted(TokenIndex noun) const {
  if (noun < 2 || !is_one_of(tokens_, noun, {"moitie", "quart", "tiers"})) return std::nullopt;
  const bool bounded =
      is_word(tokens_, noun - 1, "du") && is_one_of(tokens_, noun - 2, {"plus", "moins", "pres"});
  const Annotation* modifier = text_.annotations.find(noun - 2, modifier_);
  const bool blurred = modifier != nullptr && modifier->range.last == noun && is_of(noun + 1);
  if ((!bounded && !blurred) || qualifies_noun(noun + 1, false)) return std::nullopt;
  const auto part = words_.find(tokens_[noun], {"fraction"});
  const auto value = part ? divide(1, *part) : std::nullopt;
  if (!value) return std::nullopt;
  return NumberPhrase{.range = {noun, noun + 1}, .value = *value, .form = NumberForm::fraction};
}

std::optional<FractionReader::Denominator> FractionReader::find_denominator(
    TokenIndex token) const {
  constexpr TokenIndex kMost = 4;
  const auto end = std::min<TokenIndex>(token + kMost, static_cast<TokenIndex>(tokens_.size()));
  std::vector<std::string_view> parts;
  for (TokenIndex at = token; at < end && tokens_[at].gap <= Gap::blank; ++at) {
    if (words_.find(tokens_[at], {"fraction"})) {
      parts.push_back(text_.surface(at));
    } else {
      const bool compound = text_.surface(at).find('-') != std::string_view::npos;
      if (!compound && !words_.contains(tokens_[at]) && !is_word(tokens_, at, "et"))
        return std::nullopt;
      for (const auto part : split(text_.surface(at), '-')) parts.push_back(part);
    }
    if (const auto value = compose_denominator(parts, lexicon_)) {
      return Denominator{.value = *value, .last = at + 1};
    }
  }
  return std::nullopt;
}

void FractionReader::take_denominator(NumberPhrase& number) const {
  const TokenIndex next = number.range.last;
  const bool whole = number.value.scale == 0 && !number.magnitude && number.value.mantissa > 1;
  if (!whole || next >= tokens_.size() || tokens_[next].gap > Gap::blank) return;
  const auto denominator = find_denominator(next);
  if (!denominator || denominator->value <= 2) return;
  const bool several = tokens_[denominator->last - 1].word->folded.ends_with('s');
  if (qualifies_noun(denominator->last, several)) return;
  const bool one = next - number.range.first > 2 && is_word(tokens_, next - 2, "et") && !several;
  const auto share = divide(one ? 1 : number.value.mantissa, denominator->value);
  const auto sum = one && share ? add({.mantissa = number.value.mantissa - 1}, *share) : share;
  const bool digits = tokens_[number.range.first].kind == TokenKind::number;
  if (!sum || (digits && (!several || number.value.mantissa >= denominator->value))) return;
  number.value = *sum;
  number.range.last = denominator->last;
  number.form = NumberForm::fraction;
}

void FractionReader::take_rest(NumberPhrase& number, std::int64_t power) const {
  TokenIndex token = number.range.last;
  if (token >= tokens_.size() || tokens_[token].gap > Gap::blank) return;
  // « 10 1/2 miles », but « un 1/4 de mille »: after a word it is a noun.
  const bool figures = power == 1 && tokens_[number.range.first].kind == TokenKind::number;
  std::optional<Decimal> part;
  if (figures && is_vulgar(token)) {
    part = parse_number(text_.surface(token++));
  } else if (figures && tokens_[token].kind == TokenKind::date && !is_of(token + 1)) {
    if (const auto fraction = read_slashed(token++)) part = fraction->value;
  } else if (is_word(tokens_, token, "et") && token + 1 < tokens_.size()) {
    ++token;
    if (is_word(tokens_, token, "demi") || is_word(tokens_, token, "demie")) {
      part = Decimal{.mantissa = 5, .scale = 1};
      ++token;
    } else if (const auto fraction = read_words(token); fraction && !is_of(fraction->range.last)) {
      part = fraction->value;
      token = fraction->range.last;
    }
  }
  while (part && part->scale > 0 && part->mantissa % 10 == 0) {
    *part = {.mantissa = part->mantissa / 10, .scale = static_cast<std::int8_t>(part->scale - 1)};
  }
  const auto scaled = part ? multiply(*part, power) : std::nullopt;
  const auto sum = scaled ? add(number.value, *scaled) : std::nullopt;
  if (!sum) return;
  number.value = *sum;
  number.range.last = token;
}

// « la moitié », « une demie », « un et un demi », « un demi litre »
std::optional<std::int64_t> FractionReader::read_article(TokenIndex token) const {
  const std::string& word = tokens_[token].word->folded;
  const bool one = word == "la" || word == "une" ||
                   (word == "un" && (is_word(tokens_, token - 1, "et") || is_measure(token + 2)));
  return one ? std::optional<std::int64_t>(1) : std::nullopt;
}

// « un cinquième est en fuite »: one more. « Un tiers vote » is a share.
bool FractionReader::is_one_more(TokenIndex fraction) const {
  const std::string& word = tokens_[fraction].word->folded;
  return word.ends_with("ieme") && fraction + 1 < tokens_.size() &&
         tokens_[fraction + 1].word->may_be(Pos::verb);
}

// « celui d'un tiers », « remis par un tiers »: neither the one nor the other.
bool FractionReader::is_somebody(TokenIndex first, const Denominator& denominator) const {
  if (denominator.value != 3 || first < 2 || is_of(denominator.last)) return false;
  if (is_word(tokens_, first - 1, "par") || is_word(tokens_, first - 1, "chez") ||
      is_word(tokens_, first - 1, "avec")) {
    return true;
  }
  return is_of(first - 1) &&
         (is_word(tokens_, first - 2, "celui") || is_word(tokens_, first - 2, "celle"));
}

// « un quart de finale », « un troisième homme »: an ordinal, or a name of something else.
bool FractionReader::qualifies_noun(TokenIndex next, bool several) const {
  if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return false;
  const Word& word = *tokens_[next].word;
  if (word.folded == "de" && next + 1 < tokens_.size()) return is_word(tokens_, next + 1, "finale");
  const Pos pos = word.analyses.empty() ? Pos::punctuation : word.analyses.front().pos;
  const bool noun = pos == Pos::noun || (pos == Pos::adjective && !several);
  return noun && tokens_[next].kind == TokenKind::word;
}

bool FractionReader::is_vulgar(TokenIndex token) const {
  return tokens_[token].kind == TokenKind::number &&
         !is_digit(character_at(text_.text, tokens_[token].span.begin));
}

bool FractionReader::is_measure(TokenIndex token) const {
  return token < tokens_.size() && tokens_[token].gap <= Gap::blank &&
         (tokens_[token].word->classes.test(unit_) ||
          text_.annotations.find(token, unit_) != nullptr);
}

bool FractionReader::is_of(TokenIndex token) const {
  return is_word(tokens_, token, "de") || is_word(tokens_, token, "d'") ||
         is_word(tokens_, token, "des") || is_word(tokens_, token, "du");
}

}  // namespace greffier
