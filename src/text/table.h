// A word list of data/: tab-separated, `#` comments, a header line, one row an entry.
// The name of the first column says how its keys are matched:
//   form   the very form, case aside       « déclarée »
//   verb   noun   adjective   a lemma       « déclarer » for every form of it
//   name   a proper name, capitals where it has them
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

enum class KeyKind : std::uint8_t { form, verb, noun, adjective, name };

// One line of a table, cut at its tabs on demand.
struct Row {
  std::string_view line = {};

  // The cell of a column, from 0; empty where the line has no such cell.
  [[nodiscard]] std::string_view cell(std::size_t column) const;
};

class Table {
 public:
  // Reads the header. `path` is for messages. DataError on a file without a usable header, or
  // (with file and line) on a row whose number of cells differs from the header's.
  Table(std::string path, std::string_view content);

  [[nodiscard]] KeyKind key_kind() const { return key_kind_; }
  [[nodiscard]] const std::vector<std::string_view>& column_names() const { return columns_; }

  // The place of a named column; nothing where the table has none of that name.
  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const;

  // The row that begins at byte `offset` of the content.
  [[nodiscard]] Row row_at(std::uint32_t offset) const;

  // The offset of the first row, and of the one after `offset`; content size at the end.
  [[nodiscard]] std::uint32_t first_row() const { return first_row_; }
  [[nodiscard]] std::uint32_t next_row(std::uint32_t offset) const;
  [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(content_.size()); }

  // The first cell and the variants of a row: every key it can be found by.
  [[nodiscard]] std::vector<std::string_view> keys(Row row) const;

  // Checks every row's number of cells and that no key is empty. DataError names file and line.
  void check() const;

 private:
  [[noreturn]] void fail(std::uint32_t offset, std::string_view why) const;

  std::string path_;
  std::string_view content_;
  std::vector<std::string_view> columns_;
  KeyKind key_kind_ = KeyKind::form;
  std::optional<std::size_t> variants_;
  std::uint32_t first_row_ = 0;
};

// Cuts at a separator: « a|b » -> "a", "b"; an empty text has no parts.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace greffier
