// One input of the fuzzer, for libFuzzer (fuzz.cpp) and for the replay in the tests
// (fuzz_test.cpp).
#pragma once

#include <cstdint>
#include <span>

namespace greffier_tests {

// The first byte chooses options, the rest is a bulletin, which every writer prints. Aborts where
// something that must hold does not.
void read_one_input(std::span<const std::uint8_t> input);

}  // namespace greffier_tests
