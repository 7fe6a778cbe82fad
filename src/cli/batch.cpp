#include "cli/batch.h"

#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "cli/sink.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{1} << 16;
constexpr std::size_t kBatchItems = 64;
constexpr std::size_t kBigInput = std::size_t{1} << 20;  // bytes; one of them at a time

std::string shown_name(const std::string& name) { return name == "-" ? "standard input" : name; }

// Makers are lent to whatever thread works on a batch.
class Makers {
 public:
  explicit Makers(const std::function<Maker()>& make) : make_(make) {}

  std::unique_ptr<Maker> borrow() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return std::make_unique<Maker>(make_());
    auto maker = std::move(free_.back());
    free_.pop_back();
    return maker;
  }

  void give_back(std::unique_ptr<Maker> maker) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(maker));
  }

 private:
  const std::function<Maker()>& make_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Maker>> free_;
};

class Run {
 public:
  Run(const Options& options, const std::function<Maker()>& make_maker)
      : options_(options), sink_(open_sink(options)), makers_(make_maker), progress_(options),
        reader_(options.files, reading_options(options)) {}

  int run() {
    if (sink_->is_finished()) return 0;
    run_stages({.take = [this] { return take(); },
                .work = [this](Batch& batch) { work(batch); },
                .put = [this](Batch& batch) { put(batch); }},
               options_.jobs > 0 ? options_.jobs : default_jobs());
    progress_.clear();
    if (!stop_requested()) {
      sink_->finish();
      return failed_ ? 1 : 0;
    }
    const std::string done = sink_->stop();
    if (!options_.quiet) write_message("stopped" + (done.empty() ? "" : "; " + done));
    return 1;
  }

 private:
  static InputOptions reading_options(const Options& options) {
    InputOptions input = options.input;
    input.stop = &stop_requested();
    return input;
  }

  // ------------------------------------------------------------ first stage
  std::unique_ptr<Batch> take() {
    auto batch = std::make_unique<Batch>();
    std::size_t bytes = 0;
    while (bytes < kBatchBytes && batch->items.size() < kBatchItems) {
      auto raw = stop_requested() ? std::nullopt : reader_.next();
      if (!raw || stop_requested()) break;
      const Sink::Done done = sink_->was_done(*raw);
      failed_ = failed_ || done == Sink::Done::failed;
      if (done != Sink::Done::no) continue;
      bytes += raw->bytes.size();
      batch->items.push_back(make_item(std::move(*raw)));
    }
    bytes_read_ = reader_.bytes_read();
    if (batch->items.empty()) return nullptr;
    // Memory is bounded by what is in flight, so what is big does not fly beside its like.
    if (bytes > kBigInput) work(*batch);
    return batch;
  }

  static WorkItem make_item(RawInput raw) {
    WorkItem item{.name = raw.name, .location = raw.location, .bytes = raw.bytes.size()};
    item.raw = std::move(raw);
    return item;
  }

  // ------------------------------------------------------------ second stage, in any thread
  void work(Batch& batch) {
    if (std::exchange(batch.done, true)) return;
    auto maker = makers_.borrow();
    for (WorkItem& item : batch.items) {
      work(item, *maker);
      sink_->store(item);
    }
    makers_.give_back(std::move(maker));
  }

  void work(WorkItem& item, const Maker& make) const {
    try {
      item.output = make(read_document(std::exchange(item.raw, {}), options_.input));
      return;
    } catch (const InputError& error) {
      item.error = error;
    } catch (const std::bad_alloc&) {
      item.error = InputError("too-big", "not enough memory for it; cut it into smaller files");
    }
    if (!options_.error_records) return;
    item.output =
        write_error_record(item.name, item.error->code(), item.error->what(), options_.write);
  }

  // ------------------------------------------------------------ third stage
  void put(Batch& batch) {
    for (const WorkItem& item : batch.items) {
      if (item.error) {
        failed_ = true;
        progress_.clear();
        if (!options_.quiet) write_message(shown_name(item.name) + ": " + item.error->what());
      }
      sink_->put(item);
      progress_.add(item.error.has_value(), bytes_read_);
    }
  }

  const Options& options_;
  std::unique_ptr<Sink> sink_;
  Makers makers_;
  Progress progress_;
  InputReader reader_;
  std::atomic<bool> failed_ = false;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

}  // namespace

int run_batch(const Options& options, const std::function<Maker()>& make_maker) {
  return Run(options, make_maker).run();
}

}  // namespace greffier
