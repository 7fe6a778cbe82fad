#include "lex/lexicon.h"

#include <greffier/error.h>

#include "lex/class_id.h"

#include <algorithm>

namespace greffier {
namespace {

bool is_word_list(std::string_view name) {
  return name.ends_with(".tsv") && (name.starts_with("lexicon/") || name.starts_with("gazetteer/"));
}

// « lexicon/report_verb.tsv » -> "REPORT_VERB".
std::string class_name_of(std::string_view file) {
  const std::size_t begin = file.find('/') + 1;
  std::string name(file.substr(begin, file.size() - begin - std::string_view(".tsv").size()));
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return name;
}

}  // namespace

Lexicon::Lexicon(const DataSet& data) {
  names_.assign(kPosNames.begin(), kPosNames.end());
  names_.insert(names_.end(), kPhraseNames.begin(), kPhraseNames.end());
  first_table_ = names_.size();
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file.name)) continue;
    tables_.emplace_back(data.path_of(file.name), file.content);
    names_.push_back(class_name_of(file.name));
  }
  std::string_view index = data.find_built("index.bin");
  if (index.empty()) {
    for (const Table& table : tables_) table.check();
    built_index_ = build_index(tables_);
    index = built_index_;
  }
  index_ = LexicalIndex(index);
}

std::optional<ClassId> Lexicon::find_class(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  if (found == names_.end()) return std::nullopt;
  return static_cast<ClassId>(found - names_.begin());
}

ClassId Lexicon::class_of_table(std::uint8_t table) const {
  return static_cast<ClassId>(first_table_ + table);
}

bool Lexicon::has_table(ClassId id) const { return id >= first_table_; }

const Table& Lexicon::table(ClassId id) const { return tables_[id - first_table_]; }

ClassId Lexicon::get_class(std::string_view name) const {
  if (const auto id = find_class(name)) return *id;
  throw DataError("data: no table for the class " + std::string(name));
}

Column Lexicon::get_column(std::string_view table_name, std::string_view column) const {
  const ClassId id = get_class(table_name);
  const auto place = table(id).find_column(column);
  if (!place) {
    throw DataError("data: the table " + std::string(table_name) + " has no column " +
                    std::string(column));
  }
  return {.table = id, .place = *place};
}

std::string_view Lexicon::cell(RowRef row, Column column) const {
  return tables_[row.table].row_at(row.offset).cell(column.place);
}

std::string_view Lexicon::cell(RowRef row, std::string_view column) const {
  const auto place = tables_[row.table].find_column(column);
  return place ? tables_[row.table].row_at(row.offset).cell(*place) : std::string_view();
}

std::uint16_t Lexicon::add_literal(const std::string& word) {
  const auto next = static_cast<std::uint16_t>(literals_.size() + 1);
  return literals_.try_emplace(word, next).first->second;
}

std::uint16_t Lexicon::find_literal(const std::string& word) const {
  const auto found = literals_.find(word);
  return found == literals_.end() ? std::uint16_t{0} : found->second;
}

}  // namespace greffier
