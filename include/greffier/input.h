// From files, folders, archives and streams to the documents that a Parser reads.
//
//   greffier::InputReader reader({"corpus/", "crawl.warc.gz"});
//   while (auto raw = reader.next()) {
//     greffier::Document document = greffier::read_document(std::move(*raw));
//
// Reading bytes is one thread's work, in order; what is made of them can be any thread's.
#pragma once

#include <greffier/document.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// Spans have 31 bits to spare: an input of 2 GiB or more is refused.
inline constexpr std::uint64_t kInputLimit = std::uint64_t{1} << 31;

// The most that a line, or a file that something else holds, may have: 64 MiB.
inline constexpr std::uint64_t kPartLimit = std::uint64_t{1} << 26;

// An input that cannot be read. what() is for people and does not repeat the input's name.
class InputError : public std::runtime_error {
 public:
  InputError(std::string_view code, const std::string& message)
      : std::runtime_error(message), code_(code) {}

  // Stable, for programs: `not-found`, `not-a-file`, `not-text`, `too-big`, `bomb`, `broken`,
  // `too-deep`, `no-text`, `unsupported` or `unreadable`.
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

// What bytes are. `automatic` is told by the bytes themselves.
enum class InputFormat : std::uint8_t { automatic, text, html, json, jsonl, warc };

// Part `index` of `count`, from 1: files in their order, of about the same size in bytes together.
// The parts put one behind the other are the whole.
struct Shard {
  std::uint32_t index = 1;
  std::uint32_t count = 1;
};

struct InputOptions {
  InputFormat format = InputFormat::automatic;  // of what stands in files and archives
  // Members of a JSON record: a name, or a JSON pointer (« /article/body »).
  std::string text_field = "text";
  std::string id_field = "id";
  std::string date_field = "date";
  std::vector<std::string> globs = {};  // files of folders must match one; none is all but assets
  Shard shard = {};
  const std::atomic<bool>* stop = nullptr;  // once true, nothing more is waited for
};

// The bytes of one bulletin, as they were found.
struct RawInput {
  std::string name = {};      // « live.txt », « crawl.warc.gz:12 »; valid UTF-8
  std::string location = {};  // a path, of any bytes, that no other bulletin of the run has
  std::string bytes = {};
  InputFormat format = InputFormat::automatic;  // jsonl is one record here, warc never stands here
  std::optional<std::string> charset = {};      // as declared outside of the bytes
  std::optional<std::string> url = {};
  std::optional<std::chrono::local_days> captured = {};  // when it was saved
  bool named = false;  // given by name, not found in a folder or archive: then any bytes will do
  std::optional<InputError> failure = {};  // why there are no bytes
};

class InputReader {
 public:
  // Files, folders (read in the byte order of their names, without those that begin with a dot)
  // and « - », standard input.
  explicit InputReader(std::vector<std::string> names, InputOptions options = {});
  InputReader(InputReader&&) noexcept;
  InputReader& operator=(InputReader&&) noexcept;
  ~InputReader();

  // The next bulletin, or what stands in the place of one that cannot be read; nothing at the end.
  std::optional<RawInput> next();

  // Bytes of files read until now, as they are on disk.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// How much there is to read, as far as files tell their size.
struct InputSize {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
};
InputSize measure_inputs(const std::vector<std::string>& names, const InputOptions& options);

// The bulletin that these bytes are. Its text is what `greffier text` prints. Throws InputError
// where there is none in them; plain text never fails.
Document read_document(RawInput raw, const InputOptions& options = {});

// All bytes of a file; of standard input where `name` is "-". Throws InputError.
std::string read_input(const std::string& name);

}  // namespace greffier
