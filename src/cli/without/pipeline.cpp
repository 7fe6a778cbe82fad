// The stages in a build without oneTBB: one after the other.
#include "cli/pipeline.h"

#include "cli/output.h"

namespace greffier {

void run_stages(const Stages& stages, unsigned jobs) {
  if (jobs > 1) {
    write_message("--jobs: this greffier was built without oneTBB and does one bulletin at a time");
  }
  while (const auto batch = stages.take()) {
    stages.work(*batch);
    stages.put(*batch);
  }
}

unsigned default_jobs() { return 1; }

}  // namespace greffier
