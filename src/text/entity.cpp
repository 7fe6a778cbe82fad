#include "text/entity.h"

#include "text/data_set.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace greffier {
namespace {

constexpr std::size_t kLongestName = 10;  // « thetasym », « #x10FFFF »

using Names = std::unordered_map<std::string_view, char32_t>;

const Names& entity_names() {
  static const Names names = [] {
    static const DataSet data = DataSet::embedded();
    const Table table("page/entity.tsv", data.get("page/entity.tsv"));
    Names all;
    for (auto row = table.first_row(); row < table.end(); row = table.next_row(row)) {
      const std::string_view code = table.row_at(row).cell(1);
      std::uint32_t character = 0;
      std::from_chars(code.data(), code.data() + code.size(), character, 16);
      all.emplace(table.row_at(row).cell(0), character);
    }
    return all;
  }();
  return names;
}

// The character of « eacute », « #233 » or « #xE9 »; 0 where there is none.
char32_t entity_named(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto known = entity_names().find(name);
    return known != entity_names().end() ? known->second : 0;
  }
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  const bool character = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return whole && character ? without_control(code) : 0;
}

// The entity that begins with the « & » at a place: its character and its length; 0 where none.
struct Entity {
  char32_t character = 0;
  std::size_t size = 0;
};

Entity entity_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.substr(at, kLongestName + 2).find(';');
  if (end == std::string_view::npos || end < 2) return {};
  return {.character = entity_named(text.substr(at + 1, end - 1)), .size = end + 1};
}

}  // namespace

char32_t without_control(char32_t character) {
  constexpr std::array<char32_t, 32> kWindows{
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return character >= 0x80 && character < 0xA0 ? kWindows[character - 0x80] : character;
}

std::string decode_entities(std::string_view text) {
  const EntityMap map(text);
  return map.empty() ? std::string(text) : map.decoded();
}

EntityMap::EntityMap(std::string_view text) {
  std::size_t copied = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    const Entity entity = entity_at(text, at);
    if (entity.character == 0) {
      ++at;
      continue;
    }
    decoded_.append(text.substr(copied, at - copied));
    const auto begin = static_cast<std::uint32_t>(decoded_.size());
    append_character(decoded_, entity.character);
    copied = at + entity.size;
    edits_.push_back(
        {.text = {.begin = static_cast<std::uint32_t>(at),
                  .end = static_cast<std::uint32_t>(copied)},
         .decoded = {.begin = begin, .end = static_cast<std::uint32_t>(decoded_.size())}});
    at = copied;
  }
  if (!edits_.empty()) decoded_.append(text.substr(copied));
}

std::uint32_t EntityMap::move(std::uint32_t at, Span Edit::*from, Span Edit::*to) const {
  const auto after = std::ranges::upper_bound(
      edits_, at, {}, [from](const Edit& edit) { return (edit.*from).begin; });
  if (after == edits_.begin()) return at;
  const Edit& edit = *(after - 1);
  if (at == (edit.*from).begin) return (edit.*to).begin;
  if (at < (edit.*from).end) return (edit.*to).end;  // inside: all of it
  return (edit.*to).end + (at - (edit.*from).end);
}

Span EntityMap::to_text(Span decoded) const {
  return {.begin = move(decoded.begin, &Edit::decoded, &Edit::text),
          .end = move(decoded.end, &Edit::decoded, &Edit::text)};
}

Span EntityMap::to_decoded(Span text) const {
  return {.begin = move(text.begin, &Edit::text, &Edit::decoded),
          .end = move(text.end, &Edit::text, &Edit::decoded)};
}

}  // namespace greffier
