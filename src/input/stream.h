// Bytes from somewhere, read once and in their order; containers are streams over streams.
#pragma once

#include <greffier/input.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace greffier {

class ByteStream {
 public:
  ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;
  virtual ~ByteStream() = default;

  // Up to `size` bytes; 0 only at the end. Throws InputError.
  virtual std::size_t read(char* into, std::size_t size) = 0;
};

// A stream that can be looked into before it is read.
class BufferedStream {
 public:
  explicit BufferedStream(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

  // The next bytes without taking them: `size` of them, fewer only at the end.
  std::string_view peek(std::size_t size);

  std::size_t read(char* into, std::size_t size);

  // All that is left; InputError beyond `limit`.
  std::string take_rest(std::uint64_t limit);

  // `size` bytes, fewer only at the end.
  std::string take(std::uint64_t size);
  void skip(std::uint64_t size);

  // The next line without its end (LF or CR LF); nothing at the end. InputError where it is longer
  // than `limit`; the line is skipped then and the next can be read.
  std::optional<std::string> take_line(std::uint64_t limit);

 private:
  bool fill();  // one more block; false at the end
  [[nodiscard]] std::string_view buffered() const {
    return std::string_view(buffer_).substr(begin_);
  }

  std::unique_ptr<ByteStream> stream_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is left in the buffer
  bool ended_ = false;
};

// A file, or standard input where the name is « - ». `read` counts the bytes taken from it; `stop`
// ends it where it has to wait for more. Throws InputError where there is none.
std::unique_ptr<ByteStream> open_file(const std::string& name, std::uint64_t* read,
                                      const std::atomic<bool>* stop = nullptr);

// Bytes in memory.
std::unique_ptr<ByteStream> open_bytes(std::string bytes);

// A buffered stream as a plain one, for what stands over it.
std::unique_ptr<ByteStream> as_stream(std::shared_ptr<BufferedStream> stream);

}  // namespace greffier
