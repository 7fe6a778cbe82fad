#include "structure/item_number.h"

#include "structure/sign.h"

#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kMost = 30;  // items of a letter

std::optional<std::size_t> read_small(std::string_view digits) {
  std::size_t value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9' || value > kMost) return std::nullopt;
    value = 10 * value + static_cast<std::size_t>(digit - '0');
  }
  return digits.empty() ? std::nullopt : std::optional(value);
}

}  // namespace

std::optional<ItemNumber> read_item_number(const AnnotatedText& text, TokenRange line) {
  constexpr TokenIndex kFewest = 3;  // tokens
  if (line.last < line.first + kFewest) return std::nullopt;
  std::string_view first = text.surface(line.first);
  if (first == "#" && text.tokens[line.first + 1].gap == Gap::none) {
    const auto value = read_small(text.surface(line.first + 1));
    return value ? std::optional(ItemNumber{*value, line.first + 2}) : std::nullopt;
  }
  if (first.starts_with('#')) {  // a tag to the tokenizer
    const auto value = read_small(first.substr(1));
    return value ? std::optional(ItemNumber{*value, line.first + 1}) : std::nullopt;
  }
  if (text.tokens[line.first].kind != TokenKind::number) return std::nullopt;
  const std::string_view sign = text.surface(line.first + 1);
  const bool apart = text.tokens[line.first + 1].gap != Gap::none;
  const bool dash = is_dash(sign) && apart && text.tokens[line.first + 2].gap != Gap::none;
  if (!dash && sign != "." && sign != ")" && sign != "/" && sign != "|") return std::nullopt;
  const auto value = read_small(first);
  return value ? std::optional(ItemNumber{*value, line.first + 2}) : std::nullopt;
}

}  // namespace greffier
