#include "cli/output_file.h"

#include <greffier/error.h>

#include "cli/output.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace greffier {
namespace {

constexpr std::chrono::milliseconds kBetweenMarks{200};

[[noreturn]] void fail(const std::string& path) {
  throw OutputError("cannot write " + path + " (" + std::strerror(errno) + ")");
}

// FNV-1a: tells runs apart, no more.
std::string hash(const std::string& text) {
  std::uint64_t value = 14695981039346656037U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return std::to_string(value);
}

// What decides the bytes of the output, but for the inputs' own.
std::string describe(const Options& options) {
  std::ostringstream out;
  const auto add = [&](const auto& value) { out << value << '\n'; };
  add(version());
  for (const auto& file : options.files) add(file);
  add(options.files_from.value_or(""));
  add(static_cast<int>(options.action));
  add(static_cast<int>(options.input.format));
  add(options.input.text_field);
  add(options.input.id_field);
  add(options.input.date_field);
  for (const auto& glob : options.input.globs) add(glob);
  add(options.input.shard.index);
  add(options.input.shard.count);
  add(options.parse.reference.value_or(""));
  add(options.parse.timezone.value_or(""));
  add(options.parse.today.value_or(""));
  add(static_cast<int>(options.write.per));
  add(static_cast<int>(options.write.offsets));
  add(options.write.pretty);
  add(options.error_records);
  add(options.model.data.value_or(""));
  for (const auto& file : options.model.rules) add(file);
  for (const auto& file : options.model.gazetteers) add(file);
  for (const auto& [name, file] : options.model.lexicons) add(name + "=" + file.string());
  return hash(out.str());
}

// How far a run has come: a line of FILE.part.done.
struct Mark {
  std::uint64_t items = 0;   // bulletins done
  std::uint64_t bytes = 0;   // of FILE.part that are theirs
  std::uint64_t failed = 0;  // of them
  std::string last = {};     // hash of the last one's location

  [[nodiscard]] std::string line() const {
    return std::to_string(items) + ' ' + std::to_string(bytes) + ' ' + std::to_string(failed) +
           ' ' + last + '\n';
  }
};

class OutputFile : public Sink {
 public:
  explicit OutputFile(const Options& options)
      : path_(*options.output), part_(path_ + ".part"), marks_(part_ + ".done") {
    if (options.resume) find_mark(describe(options));
    file_ = ::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) fail(part_);
    if (::ftruncate(file_, static_cast<off_t>(mark_.bytes)) != 0 ||
        ::lseek(file_, 0, SEEK_END) < 0) {
      fail(part_);
    }
    const int fresh = mark_.items == 0 ? O_TRUNC : 0;
    mark_file_ = ::open(marks_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | fresh, 0666);
    if (mark_file_ < 0) fail(marks_);
    if (mark_.items == 0) write_all(mark_file_, describe(options) + "\n", marks_);
    to_skip_ = mark_;
  }
  ~OutputFile() override {
    if (file_ >= 0) ::close(file_);
    if (mark_file_ >= 0) ::close(mark_file_);
  }

  Done was_done(const RawInput& raw) override {
    if (asked_ == to_skip_.items) return Done::no;
    ++asked_;
    if (asked_ == to_skip_.items && hash(raw.location) != to_skip_.last) refuse_inputs();
    return asked_ <= to_skip_.failed ? Done::failed : Done::yes;  // which of them does not matter
  }

  void put(const WorkItem& item) override {
    write_all(file_, item.output, part_);
    ++mark_.items;
    mark_.bytes += item.output.size();
    mark_.failed += item.error ? 1U : 0U;
    mark_.last = hash(item.location);
    const auto now = std::chrono::steady_clock::now();
    if (now - marked_ < kBetweenMarks) return;
    marked_ = now;
    set_mark();
  }

  void finish() override {
    if (asked_ < to_skip_.items) refuse_inputs();
    if (::fsync(file_) != 0) fail(part_);
    if (::rename(part_.c_str(), path_.c_str()) != 0) fail(path_);
    ::unlink(marks_.c_str());
  }

  std::string stop() override {
    set_mark();
    return std::to_string(mark_.items) + " are in " + part_ +
           "; the same command with --resume goes on";
  }

 private:
  [[noreturn]] void refuse_inputs() const {
    throw DataError(part_ + ": begun with other inputs; leave --resume out to begin anew");
  }

  // The data first, so that no mark promises what a power cut has lost.
  void set_mark() {
    if (::fdatasync(file_) != 0) fail(part_);
    write_all(mark_file_, mark_.line(), marks_);
  }

  void find_mark(const std::string& description) {
    std::ifstream file(marks_);
    std::string line;
    if (!std::getline(file, line)) return;
    if (line != description) {
      throw DataError(marks_ + ": of a run with other options; leave --resume out to begin anew");
    }
    std::error_code failed;
    const auto size = std::filesystem::file_size(part_, failed);
    while (!failed && std::getline(file, line) && !file.eof()) {  // the last may be half a line
      Mark mark;
      std::istringstream words(line);
      if (!(words >> mark.items >> mark.bytes >> mark.failed >> mark.last)) break;
      if (mark.bytes > size) break;
      mark_ = mark;
    }
  }

  std::string path_;
  std::string part_;
  std::string marks_;
  int file_ = -1;
  int mark_file_ = -1;
  Mark mark_ = {};
  Mark to_skip_ = {};
  std::uint64_t asked_ = 0;
  std::chrono::steady_clock::time_point marked_ = std::chrono::steady_clock::now();
};

// A device or a pipe cannot be renamed to; it is written as it goes.
class OutputDevice : public Sink {
 public:
  explicit OutputDevice(std::string path)
      : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CLOEXEC)) {
    if (file_ < 0) fail(path_);
  }
  ~OutputDevice() override { ::close(file_); }

  void put(const WorkItem& item) override { write_all(file_, item.output, path_); }

 private:
  std::string path_;
  int file_;
};

// All was done before: what is asked for is there.
class FinishedFile : public Sink {
 public:
  [[nodiscard]] bool is_finished() const override { return true; }
  void put(const WorkItem& /*item*/) override {}
};

}  // namespace

std::unique_ptr<Sink> open_output_file(const Options& options) {
  const std::string& path = *options.output;
  struct stat about = {};
  const bool there = ::stat(path.c_str(), &about) == 0;
  if (there && !S_ISREG(about.st_mode)) return std::make_unique<OutputDevice>(path);
  const bool begun = ::access((path + ".part.done").c_str(), F_OK) == 0;
  if (options.resume && there && !begun) return std::make_unique<FinishedFile>();
  return std::make_unique<OutputFile>(options);
}

}  // namespace greffier
