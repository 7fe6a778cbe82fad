// Compressed files and archives, by libarchive: told by their first bytes, read as a stream, never
// written to disk. What expands beyond all measure is refused.
#pragma once

#include "input/stream.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace greffier {

// How many first bytes is_compressed and is_archive want to see.
inline constexpr std::size_t kArchiveHead = 512;

bool is_compressed(std::string_view head);  // gzip, zstd, xz, bzip2
bool is_archive(std::string_view head);     // tar, zip

// What a compressed stream holds, several members of it one behind the other.
std::unique_ptr<ByteStream> open_compressed(std::unique_ptr<ByteStream> stream);

// The files of a tar or zip, in their order. Folders, links and devices are left out.
class ArchiveReader {
 public:
  explicit ArchiveReader(std::unique_ptr<ByteStream> stream);
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;
  ~ArchiveReader();

  // Moves to the next file and gives its name, in UTF-8; nothing at the end.
  std::optional<std::string> next();

  // The file that `next` moved to; to be read before it moves on, and once.
  std::unique_ptr<ByteStream> open();

  struct State;

 private:
  std::shared_ptr<State> state_;
};

}  // namespace greffier
