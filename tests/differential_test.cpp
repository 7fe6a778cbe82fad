// The same bytes, whatever the machine and the way: run twice, other locale, data built in or read
// from data/, bulletins read alone or after others.
#include <catch2/catch.hpp>

#include <greffier/input.h>
#include <greffier/write.h>

#include "shared_model.h"

#include <algorithm>
#include <clocale>
#include <filesystem>

using namespace greffier;
using namespace greffier_tests;

namespace {

std::vector<std::string> bulletins() {
  std::vector<std::string> files{GREFFIER_DATA_DIR "/examples/direct.txt"};
  for (const auto& entry : std::filesystem::directory_iterator(GREFFIER_TESTS_DIR "/golden")) {
    files.push_back((entry.path() / "bulletin.txt").string());
  }
  std::ranges::sort(files);
  return files;
}

std::string read_all(Parser& parser) {
  std::string out;
  for (const std::string& file : bulletins()) {
    out += write_json(parser.parse(read_input(file), {.name = file, .reference = "2025-03-14"}));
  }
  return out;
}

}  // namespace

TEST_CASE("the same input gives the same bytes") {
  Parser parser(shared_model());
  const std::string first = read_all(parser);
  CHECK(!first.empty());
  SECTION("run twice by one parser") { CHECK(read_all(parser) == first); }
  SECTION("read by a new parser each") {
    std::string out;
    for (const std::string& file : bulletins()) {
      out += write_json(Parser(shared_model())
                            .parse(read_input(file), {.name = file, .reference = "2025-03-14"}));
    }
    CHECK(out == first);
  }
  SECTION("in another locale") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"fr_FR.UTF-8", "tr_TR.UTF-8", "C.UTF-8"}) {
      if (std::setlocale(LC_ALL, name) != nullptr) CHECK(read_all(parser) == first);
    }
    std::setlocale(LC_ALL, before.c_str());
  }
  SECTION("with the data files of the project, indexed and compiled anew") {
    Parser other(load_model({.data = GREFFIER_DATA_DIR}));
    CHECK(read_all(other) == first);
  }
}
