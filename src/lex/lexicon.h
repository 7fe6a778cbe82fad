// All word lists of data/ behind one index, and the names of classes that rules speak of.
// Immutable once read, shared by all threads; `Vocabulary` (vocabulary.h) asks it.
#pragma once

#include "lex/own_list.h"
#include "lex/word.h"
#include "text/data_set.h"
#include "text/index.h"
#include "text/table.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace greffier {

// A column of one table, found once by name and read by many rows.
struct Column {
  ClassId table = 0;
  std::size_t place = 0;
};

class Lexicon {
 public:
  // Opens every table under lexicon/ and gazetteer/ of `data`, which must outlive this, and adds
  // the rows of a user's own lists. DataError where one cannot be used.
  explicit Lexicon(const DataSet& data, const std::vector<OwnList>& own = {});
  Lexicon(const Lexicon&) = delete;  // names are found by what they point at
  Lexicon& operator=(const Lexicon&) = delete;

  // The class that a name in capitals means: « NOUN », « NUMBER », « REPORT_VERB » (the table
  // lexicon/report_verb.tsv). Nothing where no class has that name.
  [[nodiscard]] std::optional<ClassId> find_class(std::string_view name) const;
  [[nodiscard]] std::string_view class_name(ClassId id) const { return names_[id]; }
  [[nodiscard]] const std::vector<std::string>& class_names() const { return names_; }

  // The class of the table number `table` of the index, and the table of a class; a class that a
  // user adds rows to has further tables, with the same columns.
  [[nodiscard]] ClassId class_of_table(std::uint8_t table) const { return class_of_[table]; }
  [[nodiscard]] const Table& table(ClassId id) const;
  // The row itself: what `cell` reads from.
  [[nodiscard]] Row row(RowRef row) const { return tables_[row.table].row_at(row.offset); }
  // Whether the row is of a list that the user gave.
  [[nodiscard]] bool is_own(RowRef row) const { return row.table >= built_in_; }
  [[nodiscard]] bool has_table(ClassId id) const;

  // The class and column of those names; DataError where the data files have no such thing.
  [[nodiscard]] ClassId get_class(std::string_view name) const;
  [[nodiscard]] Column get_column(std::string_view table, std::string_view column) const;

  // What a row says in a column of its table: « killed » for « tuer » in EVENT_VERB.category.
  [[nodiscard]] std::string_view cell(RowRef row, Column column) const;
  // The same by the column's name; empty where the row's table has no such column.
  [[nodiscard]] std::string_view cell(RowRef row, std::string_view column) const;

  // The rows that a key may stand in (index.h), over all tables.
  void find(std::string_view key, LexicalIndex::Found& found) const;

  // Numbers the words that rules name, from 1, so that tokens compare with them as integers.
  std::uint16_t add_literal(const std::string& word);
  [[nodiscard]] std::uint16_t find_literal(const std::string& word) const;

 private:
  void add_own(const OwnList& list);

  std::vector<Table> tables_;
  std::vector<ClassId> class_of_;   // by table
  std::size_t built_in_ = 0;        // tables, the user's stand behind them
  std::vector<std::string> names_;  // by ClassId; the tables' names stand last
  std::unordered_map<std::string_view, ClassId> by_name_;
  std::size_t first_table_ = 0;
  std::string built_index_;
  LexicalIndex index_{""};
  std::vector<std::unique_ptr<const std::string>> own_contents_;
  std::string own_index_bytes_;
  LexicalIndex own_index_{""};
  std::unordered_map<std::string, std::uint16_t> literals_;
};

}  // namespace greffier
