#include "input/stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

[[noreturn]] void fail(int error) {
  if (error == ENOENT || error == ENOTDIR) {
    throw InputError("not-found", "no such file; check the path");
  }
  if (error == EISDIR) throw InputError("not-a-file", "a directory; name the files in it");
  throw InputError("unreadable", std::string("cannot be read (") + std::strerror(error) + ")");
}

[[noreturn]] void refuse_size(std::uint64_t limit) {
  const std::string size = limit == kInputLimit ? "2 GiB" : "64 MiB";
  throw InputError("too-big", size + " or more; cut it into smaller files");
}

class FileStream : public ByteStream {
 public:
  FileStream(const std::string& name, std::uint64_t* read, const std::atomic<bool>* stop)
      : number_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)),
        read_(read), stop_(stop) {
    if (number_ < 0) fail(errno);
    struct stat about = {};
    const bool told = ::fstat(number_, &about) == 0;
    if (told && !S_ISDIR(about.st_mode)) {
      if (S_ISREG(about.st_mode)) stop_ = nullptr;  // it never has to wait
      return;
    }
    const int error = told ? EISDIR : errno;
    close();
    fail(error);
  }
  ~FileStream() override { close(); }

  std::size_t read(char* into, std::size_t size) override {
    for (;;) {
      if (stop_ != nullptr && !wait()) return 0;
      const auto got = ::read(number_, into, size);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail(errno);
      *read_ += static_cast<std::uint64_t>(got);
      return static_cast<std::size_t>(got);
    }
  }

 private:
  // Until there is something to read; false where it is to stop.
  [[nodiscard]] bool wait() const {
    constexpr int kPatience = 100;  // milliseconds
    pollfd waiting{.fd = number_, .events = POLLIN, .revents = 0};
    while (!stop_->load()) {
      if (::poll(&waiting, 1, kPatience) > 0) return true;
    }
    return false;
  }

  void close() const {
    if (number_ > STDIN_FILENO) ::close(number_);
  }

  int number_;
  std::uint64_t* read_;
  const std::atomic<bool>* stop_;
};

class MemoryStream : public ByteStream {
 public:
  explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t got = bytes_.copy(into, size, at_);
    at_ += got;
    return got;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

class SharedStream : public ByteStream {
 public:
  explicit SharedStream(std::shared_ptr<BufferedStream> stream) : stream_(std::move(stream)) {}

  std::size_t read(char* into, std::size_t size) override { return stream_->read(into, size); }

 private:
  std::shared_ptr<BufferedStream> stream_;
};

}  // namespace

bool BufferedStream::fill() {
  if (ended_) return false;
  if (begin_ > 0 && begin_ * 2 >= buffer_.size()) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kBlock);
  const std::size_t got = stream_->read(buffer_.data() + before, kBlock);
  buffer_.resize(before + got);
  ended_ = got == 0;
  return !ended_;
}

std::string_view BufferedStream::peek(std::size_t size) {
  while (buffered().size() < size && fill()) {
  }
  return buffered().substr(0, size);
}

std::size_t BufferedStream::read(char* into, std::size_t size) {
  if (buffered().empty()) {
    buffer_.clear();
    begin_ = 0;
    return ended_ ? 0 : stream_->read(into, size);
  }
  const std::size_t got = buffered().copy(into, size);
  begin_ += got;
  return got;
}

std::string BufferedStream::take_rest(std::uint64_t limit) {
  while (fill()) {
    if (buffered().size() >= limit) refuse_size(limit);
  }
  std::string rest = std::exchange(buffer_, {});
  rest.erase(0, std::exchange(begin_, 0));
  return rest;
}

std::string BufferedStream::take(std::uint64_t size) {
  std::string bytes;
  while (bytes.size() < size) {
    const std::string_view here = peek(1).empty() ? std::string_view() : buffered();
    if (here.empty()) break;
    const auto wanted = static_cast<std::size_t>(size - bytes.size());
    bytes.append(here.substr(0, wanted));
    begin_ += std::min(here.size(), wanted);
  }
  return bytes;
}

void BufferedStream::skip(std::uint64_t size) {
  while (size > 0 && !peek(1).empty()) {
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(size, buffered().size()));
    begin_ += step;
    size -= step;
  }
}

std::optional<std::string> BufferedStream::take_line(std::uint64_t limit) {
  if (peek(1).empty()) return std::nullopt;
  std::string line;
  bool too_long = false;
  for (bool found = false; !found && !peek(1).empty();) {
    const std::string_view here = buffered();
    const std::size_t end = std::min(here.find('\n'), here.size());
    found = end < here.size();
    too_long = too_long || line.size() + end > limit;
    if (too_long) line.clear();
    if (!too_long) line.append(here.substr(0, end));
    begin_ += end + (found ? 1 : 0);
  }
  if (too_long) refuse_size(limit);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::unique_ptr<ByteStream> open_file(const std::string& name, std::uint64_t* read,
                                      const std::atomic<bool>* stop) {
  return std::make_unique<FileStream>(name, read, stop);
}

std::unique_ptr<ByteStream> open_bytes(std::string bytes) {
  return std::make_unique<MemoryStream>(std::move(bytes));
}

std::unique_ptr<ByteStream> as_stream(std::shared_ptr<BufferedStream> stream) {
  return std::make_unique<SharedStream>(std::move(stream));
}

std::string read_input(const std::string& name) {
  std::uint64_t read = 0;
  return BufferedStream(open_file(name, &read)).take_rest(kInputLimit);
}

}  // namespace greffier
