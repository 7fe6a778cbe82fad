#include "input/chrome.h"

#include "text/data_set.h"
#include "text/table.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace greffier {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& chrome_words() {
  static const Words words = [] {
    static const DataSet data = DataSet::embedded();
    const Table table("page/chrome.tsv", data.get("page/chrome.tsv"));
    Words keys;
    for (auto row = table.first_row(); row < table.end(); row = table.next_row(row)) {
      keys.insert(table.row_at(row).cell(0));
    }
    return keys;
  }();
  return words;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

bool has_chrome_word(std::string_view names) {
  const Words& words = chrome_words();
  std::string before;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return false;
    const bool known = words.contains(word) || words.contains(before + "-" + word);
    before = std::exchange(word, {});
    return known;
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool letter = is_upper(c) || is_lower(c);
    const bool hump = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if ((!letter || hump) && finish()) return true;
    if (c == ' ') before.clear();
    if (letter) word += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return finish();
}

}  // namespace greffier
