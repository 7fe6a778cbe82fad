// Replays the fuzzer's property over examples cut, doubled and damaged: no crash, every writer
// valid.
#include <catch2/catch.hpp>

#include <greffier/input.h>

#include "fuzz/one_input.h"

#include <algorithm>
#include <random>
#include <string>

using namespace greffier_tests;

namespace {

void read(const std::string& input) {
  read_one_input({reinterpret_cast<const std::uint8_t*>(input.data()), input.size()});
}

std::size_t below(std::mt19937& random, std::size_t end) { return random() % end; }

// One small damage: a byte changed, a piece taken out, doubled or moved.
void damage(std::string& text, std::mt19937& random) {
  const std::size_t at = 1 + below(random, text.size() - 1);
  const std::size_t size = std::min(text.size() - at, 1 + below(random, 40));
  switch (below(random, 5)) {
    case 0: text[at] = static_cast<char>(below(random, 256)); break;
    case 1: text.erase(at, size); break;
    case 2: text.insert(at, text.substr(at, size)); break;
    case 3: text.insert(1 + below(random, text.size() - 1), text.substr(at, size)); break;
    default: text.insert(at, "« \"“»”' (1-2,5.. 14h\n\n"); break;
  }
}

}  // namespace

TEST_CASE("damaged bulletins are read all the same") {
  std::mt19937 random(1);  // the same damage on every machine
  const std::string example =
      greffier::read_input(GREFFIER_DATA_DIR "/examples/direct.txt").substr(0, 1500);
  for (int round = 0; round < 150; ++round) {
    std::string input = static_cast<char>(round) + example;
    const std::size_t times = 1 + below(random, 30);
    for (std::size_t i = 0; i < times && input.size() > 2; ++i) damage(input, random);
    read(input);
  }
}

TEST_CASE("a bulletin cut anywhere is read") {
  const std::string example = greffier::read_input(GREFFIER_DATA_DIR "/examples/direct.txt");
  for (std::size_t size = 0; size < 400; ++size) read("\x01" + example.substr(0, size));
}
