// Many inputs in one run: read in order, worked on in threads, written in order, the same bytes
// whatever the number of threads.
#pragma once

#include <greffier/input.h>

#include "cli/options.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace greffier {

// One bulletin on its way through the stages.
struct WorkItem {
  RawInput raw = {};  // until it is worked on
  std::string name = {};
  std::string location = {};
  std::size_t bytes = 0;
  std::string output = {};               // what is made of it
  std::optional<InputError> error = {};  // why nothing is
};

// Small bulletins travel together.
struct Batch {
  std::vector<WorkItem> items = {};
  bool done = false;  // worked on already
};

// What is made of a bulletin; one for each thread, which may remember things.
using Maker = std::function<std::string(Document)>;

// Makes something of each input, and sends it where the options say. The exit status: 0, or 1 where
// an input failed or the run was stopped. Throws what output.h says, and DataError.
int run_batch(const Options& options, const std::function<Maker()>& make_maker);

}  // namespace greffier
