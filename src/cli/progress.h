// The line that tells how far a long run is, on a terminal only:
//   « 1204 bulletins, 31 %, 2.4 MB/s, 2 failed, 0:41 left »
#pragma once

#include <greffier/input.h>

#include "cli/options.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace greffier {

class Progress {
 public:
  // Shows nothing unless standard error is a terminal. The inputs are measured in that case only.
  explicit Progress(const Options& options);

  // One more bulletin; `bytes_read` of the files until now. Draws a few times a second.
  void add(bool failed, std::uint64_t bytes_read);

  // Wipes the line: before a message, and at the end.
  void clear();

 private:
  void draw(std::uint64_t bytes_read) const;

  using Clock = std::chrono::steady_clock;
  bool shown_ = false;
  InputSize total_ = {};
  std::uint64_t bulletins_ = 0;
  std::uint64_t failed_ = 0;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point drawn_ = Clock::now();
  bool dirty_ = false;  // something stands on the line
};

}  // namespace greffier
