// Replays the fuzzer's property over examples cut, doubled and damaged: no crash, every writer
// valid.
#include <catch2/catch.hpp>

#include <greffier/input.h>

#include "fuzz/one_input.h"
#include "input/source.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

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

// What stands before the first word of a text, and behind its last, is looked at by every stage.
TEST_CASE("texts of a few words in any order are read") {
  const std::vector<std::string> words{
      "à",       "de",      "d'",       "du",    "des",      "le",     "la",        "une",
      "et",      ",",       ".",        ":",     ";",        "«",      "»",         "\"",
      "“",       "”",       "(",        ")",     "-",        "…",      "?",         "selon",
      "d'après", "qui",     "que",      "dont",  "-t-il",    "dit",    "a déclaré", "tués",
      "morts",   "euros",   "%",        "km",    "millions", "60 000", "3,5",       "2022",
      "14h30",   "dix",     "centaine", "plus",  "au moins", "entre",  "Paris",     "Mali",
      "Jean",    "Roc",     "ONU",      "maire", "premier",  "hier",   "lundi",     "mars",
      "pour",    "par",     "contre",   "soit",  "ne",       "pas",    "se",        "lui",
      "nous",    "ce",      "son",      "prix",  "hausse",   "âgé",    "ans",       "minutes",
      "bilan",   "annonce", "passe",    "perd",  "aurait",   "M.",     "\n\n",      "film"};
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string input = "\x20";
    const std::size_t count = 1 + below(random, 9);
    for (std::size_t i = 0; i < count; ++i) {
      input += words[below(random, words.size())];
      if (below(random, 6) > 0) input += ' ';
    }
    read(input);
  }
}

TEST_CASE("damaged pages are read all the same") {
  for (const auto& file : std::filesystem::directory_iterator(GREFFIER_TESTS_DIR "/pages")) {
    if (file.path().extension() == ".txt") continue;
    const std::string page = greffier::read_input(file.path().string());
    std::mt19937 random(2);
    for (int round = 0; round < 20; ++round) {
      std::string input = "\x20" + page;
      const std::size_t times = 1 + below(random, 30);
      for (std::size_t i = 0; i < times && input.size() > 2; ++i) damage(input, random);
      input[0] = '\x20';
      read(input);
    }
  }
}

TEST_CASE("damaged archives end, whatever is in them") {
  const std::string record =
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
      "Content-Length: 67\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
      "Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n\r\n\r\n";
  const std::string lines = "{\"text\":\"Un.\"}\n[]\n{\"text\":\"Deux.\"}\n";
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    std::string input = round % 2 == 0 ? record + record : lines;
    for (std::size_t i = 0; i < 1 + below(random, 10) && input.size() > 2; ++i) {
      damage(input, random);
    }
    const greffier::InputOptions options;
    std::size_t count = 0;
    try {
      const auto source = greffier::open_source({}, greffier::open_bytes(input), options);
      while (source->next()) ++count;
    } catch (const greffier::InputError&) {
    }
    CHECK(count <= input.size());
  }
}

TEST_CASE("a bulletin cut anywhere is read") {
  const std::string example = greffier::read_input(GREFFIER_DATA_DIR "/examples/direct.txt");
  for (std::size_t size = 0; size < 400; ++size) read("\x01" + example.substr(0, size));
}
