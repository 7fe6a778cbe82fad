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

Lexicon::Lexicon(const DataSet& data, const std::vector<OwnList>& own) {
  names_.assign(kPosNames.begin(), kPosNames.end());
  names_.insert(names_.end(), kPhraseNames.begin(), kPhraseNames.end());
  first_table_ = names_.size();
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file.name)) continue;
    tables_.emplace_back(data.path_of(file.name), file.content);
    class_of_.push_back(static_cast<ClassId>(names_.size()));
    names_.push_back(class_name_of(file.name));
  }
  built_in_ = tables_.size();
  for (const std::string& name : names_) {
    by_name_.emplace(name, static_cast<ClassId>(by_name_.size()));
  }
  std::string_view index = data.find_built("index.bin");
  if (index.empty()) {
    for (const Table& table : tables_) table.check();
    built_index_ = build_index(tables_);
    index = built_index_;
  }
  index_ = LexicalIndex(index);
  for (const OwnList& list : own) add_own(list);
  if (own.empty()) return;
  own_index_bytes_ = build_index(tables_, built_in_);
  own_index_ = LexicalIndex(own_index_bytes_);
}

void Lexicon::add_own(const OwnList& list) {
  const bool gazetteer = list.class_name.empty();
  std::vector<NamedTable> ours;
  for (const std::string& name :
       gazetteer ? gazetteer_classes() : std::vector<std::string>{list.class_name}) {
    const auto id = find_class(name);
    if (!id || !has_table(*id)) {
      throw DataError("no word list " + name + "; they are called like the files of data/lexicon " +
                      "and data/gazetteer in capitals: REPORT_VERB, ORGANIZATION");
    }
    ours.push_back({.class_name = name, .table = &table(*id)});
  }
  for (const OwnList& fitted : fit_columns(list, ours)) {
    own_contents_.push_back(std::make_unique<const std::string>(fitted.content));
    class_of_.push_back(get_class(fitted.class_name));
    tables_.emplace_back(fitted.path, *own_contents_.back());
  }
}

void Lexicon::find(std::string_view key, LexicalIndex::Found& found) const {
  own_index_.find(key, found);  // first: what a user says of a name comes before what we say
  index_.add(key, found);
}

std::optional<ClassId> Lexicon::find_class(std::string_view name) const {
  const auto found = by_name_.find(name);
  if (found == by_name_.end()) return std::nullopt;
  return found->second;
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
  return this->row(row).cell(column.place);
}

std::string_view Lexicon::cell(RowRef row, std::string_view column) const {
  const auto place = tables_[row.table].find_column(column);
  return place ? this->row(row).cell(*place) : std::string_view();
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
