#include "growth.h"

#include <catch2/catch.hpp>

#include <greffier/write.h>

#include "shared_model.h"

#include <malloc.h>

#include <algorithm>
#include <ctime>

using namespace greffier;

namespace greffier_tests {
namespace {

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// The processor time that reading and writing takes, at its best.
double time_of(Parser& parser, const std::string& text, int rounds) {
  double best = 1e9;
  for (int i = 0; i < rounds; ++i) {
    const double before = seconds();
    const Bulletin bulletin = parser.parse(text, {.reference = "2025-03-14"});
    for (const Per per : {Per::document, Per::entry, Per::fact}) {
      (void)write_json(bulletin, {.per = per});
    }
    best = std::min(best, seconds() - before);
  }
  return best;
}

// t(2n) / t(n), with n so large that clocks can tell. Noise only ever adds: a bad ratio is measured
// again before it counts.
double growth(const Nasty& nasty) {
  constexpr double kMeasurable = 0.004;  // seconds
  constexpr std::size_t kMostBytes = std::size_t{1} << 20;
  constexpr double kAllowed = 2.6;
  Parser parser(shared_model());
  std::size_t bytes = 1 << 13;
  while (bytes < kMostBytes && time_of(parser, nasty.make(bytes), 1) < kMeasurable) bytes *= 2;
  double ratio = 0;
  for (int attempt = 0; attempt < 4; ++attempt) {
    const int rounds = 2 + 2 * attempt;
    const double once = time_of(parser, nasty.make(bytes), rounds);
    ratio = time_of(parser, nasty.make(2 * bytes), rounds) / std::max(once, kMeasurable / 2);
    if (ratio <= kAllowed) break;
  }
  return ratio;
}

// Memory given back to the system costs the next reading its page faults, from some size on twice
// the time of the reading itself: what is measured is the program, not the allocator's steps.
void keep_memory() {
  constexpr int kEverything = 1 << 30;  // bytes
  mallopt(M_TRIM_THRESHOLD, kEverything);
  mallopt(M_MMAP_THRESHOLD, kEverything);
}

}  // namespace

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + unit.size());
  while (text.size() < bytes) text += unit;
  return text;
}

Nasty repeated(const char* name, std::string unit, std::string before, std::string after) {
  return {name, [=](std::size_t bytes) { return before + repeat(unit, bytes) + after; }};
}

Nasty nested(const char* name, std::string open, std::string close) {
  return {name, [=](std::size_t bytes) {
            return repeat(open, bytes / 2) + " mot " + repeat(close, bytes / 2);
          }};
}

std::string counted(std::size_t bytes, const std::function<std::string(std::size_t)>& line) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += line(i);
  return text;
}

void check_growth(const std::vector<Nasty>& all) {
  keep_memory();
  for (const Nasty& nasty : all) {
    INFO(nasty.name);
    CHECK(growth(nasty) <= 2.6);
  }
}

}  // namespace greffier_tests
