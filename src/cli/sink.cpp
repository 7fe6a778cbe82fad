#include "cli/sink.h"

#include "cli/output.h"
#include "cli/output_file.h"

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>

namespace greffier {
namespace {

class StandardOutput : public Sink {
 public:
  void put(const WorkItem& item) override { write_output(item.output); }
};

// Where a bulletin's file stands below the folder. No two have the same, and none leads out of it:
// « ../a.txt » -> "%2E%2E/a.txt.json".
std::string path_below(std::string_view location, std::string_view ending) {
  if (location == "-") return "standard-input" + std::string(ending);
  std::string path;
  for (std::size_t begin = 0; begin <= location.size();) {
    const std::size_t end = std::min(location.find('/', begin), location.size());
    std::string part;
    for (const char c : location.substr(begin, end - begin)) {
      const bool plain = c != '%' && static_cast<unsigned char>(c) >= 0x20;
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      part +=
          plain ? std::string(1, c) : std::string("%") + kDigits[byte >> 4U] + kDigits[byte & 15U];
    }
    if (part == "." || (part.empty() && begin == 0)) {
      part.clear();  // « ./a » is « a », « /a » stands below the folder too
    } else if (part == "..") {
      part = "%2E%2E";
    } else if (part.empty()) {
      part = "%";  // « a//b » of an archive is another file than « a/b »
    }
    if (!part.empty()) path += (path.empty() ? "" : "/") + part;
    begin = end + 1;
  }
  return path + std::string(ending);
}

class OutputFolder : public Sink {
 public:
  explicit OutputFolder(const Options& options)
      : folder_(*options.output_folder + "/"), resume_(options.resume) {
    const bool records = options.action == Action::read;
    ending_ = !records ? ".txt" : options.write.per == Per::document ? ".json" : ".jsonl";
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    if (failed) throw OutputError("cannot make " + folder_ + " (" + failed.message() + ")");
  }

  Done was_done(const RawInput& raw) override {
    if (!resume_) return Done::no;
    std::ifstream file(folder_ + path_below(raw.location, ending_), std::ios::binary);
    if (!file) return Done::no;
    constexpr std::string_view kError = R"({"type":"error")";
    std::string head(kError.size(), ' ');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == kError ? Done::failed : Done::yes;
  }

  void store(WorkItem& item) override {
    if (item.error && item.output.empty()) return;  // a later run shall try it again
    const std::string path = folder_ + path_below(item.location, ending_);
    const Turn turn(*this, path);
    replace_file(path, item.output);
    item.output = {};
  }

  void put(const WorkItem& /*item*/) override { ++written_; }
  std::string stop() override { return std::to_string(written_) + " are in " + folder_; }

 private:
  // An input that is named twice is not written by two threads at once.
  class Turn {
   public:
    Turn(OutputFolder& folder, std::string path) : folder_(folder), path_(std::move(path)) {
      std::unique_lock lock(folder_.mutex_);
      folder_.free_.wait(lock, [&] { return !folder_.open_.contains(path_); });
      folder_.open_.insert(path_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() {
      const std::lock_guard lock(folder_.mutex_);
      folder_.open_.erase(path_);
      folder_.free_.notify_all();
    }

   private:
    OutputFolder& folder_;
    std::string path_;
  };

  std::string folder_;
  std::string ending_;
  bool resume_;
  std::size_t written_ = 0;
  std::mutex mutex_;
  std::condition_variable free_;
  std::set<std::string> open_;
};

}  // namespace

std::unique_ptr<Sink> open_sink(const Options& options) {
  if (options.output) return open_output_file(options);
  if (options.output_folder) return std::make_unique<OutputFolder>(options);
  return std::make_unique<StandardOutput>();
}

}  // namespace greffier
