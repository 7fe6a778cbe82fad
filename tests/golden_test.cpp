// Small bulletins and all that is found in them: tests/golden/NAME/bulletin.txt and expected.json,
// read as of Friday 2025-03-14. With BLESS=1 (target « bless ») the expected halves are written
// anew.
#include <catch2/catch.hpp>

#include <greffier/input.h>
#include <greffier/write.h>

#include "shared_model.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace greffier;
using namespace greffier_tests;

namespace {

std::vector<std::filesystem::path> golden_directories() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(GREFFIER_TESTS_DIR "/golden")) {
    found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

std::string read_bulletin(const std::filesystem::path& directory) {
  static Parser parser(shared_model());
  const std::string bytes = read_input((directory / "bulletin.txt").string());
  return write_json(parser.parse(bytes, {.name = "bulletin.txt", .reference = "2025-03-14"}),
                    {.pretty = true});
}

// The first line that differs, for the failure to show: a whole bulletin is too long to look
// through.
std::string first_difference(const std::string& got, const std::string& expected) {
  std::istringstream got_lines(got);
  std::istringstream expected_lines(expected);
  std::string one;
  std::string other;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(got_lines, one));
    const bool more_expected = static_cast<bool>(std::getline(expected_lines, other));
    if (!more && !more_expected) return {};
    if (!more) one = "(nothing)";
    if (!more_expected) other = "(nothing)";
    if (one != other) return std::to_string(line) + ": expected " + other + ", got " + one;
  }
}

}  // namespace

TEST_CASE("golden bulletins give what they gave", "[golden]") {
  const bool bless = std::getenv("BLESS") != nullptr;
  for (const auto& directory : golden_directories()) {
    const std::string path = (directory / "expected.json").string();
    const std::string got = read_bulletin(directory);
    if (bless) {
      std::ofstream(path, std::ios::binary) << got;
      continue;
    }
    const std::string difference = first_difference(got, read_input(path));
    if (difference.empty()) continue;
    FAIL_CHECK(path << ":" << difference);
  }
}
