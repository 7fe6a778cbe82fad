#include "cli/pipeline.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>
#include <thread>

namespace greffier {

void run_stages(const Stages& stages, unsigned jobs) {
  // A single small input is not worth the threads.
  std::unique_ptr<Batch> first = stages.take();
  std::unique_ptr<Batch> second = first != nullptr && jobs > 1 ? stages.take() : nullptr;
  if (second == nullptr) {
    for (; first != nullptr; first = stages.take()) {
      stages.work(*first);
      stages.put(*first);
    }
    return;
  }
  using tbb::filter_mode;
  const tbb::global_control control(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  const auto take = [&](tbb::flow_control& flow) -> Batch* {
    std::unique_ptr<Batch> batch = first != nullptr    ? std::move(first)
                                   : second != nullptr ? std::move(second)
                                                       : stages.take();
    if (batch == nullptr) flow.stop();
    return batch.release();
  };
  const auto work = [&](Batch* batch) {
    stages.work(*batch);
    return batch;
  };
  const auto put = [&](Batch* batch) {
    const std::unique_ptr<Batch> owned(batch);
    stages.put(*owned);
  };
  arena.execute([&] {
    tbb::parallel_pipeline(std::size_t{jobs} * 2 + 2,
                           tbb::make_filter<void, Batch*>(filter_mode::serial_in_order, take) &
                               tbb::make_filter<Batch*, Batch*>(filter_mode::parallel, work) &
                               tbb::make_filter<Batch*, void>(filter_mode::serial_in_order, put));
  });
}

unsigned default_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace greffier
