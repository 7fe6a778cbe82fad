#include <greffier/input.h>

#include "text/text_document.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

// An open file, or standard input, which stays open.
class Descriptor {
 public:
  explicit Descriptor(const std::string& name)
      : number_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }

  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(int error) {
  const std::string reason = std::strerror(error);
  if (error == ENOENT || error == ENOTDIR) {
    throw InputError("not-found", "no such file; check the path");
  }
  if (error == EISDIR) throw InputError("not-a-file", "a directory; name the files in it");
  throw InputError("unreadable", "cannot be read (" + reason + ")");
}

[[noreturn]] void refuse_size() {
  throw InputError("too-big", "2 GiB or more; cut it into smaller files");
}

// The size that the system tells, to read a file in one go; 0 where it tells none.
std::size_t told_size(int file) {
  struct stat about = {};
  if (::fstat(file, &about) != 0) fail(errno);
  if (S_ISDIR(about.st_mode)) fail(EISDIR);
  if (!S_ISREG(about.st_mode)) return 0;
  if (static_cast<std::uint64_t>(about.st_size) >= kInputLimit) refuse_size();
  return static_cast<std::size_t>(about.st_size);
}

}  // namespace

std::string read_input(const std::string& name) {
  const Descriptor file(name);
  if (file.number() < 0) fail(errno);
  std::string bytes;
  bytes.resize(told_size(file.number()) + 1);  // one more, so that the last read finds the end
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size(), kBlock));
    const auto got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled >= kInputLimit) refuse_size();
  }
  bytes.resize(filled);
  return bytes;
}

Document read_document(std::string_view bytes, std::string name) {
  return text_document(bytes, std::move(name));
}

}  // namespace greffier
