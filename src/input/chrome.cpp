#include "input/chrome.h"

#include "text/data_set.h"
#include "text/table.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>

namespace greffier {
namespace {

using Words = std::unordered_map<std::string_view, int>;

const Words& chrome_words() {
  static const Words words = [] {
    static const DataSet data = DataSet::embedded();
    const Table table("page/chrome.tsv", data.get("page/chrome.tsv"));
    Words keys;
    for (auto row = table.first_row(); row < table.end(); row = table.next_row(row)) {
      const std::string_view most = table.row_at(row).cell(1);
      int percent = 0;
      std::from_chars(most.data(), most.data() + most.size(), percent);
      keys.emplace(table.row_at(row).cell(0), percent);
    }
    return keys;
  }();
  return words;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

int chrome_share(std::string_view names) {
  const Words& words = chrome_words();
  std::string before;
  std::string word;
  int most = 0;
  const auto look_up = [&](const std::string& key) {
    const auto known = words.find(key);
    if (known != words.end()) most = std::max(most, known->second);
  };
  const auto finish = [&] {
    if (word.empty()) return;
    look_up(word);
    look_up(before + "-" + word);
    before = std::exchange(word, {});
  };
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool letter = is_upper(c) || is_lower(c);
    const bool hump = is_upper(c) && i > 0 && is_lower(names[i - 1]);
    if (!letter || hump) finish();
    if (c == ' ') before.clear();
    if (letter) word += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  finish();
  return most;
}

}  // namespace greffier
