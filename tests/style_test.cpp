// What every file of the project keeps to: width, length, no tabs, a line feed at the end.
#include <catch2/catch.hpp>

#include <greffier/input.h>

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

using namespace greffier;

namespace {

constexpr std::size_t kWidest = 100;      // characters
constexpr std::ptrdiff_t kLongest = 300;  // lines

constexpr std::array kFolders{"cmake", "include", "src", "tests"};
constexpr std::array kSources{".h", ".cpp", ".cmake", ".py", ".sh"};

bool is_source(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  return path.filename() == "CMakeLists.txt" ||
         std::ranges::find(kSources, ending) != kSources.end();
}

void check_lines(const std::string& path, std::string_view text) {
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::string where = path + ":" + std::to_string(++number) + ": ";
    if (count_characters(line) > kWidest) FAIL_CHECK(where << count_characters(line) << " columns");
    if (line.find('\t') != std::string_view::npos) FAIL_CHECK(where << "a tab");
    if (line.ends_with(' ')) FAIL_CHECK(where << "blanks at the end");
    at = end + 1;
  }
}

}  // namespace

TEST_CASE("source files keep to their width and length") {
  for (const std::string folder : kFolders) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(GREFFIER_SOURCE_DIR "/" + folder)) {
      if (!entry.is_regular_file() || !is_source(entry.path())) continue;
      const std::string path = entry.path().string();
      const std::string text = read_input(path);
      if (std::ranges::count(text, '\n') > kLongest) FAIL_CHECK(path << ": over 300 lines");
      if (!text.ends_with('\n')) FAIL_CHECK(path << ": no line feed at the end");
      check_lines(path, text);
    }
  }
}

// Of two types with one name the linker keeps the inline functions of one, and whoever uses the
// other breaks.
TEST_CASE("types of headers have names of their own") {
  const std::regex type("(^|\n)(struct|class) ([A-Z]\\w*)[^;{\n]*\\{");
  std::map<std::string, std::set<std::string>> files;
  for (const std::string folder : {"include", "src"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(GREFFIER_SOURCE_DIR "/" + folder)) {
      if (entry.path().extension() != ".h") continue;
      const std::string text = read_input(entry.path().string());
      for (std::sregex_iterator at(text.begin(), text.end(), type); at != std::sregex_iterator();
           ++at) {
        files[(*at)[3]].insert(entry.path().string());
      }
    }
  }
  CHECK(files.contains("NounGroup"));
  for (const auto& [name, where] : files) {
    if (where.size() > 1) FAIL_CHECK(name << " is in " << *where.begin() << " and elsewhere");
  }
}

// A word list that no rule and no code asks for is read at every start for nothing.
TEST_CASE("every word list is used, and told of in data/README.md") {
  std::string users;
  for (const std::string folder : {"src", "data/rules"}) {
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(GREFFIER_SOURCE_DIR "/" + folder)) {
      if (entry.is_regular_file()) users += read_input(entry.path().string());
    }
  }
  const std::string told = read_input(GREFFIER_SOURCE_DIR "/data/README.md");
  for (const std::string folder : {"lexicon", "gazetteer"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(GREFFIER_SOURCE_DIR "/data/" + folder)) {
      const std::string name = entry.path().filename().string();
      INFO("data/" << folder << "/" << name);
      CHECK(told.find("| " + folder + "/" + name + " |") != std::string::npos);
      std::string list = entry.path().stem().string();
      std::ranges::transform(list, list.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      });
      CHECK(std::regex_search(users, std::regex("\\b" + list + "\\b")));
    }
  }
}
