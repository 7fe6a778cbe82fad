#include "lex/own_list.h"

#include <greffier/error.h>

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace greffier {
namespace {

// What a gazetteer's `kind` makes a row.
struct KindClass {
  std::string_view kind;
  std::string_view class_name;
};
constexpr std::array<KindClass, 8> kKindClasses{{
    {"person", "PERSON"},
    {"organization", "ORGANIZATION"},
    {"group", "ORGANIZATION"},
    {"city", "PLACE"},
    {"region", "PLACE"},
    {"water", "PLACE"},
    {"area", "PLACE"},
    {"facility", "PLACE"},
}};

// The lines of a list with their numbers: comments and empty lines left out, the header first.
struct NumberedLine {
  int number = 0;
  std::vector<std::string_view> cells = {};
};

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t tab = 0; tab != std::string_view::npos; line.remove_prefix(tab + 1)) {
    tab = line.find('\t');
    cells.push_back(trim(line.substr(0, tab)));
    if (tab == std::string_view::npos) break;
  }
  return cells;
}

class OwnListReader {
 public:
  explicit OwnListReader(const OwnList& list) : list_(list) { read_lines(); }

  [[nodiscard]] const std::vector<NumberedLine>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<std::string_view>& header() const { return header_; }

  [[nodiscard]] std::optional<std::size_t> find_column(std::string_view name) const {
    const auto found = std::ranges::find(header_, name);
    if (found == header_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
  }

  [[noreturn]] void fail(int line, const std::string& why) const {
    throw DataError(list_.path + ":" + std::to_string(line) + ": " + why);
  }
  [[noreturn]] void fail_header(const std::string& why) const { fail(header_line_, why); }

 private:
  void read_lines() {
    std::string_view rest = list_.content;
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    if (valid_utf8_prefix(rest) != rest.size()) fail(1, "not in UTF-8; save it so");
    for (int number = 1; !rest.empty(); ++number) {
      const std::size_t end = rest.find('\n');
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (trim(line).empty() || line.front() == '#') continue;
      read_line(number, cells_of(line));
    }
    if (header_.empty()) fail(1, "no header line: the names of the columns, parted by tabs");
  }

  void read_line(int number, std::vector<std::string_view> cells) {
    if (header_.empty()) {
      header_ = std::move(cells);
      header_line_ = number;
      return;
    }
    if (cells.size() != header_.size()) {
      fail(number, std::to_string(cells.size()) + " cells where the header has " +
                       std::to_string(header_.size()) + "; a tab parts two cells");
    }
    if (cells.front().empty()) fail(number, "the first cell is empty: " + key_wanted());
    rows_.push_back({.number = number, .cells = std::move(cells)});
  }

  [[nodiscard]] std::string key_wanted() const {
    return "it is the " + std::string(header_.front()) + " that the text is compared with";
  }

  const OwnList& list_;
  std::vector<std::string_view> header_;
  int header_line_ = 1;
  std::vector<NumberedLine> rows_;
};

bool is_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool is_country_code(std::string_view text) {
  return text.size() == 2 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What is wrong with a cell, or nothing.
std::optional<std::string> fault_of(std::string_view column, std::string_view cell) {
  if (cell.empty()) return std::nullopt;
  const std::string shown = "« " + std::string(cell) + " »";
  static constexpr std::array<std::string_view, 4> kNumbers{"lat", "lon", "population", "geonames"};
  if (std::ranges::find(kNumbers, column) != kNumbers.end() && !is_number(cell)) {
    return shown + " is no number for the column " + std::string(column) +
           "; write it like 48.85 or 2100000";
  }
  if (column == "country" && !is_country_code(cell)) {
    return shown + " is no country code; write two capitals of ISO 3166-1 like FR";
  }
  return std::nullopt;
}

std::string join(const std::vector<std::string_view>& words, std::string_view separator) {
  std::string joined;
  for (const auto word : words) {
    if (!joined.empty()) joined += separator;
    joined += word;
  }
  return joined;
}

// The lists that come of one, row by row.
class ColumnFitter {
 public:
  ColumnFitter(const OwnList& list, const std::vector<NamedTable>& ours)
      : reader_(list), ours_(ours), kind_(reader_.find_column("kind")),
        gazetteer_(list.class_name.empty()) {
    check_header();
    for (const NamedTable& named : ours_) {
      const std::string header = join(named.table->column_names(), "\t") + "\n";
      fitted_.push_back({.class_name = named.class_name, .path = list.path, .content = header});
    }
  }

  std::vector<OwnList> fit() {
    for (const NumberedLine& row : reader_.rows()) add(row, place_of(row));
    return std::move(fitted_);
  }

 private:
  void check_header() const {
    const auto wanted = ours_.front().table->column_names().front();
    if (reader_.header().front() != wanted) {
      reader_.fail_header("the first column must be called " + std::string(wanted));
    }
    if (gazetteer_ && !kind_) reader_.fail_header("a gazetteer needs a column called kind");
    for (const auto column : reader_.header()) {
      const bool known = std::ranges::any_of(ours_, [&](const NamedTable& named) {
        return named.table->find_column(column).has_value();
      });
      if (known) continue;
      reader_.fail_header("there is no column « " + std::string(column) +
                          " » here; these are: " + join(ours_.back().table->column_names(), " "));
    }
  }

  // Which of `ours` a row belongs to.
  [[nodiscard]] std::size_t place_of(const NumberedLine& row) const {
    if (!gazetteer_) return 0;
    const auto* const found = std::ranges::find(kKindClasses, row.cells[*kind_], &KindClass::kind);
    if (found == kKindClasses.end()) {
      std::vector<std::string_view> kinds;
      for (const KindClass& known : kKindClasses) kinds.push_back(known.kind);
      reader_.fail(row.number, "« " + std::string(row.cells[*kind_]) +
                                   " » is no kind; it is one of " + join(kinds, " "));
    }
    const auto ours = std::ranges::find(ours_, found->class_name, &NamedTable::class_name);
    return static_cast<std::size_t>(ours - ours_.begin());
  }

  void add(const NumberedLine& row, std::size_t place) {
    const auto& columns = ours_[place].table->column_names();
    std::string& content = fitted_[place].content;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto column = reader_.find_column(columns[i]);
      const std::string_view cell = column ? row.cells[*column] : std::string_view();
      if (const auto fault = fault_of(columns[i], cell)) reader_.fail(row.number, *fault);
      content += cell;
      content += i + 1 < columns.size() ? '\t' : '\n';
    }
  }

  OwnListReader reader_;
  const std::vector<NamedTable>& ours_;
  std::optional<std::size_t> kind_;
  bool gazetteer_;
  std::vector<OwnList> fitted_;
};

}  // namespace

std::vector<std::string> gazetteer_classes() {
  std::vector<std::string> classes;
  for (const KindClass& known : kKindClasses) {
    if (classes.empty() || classes.back() != known.class_name) {
      classes.emplace_back(known.class_name);
    }
  }
  return classes;
}

std::vector<OwnList> fit_columns(const OwnList& list, const std::vector<NamedTable>& ours) {
  return ColumnFitter(list, ours).fit();
}

}  // namespace greffier
