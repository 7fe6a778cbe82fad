// Three stages over many inputs: taken one after the other, worked on by several threads, put one
// after the other in the order they were taken.
#pragma once

#include "cli/batch.h"

#include <functional>
#include <memory>

namespace greffier {

struct Stages {
  std::function<std::unique_ptr<Batch>()> take = {};  // null at the end
  std::function<void(Batch&)> work = {};
  std::function<void(Batch&)> put = {};
};

// What one of the stages throws ends all and is thrown on. `jobs` is at least 1; with 1 everything
// happens in the calling thread.
void run_stages(const Stages& stages, unsigned jobs);

// The number of jobs for « one a core »; 1 in a build without threads.
unsigned default_jobs();

}  // namespace greffier
