#include "cli/progress.h"

#include <array>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace greffier {
namespace {

constexpr std::chrono::milliseconds kBetweenDraws{200};

void write_error(std::string_view text) {
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

// « 0:41 », « 1:02:09 »
std::string clock_text(double seconds) {
  const auto total = static_cast<long>(seconds);
  std::array<char, 32> text{};
  if (total >= 3600) {
    std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", total / 3600, total / 60 % 60,
                  total % 60);
  } else {
    std::snprintf(text.data(), text.size(), "%ld:%02ld", total / 60, total % 60);
  }
  return text.data();
}

}  // namespace

Progress::Progress(const Options& options)
    : shown_(!options.quiet && ::isatty(STDERR_FILENO) == 1) {
  // Records on the same terminal tell how far it is, and would break the line.
  const bool to_terminal =
      !options.output && !options.output_folder && ::isatty(STDOUT_FILENO) == 1;
  shown_ = shown_ && !to_terminal;
  if (shown_) total_ = measure_inputs(options.files, options.input);
}

void Progress::add(bool failed, std::uint64_t bytes_read) {
  ++bulletins_;
  failed_ += failed ? 1U : 0U;
  if (!shown_ || Clock::now() - drawn_ < kBetweenDraws) return;
  drawn_ = Clock::now();
  draw(bytes_read);
  dirty_ = true;
}

void Progress::clear() {
  if (dirty_) write_error("\r\033[K");
  dirty_ = false;
}

void Progress::draw(std::uint64_t bytes_read) const {
  const std::chrono::duration<double> spent = Clock::now() - begun_;
  const double read = static_cast<double>(bytes_read);
  std::array<char, 64> rate{};
  std::snprintf(rate.data(), rate.size(), "%.1f MB/s", read / 1e6 / spent.count());
  std::string line = "\r" + std::to_string(bulletins_) + " bulletins";
  const bool measured = total_.bytes > 0 && bytes_read <= total_.bytes && bytes_read > 0;
  if (measured) line += ", " + std::to_string(bytes_read * 100 / total_.bytes) + " %";
  line += std::string(", ") + rate.data();
  if (failed_ > 0) line += ", " + std::to_string(failed_) + " failed";
  if (measured) {
    const double left = static_cast<double>(total_.bytes - bytes_read) / read * spent.count();
    line += ", " + clock_text(left) + " left";
  }
  write_error(line + "\033[K");
}

}  // namespace greffier
