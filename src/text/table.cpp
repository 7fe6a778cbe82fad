#include "text/table.h"

#include <greffier/error.h>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier {
namespace {

constexpr std::array<std::pair<std::string_view, KeyKind>, 5> kKeyKinds{{
    {"form", KeyKind::form},
    {"verb", KeyKind::verb},
    {"noun", KeyKind::noun},
    {"adjective", KeyKind::adjective},
    {"name", KeyKind::name},
}};

std::string_view line_at(std::string_view content, std::size_t offset) {
  const std::size_t end = content.find('\n', offset);
  return content.substr(offset, end == std::string_view::npos ? end : end - offset);
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
  }
  return parts;
}

std::string_view Row::cell(std::size_t column) const {
  std::string_view rest = line;
  for (; column > 0; --column) {
    const std::size_t tab = rest.find('\t');
    if (tab == std::string_view::npos) return {};
    rest.remove_prefix(tab + 1);
  }
  return rest.substr(0, rest.find('\t'));
}

Table::Table(std::string path, std::string_view content)
    : path_(std::move(path)), content_(content) {
  std::size_t offset = 0;
  while (offset < content_.size() && content_[offset] == '#') {
    offset += line_at(content_, offset).size() + 1;
  }
  if (offset >= content_.size()) fail(0, "no header line");
  const std::string_view header = line_at(content_, offset);
  columns_ = split(header, '\t');
  const auto kind =
      std::ranges::find(kKeyKinds, columns_.front(), &std::pair<std::string_view, KeyKind>::first);
  if (kind == kKeyKinds.end()) {
    fail(static_cast<std::uint32_t>(offset),
         "the first column must be called form, verb, noun, adjective or name");
  }
  key_kind_ = kind->second;
  variants_ = find_column("variants");
  first_row_ = static_cast<std::uint32_t>(std::min(offset + header.size() + 1, content_.size()));
}

std::optional<std::size_t> Table::find_column(std::string_view name) const {
  const auto found = std::ranges::find(columns_, name);
  if (found == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns_.begin());
}

Row Table::row_at(std::uint32_t offset) const { return {.line = line_at(content_, offset)}; }

std::uint32_t Table::next_row(std::uint32_t offset) const {
  const std::size_t next = offset + line_at(content_, offset).size() + 1;
  return static_cast<std::uint32_t>(std::min(next, content_.size()));
}

std::vector<std::string_view> Table::keys(Row row) const {
  std::vector<std::string_view> keys{row.cell(0)};
  if (variants_) {
    for (const auto variant : split(row.cell(*variants_), '|')) keys.push_back(variant);
  }
  return keys;
}

void Table::check() const {
  for (std::uint32_t at = first_row_; at < end(); at = next_row(at)) {
    const Row row = row_at(at);
    const auto tabs = static_cast<std::size_t>(std::ranges::count(row.line, '\t'));
    if (tabs + 1 != columns_.size()) {
      fail(at, std::to_string(tabs + 1) + " cells where the header has " +
                   std::to_string(columns_.size()));
    }
    if (row.cell(0).empty()) fail(at, "the key is empty");
  }
}

void Table::fail(std::uint32_t offset, std::string_view why) const {
  const auto line = 1 + std::ranges::count(content_.substr(0, offset), '\n');
  throw DataError(path_ + ":" + std::to_string(line) + ":1: " + std::string(why));
}

}  // namespace greffier
