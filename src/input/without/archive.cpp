// Compressed files and archives in a build without libarchive: known, and refused.
#include "input/archive.h"

namespace greffier {

struct ArchiveReader::State {};

namespace {

[[noreturn]] void refuse() {
  throw InputError("unsupported",
                   "compressed, or an archive, and this greffier was built without libarchive; "
                   "unpack it first");
}

}  // namespace

bool is_compressed(std::string_view head) {
  return head.starts_with("\x1F\x8B\x08") || head.starts_with("\x28\xB5\x2F\xFD");
}

bool is_archive(std::string_view head) { return head.starts_with("PK\x03\x04"); }

std::unique_ptr<ByteStream> open_compressed(std::unique_ptr<ByteStream> /*stream*/) { refuse(); }

ArchiveReader::ArchiveReader(std::unique_ptr<ByteStream> /*stream*/) { refuse(); }
ArchiveReader::~ArchiveReader() = default;
std::optional<std::string> ArchiveReader::next() { refuse(); }
std::unique_ptr<ByteStream> ArchiveReader::open() { refuse(); }

}  // namespace greffier
