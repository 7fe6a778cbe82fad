#include "cli/output.h"

#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>

namespace greffier {

void write_output(std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) throw ReaderGone();
    if (written < 0) throw std::system_error(errno, std::generic_category());
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_message(std::string_view message) {
  const std::string line = "greffier: " + std::string(message) + "\n";
  // Where standard error is closed too, there is nobody left to tell.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace greffier
