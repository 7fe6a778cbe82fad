#include "case_file.h"

#include <fstream>
#include <stdexcept>

namespace greffier_tests {
namespace {

std::string trim(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string unescape(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

}  // namespace

std::vector<Case> read_cases(const std::string& name) {
  const std::string path = std::string(GREFFIER_TESTS_DIR) + "/cases/" + name;
  std::ifstream in(path);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  std::vector<Case> cases;
  std::string context;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    const std::string where = path + ":" + std::to_string(++number);
    line = trim(line);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '@') {
      context = trim(line.substr(1));
      continue;
    }
    const bool known_failure = line.starts_with("! ");
    if (known_failure) line = trim(line.substr(1));
    const std::size_t arrow = line.rfind("=>");
    if (arrow == std::string::npos) throw std::runtime_error(where + ": no « => »");
    cases.push_back({.where = where,
                     .context = context,
                     .input = unescape(trim(line.substr(0, arrow))),
                     .expected = trim(line.substr(arrow + 2)),
                     .known_failure = known_failure});
  }
  return cases;
}

}  // namespace greffier_tests
