#include "phrase/decimal.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <array>
#include <charconv>
#include <string>

namespace greffier {
namespace {

constexpr int kMostScale = 18;

constexpr std::array<std::int64_t, kMostScale + 1> make_powers() {
  std::array<std::int64_t, kMostScale + 1> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}
constexpr auto kPowers = make_powers();

// The digits of a run, « . » for every sign between them that is no digit.
struct Digits {
  std::string text = {};
  std::size_t dots = 0;
  std::size_t commas = 0;
  std::size_t spaces = 0;
};

Digits normalise(std::string_view written) {
  Digits out;
  for (std::size_t at = 0; at < written.size();) {
    const char32_t c = take_character(written, at);
    if (c >= U'0' && c <= U'9') {
      out.text += static_cast<char>(c);
    } else if (c == U'.') {
      out.text += '.';
      ++out.dots;
    } else if (c == U',') {
      out.text += ',';
      ++out.commas;
    } else if (is_group_space(c) || is_apostrophe(c)) {
      ++out.spaces;
    } else {
      return {};
    }
  }
  return out;
}

// « 75.000 », « 1.154.700 »: groups of three after one to three digits.
bool dots_group(const std::string& text) {
  const std::string whole = text.substr(0, text.find(','));
  const std::size_t first = whole.find('.');
  if (first == std::string::npos || first == 0 || first > 3 || whole[0] == '0') return false;
  for (std::size_t dot = first; dot != std::string::npos;) {
    const std::size_t next = whole.find('.', dot + 1);
    const std::size_t end = next == std::string::npos ? whole.size() : next;
    if (end - dot - 1 != 3) return false;
    dot = next;
  }
  return true;
}

// « 1,2e-9 »
std::optional<Decimal> parse_scientific(std::string_view written, std::size_t mark) {
  const auto value = parse_number(written.substr(0, mark));
  std::string_view digits = written.substr(mark + 1);
  if (digits.starts_with('+')) digits.remove_prefix(1);
  int exponent = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  return value ? shift_point(*value, exponent) : std::nullopt;
}

// « ½ », whose compatible form is « 1⁄2 »
std::optional<Decimal> parse_vulgar(std::string_view written) {
  constexpr std::string_view kStroke = "⁄";
  const std::string plain = fold(written);
  const std::size_t stroke = plain.find(kStroke);
  if (stroke == std::string::npos) return std::nullopt;
  const auto part = parse_plain(std::string_view(plain).substr(0, stroke));
  const auto whole = parse_plain(std::string_view(plain).substr(stroke + kStroke.size()));
  return part && whole ? divide(part->mantissa, whole->mantissa) : std::nullopt;
}

}  // namespace

double Decimal::value() const {
  if (scale >= 0) {
    return static_cast<double>(mantissa) /
           static_cast<double>(kPowers[static_cast<std::size_t>(scale)]);
  }
  // No double is 10^24: a product with it would miss the one that « dix quadrillions » is.
  const std::string digits = std::to_string(mantissa) + "e" + std::to_string(-scale);
  double nearest = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), nearest);
  return nearest;
}

std::optional<Decimal> multiply(Decimal a, std::int64_t factor) {
  if (__builtin_mul_overflow(a.mantissa, factor, &a.mantissa)) return std::nullopt;
  return a;
}

std::optional<Decimal> shift_point(Decimal a, int places) {
  for (; places > 0 && a.scale > 0; --places) --a.scale;
  if (places < 0) {
    if (a.scale - places > kMostScale) return std::nullopt;
    a.scale = static_cast<std::int8_t>(a.scale - places);
    return a;
  }
  if (places > kMostScale) return std::nullopt;
  return multiply(a, kPowers[static_cast<std::size_t>(places)]);
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  while (a.scale < b.scale) {
    const auto scaled = multiply(a, 10);
    if (!scaled) return std::nullopt;
    a = {.mantissa = scaled->mantissa, .scale = static_cast<std::int8_t>(a.scale + 1)};
  }
  if (a.scale > b.scale) return add(b, a);
  if (__builtin_add_overflow(a.mantissa, b.mantissa, &a.mantissa)) return std::nullopt;
  return a;
}

std::optional<Decimal> divide(std::int64_t a, std::int64_t b) {
  constexpr int kPlaces = 10;
  if (b == 0) return std::nullopt;
  const auto scaled = multiply({.mantissa = a}, kPowers[kPlaces]);
  if (!scaled) return std::nullopt;
  return Decimal{.mantissa = (scaled->mantissa + b / 2) / b, .scale = kPlaces};
}

std::optional<Decimal> parse_plain(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative || digits.starts_with('+')) digits.remove_prefix(1);
  Decimal out;
  bool after_point = false;
  std::size_t seen = 0;
  for (const char c : digits) {
    if (c == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++seen > kMostScale) return std::nullopt;
    out.mantissa = out.mantissa * 10 + (c - '0');
    out.scale = static_cast<std::int8_t>(out.scale + (after_point ? 1 : 0));
  }
  if (seen == 0) return std::nullopt;
  if (negative) out.mantissa = -out.mantissa;
  return out;
}

std::optional<Decimal> parse_number(std::string_view written) {
  const std::size_t exponent = written.find_first_of("eE");
  if (exponent != std::string_view::npos) return parse_scientific(written, exponent);
  if (!is_digit(character_at(written, 0))) return parse_vulgar(written);
  Digits digits = normalise(written);
  if (digits.commas > 1) return std::nullopt;
  std::string plain;
  const bool groups = dots_group(digits.text);
  if (digits.dots > 0 && !groups && (digits.dots > 1 || digits.commas > 0)) return std::nullopt;
  for (const char c : digits.text) {
    if (c == '.' && groups) continue;
    plain += c == ',' ? '.' : c;
  }
  return parse_plain(plain);
}

}  // namespace greffier
