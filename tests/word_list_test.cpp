// Every row of every word list: whole, in order, once, and found by its own name.
#include <catch2/catch.hpp>

#include "lex/vocabulary.h"
#include "shared_model.h"
#include "text/data_set.h"
#include "text/fold.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <string>
#include <unordered_set>

using namespace greffier;
using namespace greffier_tests;

namespace {

bool is_word_list(const DataFile& file) {
  return file.name.starts_with("lexicon/") || file.name.starts_with("gazetteer/");
}

// The line of byte `offset`, for « file:line ».
std::string place(const DataFile& file, std::size_t offset) {
  const auto before = file.content.substr(0, offset);
  return "data/" + file.name + ":" + std::to_string(std::ranges::count(before, '\n') + 1);
}

// « lexicon/report_verb.tsv » is the class REPORT_VERB.
ClassId class_of_list(const DataFile& file) {
  std::string name = file.name.substr(file.name.find('/') + 1);
  name.resize(name.size() - std::string_view(".tsv").size());
  std::ranges::transform(name, name.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return shared_model()->lexicon().get_class(name);
}

std::string_view head_of(const DataFile& file) {
  std::size_t end = 0;
  while (end < file.content.size() && file.content[end] == '#') {
    end = std::min(file.content.find('\n', end), file.content.size() - 1) + 1;
  }
  return file.content.substr(0, end);
}

}  // namespace

TEST_CASE("word lists are UTF-8 with a head that says where they are from") {
  const DataSet data = DataSet::embedded();
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file)) continue;
    INFO("data/" << file.name);
    CHECK(valid_utf8_prefix(file.content) == file.content.size());
    CHECK(file.content.ends_with('\n'));
    CHECK(file.content.find('\r') == std::string_view::npos);
    CHECK(head_of(file).size() > 40);
  }
}

TEST_CASE("rows of word lists are whole, sorted and without blanks at their ends") {
  const DataSet data = DataSet::embedded();
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file)) continue;
    const Table table("data/" + file.name, file.content);
    CHECK_NOTHROW(table.check());
    std::string_view before;
    std::size_t offset = table.first_row();
    for (; offset < table.end(); offset = table.next_row(static_cast<std::uint32_t>(offset))) {
      const Row row = table.row_at(static_cast<std::uint32_t>(offset));
      const std::string_view key = row.cell(0);
      if (row.line < before) FAIL_CHECK(place(file, offset) << ": stands after a later row");
      if (row.line == before) FAIL_CHECK(place(file, offset) << ": stands twice");
      const bool clean = !key.empty() && !is_space(character_at(key, 0)) &&
                         !is_space(character_before(key, key.size()));
      if (!clean) FAIL_CHECK(place(file, offset) << ": a key is empty or has blanks at an end");
      before = row.line;
    }
  }
}

TEST_CASE("every key of the word lists is found in the index") {
  const DataSet data = DataSet::embedded();
  const Lexicon& lexicon = shared_model()->lexicon();
  LexicalIndex::Found found;
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file)) continue;
    const Table table("data/" + file.name, file.content);
    const ClassId id = class_of_list(file);
    for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
      for (const std::string_view key : table.keys(table.row_at(at))) {
        lexicon.find(name_key(key), found);
        const bool here = std::ranges::any_of(found.rows, [&](RowRef row) {
          return row.offset == at && lexicon.class_of_table(row.table) == id;
        });
        if (!here) FAIL_CHECK(place(file, at) << ": « " << key << " » is not found");
      }
    }
  }
}

TEST_CASE("one-word keys of names and forms give their class to a word") {
  const DataSet data = DataSet::embedded();
  const Lexicon& lexicon = shared_model()->lexicon();
  for (const DataFile& file : data.files()) {
    if (!is_word_list(file) || file.name == "lexicon/form.tsv") continue;
    if (file.name == "lexicon/function_word.tsv" || file.content.size() > 1'000'000) continue;
    const Table table("data/" + file.name, file.content);
    if (table.key_kind() != KeyKind::name && table.key_kind() != KeyKind::form) continue;
    const ClassId id = class_of_list(file);
    for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
      const std::string_view key = table.row_at(at).cell(0);
      if (key.find_first_of(" -'.") != std::string_view::npos) continue;
      if (read_word(key, lexicon).classes.test(id)) continue;
      FAIL_CHECK(place(file, at) << ": « " << key << " » is no " << lexicon.class_name(id));
    }
  }
}
