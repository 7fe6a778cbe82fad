// Where the results of a run go: standard output, one file, or a folder with a file for each.
#pragma once

#include "cli/batch.h"

#include <memory>

namespace greffier {

class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  // Whether an earlier run has done everything, so that nothing need be read.
  [[nodiscard]] virtual bool is_finished() const { return false; }

  // Whether an earlier run that --resume goes on with has done this bulletin, and whether it had
  // failed. Asked in the order of the inputs, before they are worked on.
  enum class Done : std::uint8_t { no, yes, failed };
  virtual Done was_done(const RawInput& /*raw*/) { return Done::no; }

  // Called by any thread, with the item's output complete.
  virtual void store(WorkItem& /*item*/) {}

  // Called in the order of the inputs, after `store`.
  virtual void put(const WorkItem& item) = 0;

  // At the end of all inputs.
  virtual void finish() {}

  // Instead of it, when the run is stopped. What was done, for people.
  virtual std::string stop() { return {}; }
};

std::unique_ptr<Sink> open_sink(const Options& options);

}  // namespace greffier
