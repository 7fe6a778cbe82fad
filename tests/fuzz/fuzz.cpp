// libFuzzer's entry: see one_input.h.
#include "one_input.h"

#include <cstddef>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  greffier_tests::read_one_input({data, size});
  return 0;
}
