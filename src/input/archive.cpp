#include "input/archive.h"

#include "text/decode.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <locale.h>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

// A page of a live compresses ten times, generated ones a hundred; deflate ends at a thousand.
constexpr std::uint64_t kMostTimes = 250;
constexpr std::uint64_t kHarmless = std::uint64_t{1} << 24;  // bytes that may come of anything

// Names in archives are converted to the thread's charset: UTF-8, whatever the machine's is.
class Utf8Locale {
 public:
  Utf8Locale()
      : own_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
        before_(own_ != nullptr ? ::uselocale(own_) : nullptr) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    if (own_ == nullptr) return;
    ::uselocale(before_);
    ::freelocale(own_);
  }

 private:
  locale_t own_;
  locale_t before_;
};

}  // namespace

// An open libarchive reader over a stream of ours.
struct ArchiveReader::State {
  explicit State(std::unique_ptr<ByteStream> source)
      : stream(std::move(source)), handle(archive_read_new()) {}
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { archive_read_free(handle); }

  // libarchive is C: what `read` throws must not pass through it.
  static la_ssize_t read_block(archive* /*reader*/, void* self, const void** block) {
    auto* const state = static_cast<State*>(self);
    *block = state->block.data();
    try {
      const std::size_t got = state->stream->read(state->block.data(), state->block.size());
      state->taken += got;
      return static_cast<la_ssize_t>(got);
    } catch (const InputError& error) {
      state->failure = error;
      archive_set_error(state->handle, EIO, "%s", error.what());
      return -1;
    }
  }

  void open() {
    if (archive_read_open2(handle, this, nullptr, &read_block, nullptr, nullptr) != ARCHIVE_OK) {
      fail();
    }
  }

  [[noreturn]] void fail() const {
    if (failure) throw *failure;
    const char* const why = archive_error_string(handle);
    throw InputError("broken", std::string("damaged, or not what it looks like (") +
                                   (why != nullptr ? why : "no reason given") + ")");
  }

  std::size_t read_data(char* into, std::size_t size) {
    const la_ssize_t got = archive_read_data(handle, into, size);
    if (got < 0) fail();
    given += static_cast<std::uint64_t>(got);
    if (given > kHarmless && given / kMostTimes > taken) {
      throw InputError("bomb", "expands more than " + std::to_string(kMostTimes) +
                                   " times; unpack it yourself if you trust it");
    }
    return static_cast<std::size_t>(got);
  }

  std::unique_ptr<ByteStream> stream;
  archive* handle;
  std::array<char, kBlock> block = {};
  std::uint64_t taken = 0;  // bytes in
  std::uint64_t given = 0;  // bytes out
  std::optional<InputError> failure = {};
};

namespace {

class EntryStream : public ByteStream {
 public:
  explicit EntryStream(std::shared_ptr<ArchiveReader::State> state) : state_(std::move(state)) {}

  std::size_t read(char* into, std::size_t size) override { return state_->read_data(into, size); }

 private:
  std::shared_ptr<ArchiveReader::State> state_;
};

bool starts(std::string_view head, std::string_view magic) { return head.starts_with(magic); }

}  // namespace

bool is_compressed(std::string_view head) {
  return starts(head, "\x1F\x8B\x08") || starts(head, "\x28\xB5\x2F\xFD") ||
         starts(head, std::string_view("\xFD"
                                       "7zXZ\0",
                                       6)) ||
         (starts(head, "BZh") && head.size() > 9 && head.substr(4, 6) == "1AY&SY");
}

bool is_archive(std::string_view head) {
  constexpr std::size_t kTarMagic = 257;
  return starts(head, "PK\x03\x04") || starts(head, "PK\x05\x06") ||
         (head.size() > kTarMagic && starts(head.substr(kTarMagic), "ustar"));
}

std::unique_ptr<ByteStream> open_compressed(std::unique_ptr<ByteStream> stream) {
  auto state = std::make_shared<ArchiveReader::State>(std::move(stream));
  archive_read_support_filter_gzip(state->handle);
  archive_read_support_filter_zstd(state->handle);
  archive_read_support_filter_xz(state->handle);
  archive_read_support_filter_bzip2(state->handle);
  archive_read_support_format_raw(state->handle);
  archive_read_support_format_empty(state->handle);
  state->open();
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(state->handle, &entry);
  if (status == ARCHIVE_EOF) return open_bytes({});
  if (status != ARCHIVE_OK) state->fail();
  return std::make_unique<EntryStream>(std::move(state));
}

ArchiveReader::ArchiveReader(std::unique_ptr<ByteStream> stream)
    : state_(std::make_shared<State>(std::move(stream))) {
  archive_read_support_format_tar(state_->handle);
  archive_read_support_format_zip_streamable(state_->handle);
  state_->open();
}

ArchiveReader::~ArchiveReader() = default;

std::optional<std::string> ArchiveReader::next() {
  const Utf8Locale utf8;
  for (;;) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(state_->handle, &entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) state_->fail();
    const bool link =
        archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr;
    if (archive_entry_filetype(entry) != AE_IFREG || link) continue;
    const char* const name = archive_entry_pathname(entry);
    return name != nullptr ? decode(name).text : std::string("?");
  }
}

std::unique_ptr<ByteStream> ArchiveReader::open() { return std::make_unique<EntryStream>(state_); }

}  // namespace greffier
