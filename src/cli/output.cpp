#include "cli/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace greffier {
namespace {

[[noreturn]] void fail(const std::string& name, int error) {
  throw OutputError("cannot write " + name + " (" + std::strerror(error) + ")");
}

void cut_back(int file, std::size_t written) {
  struct stat about = {};
  if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) return;
  const off_t at = ::lseek(file, 0, SEEK_CUR);
  if (at < static_cast<off_t>(written)) return;
  const off_t before = at - static_cast<off_t>(written);
  if (::ftruncate(file, before) == 0) ::lseek(file, before, SEEK_SET);
}

}  // namespace

void write_all(int file, std::string_view text, const std::string& name) {
  std::size_t done = 0;
  while (done < text.size()) {
    const auto written = ::write(file, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) throw ReaderGone();
    if (written < 0) {
      const int error = errno;
      cut_back(file, done);
      fail(name, error);
    }
    done += static_cast<std::size_t>(written);
  }
}

void write_output(std::string_view text) { write_all(STDOUT_FILENO, text, "the output"); }

void write_message(std::string_view message) {
  const std::string line = "greffier: " + std::string(message) + "\n";
  // Where standard error is closed too, there is nobody left to tell.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

void replace_file(const std::string& path, std::string_view content) {
  const std::string draft = path + ".part";
  const auto open_draft = [&] {
    return ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  };
  int file = open_draft();
  if (file < 0 && errno == ENOENT) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failed);
    file = open_draft();
  }
  if (file < 0) fail(path, errno);
  int error = 0;
  try {
    write_all(file, content, path);
    if (::fsync(file) != 0) error = errno;
  } catch (...) {
    ::close(file);
    ::unlink(draft.c_str());
    throw;
  }
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(draft.c_str(), path.c_str()) == 0) return;
  if (error == 0) error = errno;
  ::unlink(draft.c_str());
  fail(path, error);
}

}  // namespace greffier
