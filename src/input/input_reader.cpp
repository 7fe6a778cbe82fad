#include <greffier/input.h>

#include "input/file_walk.h"
#include "input/source.h"
#include "text/decode.h"

#include <utility>

namespace greffier {
namespace {

// Files in their order as if laid on one line: each belongs to the part in which it begins. One
// more than its bytes, so that empty files are spread as well.
class ShardFilter {
 public:
  ShardFilter(const Shard& shard, std::uint64_t total) : shard_(shard), total_(total) {}

  bool takes(const FoundFile& file) {
    const auto begin = std::exchange(at_, at_ + file.bytes + 1);
    // In floating point, since the product may pass 64 bits; each part computes the same.
    const double share = static_cast<double>(begin) / static_cast<double>(total_);
    return static_cast<std::uint32_t>(share * shard_.count) == shard_.index - 1;
  }

 private:
  Shard shard_;
  std::uint64_t total_;
  std::uint64_t at_ = 0;
};

std::uint64_t line_length(std::vector<std::string> names, const std::vector<std::string>& globs) {
  std::uint64_t total = 0;
  FileWalk walk(std::move(names), globs);
  while (const auto file = walk.next()) total += file->bytes + 1;
  return std::max<std::uint64_t>(total, 1);
}

}  // namespace

struct InputReader::State {
  State(std::vector<std::string> names, InputOptions given)
      : options(std::move(given)), walk(names, options.globs) {
    if (options.shard.count > 1) filter.emplace(options.shard, line_length(names, options.globs));
  }

  // Moves to the next file of this part.
  bool open_next(std::optional<RawInput>& failed) {
    std::optional<FoundFile> file = walk.next();
    while (file && filter && !filter->takes(*file)) file = walk.next();
    if (!file) return false;
    // A path may be any bytes; what is printed is UTF-8.
    place = {.name = decode(file->path).text, .location = file->path, .named = file->named};
    try {
      source = open_source(place, open_file(file->path, &bytes_read, options.stop), options);
    } catch (const InputError& error) {
      failed = failure(error);
    }
    return true;
  }

  [[nodiscard]] RawInput failure(const InputError& error) const {
    return {.name = place.name, .location = place.location, .failure = error};
  }

  InputOptions options;
  FileWalk walk;
  std::optional<ShardFilter> filter;
  StreamPlace place;
  std::unique_ptr<BulletinSource> source;
  std::uint64_t bytes_read = 0;
};

InputReader::InputReader(std::vector<std::string> names, InputOptions options)
    : state_(std::make_unique<State>(std::move(names), std::move(options))) {}
InputReader::InputReader(InputReader&&) noexcept = default;
InputReader& InputReader::operator=(InputReader&&) noexcept = default;
InputReader::~InputReader() = default;

std::optional<RawInput> InputReader::next() {
  State& state = *state_;
  for (;;) {
    if (state.source != nullptr) {
      try {
        if (auto raw = state.source->next()) return raw;
        state.source.reset();
      } catch (const InputError& error) {
        state.source.reset();
        return state.failure(error);
      }
    }
    std::optional<RawInput> failed;
    if (!state.open_next(failed)) return std::nullopt;
    if (failed) return failed;
  }
}

std::uint64_t InputReader::bytes_read() const { return state_->bytes_read; }

InputSize measure_inputs(const std::vector<std::string>& names, const InputOptions& options) {
  const std::uint64_t total = line_length(names, options.globs);
  FileWalk walk(names, options.globs);
  ShardFilter filter(options.shard, total);
  InputSize size;
  while (const auto file = walk.next()) {
    if (options.shard.count > 1 && !filter.takes(*file)) continue;
    ++size.files;
    size.bytes += file->bytes;
  }
  return size;
}

}  // namespace greffier
