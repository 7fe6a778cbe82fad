#include "input/source.h"

#include "input/archive.h"
#include "input/file_walk.h"
#include "input/json.h"
#include "input/sniff.h"
#include "input/warc.h"

#include <utility>

namespace greffier {
namespace {

constexpr int kDeepest = 4;         // archives in archives
constexpr int kMostCompressed = 3;  // « x.gz.gz.gz »

RawInput make_raw(const StreamPlace& place) {
  return {.name = place.name, .location = place.location, .named = place.named};
}

// Not an archive: one bulletin, or a JSON array of them.
class LeafSource : public BulletinSource {
 public:
  LeafSource(StreamPlace place, BufferedStream stream, InputFormat format)
      : place_(std::move(place)), stream_(std::move(stream)), format_(format) {}

  std::optional<RawInput> next() override {
    if (std::exchange(done_, true)) return std::nullopt;
    RawInput raw = make_raw(place_);
    raw.format = format_;
    raw.bytes = stream_.take_rest(place_.depth == 0 ? kInputLimit : kPartLimit);
    return raw;
  }

 private:
  StreamPlace place_;
  BufferedStream stream_;
  InputFormat format_;
  bool done_ = false;
};

// One bulletin a line; empty lines are none.
class LineSource : public BulletinSource {
 public:
  LineSource(StreamPlace place, BufferedStream stream)
      : place_(std::move(place)), stream_(std::move(stream)) {}

  std::optional<RawInput> next() override {
    for (;;) {
      ++number_;
      RawInput raw = make_raw(place_);
      raw.name += ":" + std::to_string(number_);
      raw.location += "/" + std::to_string(number_);
      raw.format = InputFormat::jsonl;
      try {
        auto line = stream_.take_line(kPartLimit);
        if (!line) return std::nullopt;
        if (line->find_first_not_of(" \t") == std::string::npos) continue;
        raw.bytes = std::move(*line);
      } catch (const InputError& error) {
        if (error.code() != "too-big") throw;
        raw.failure = error;
      }
      return raw;
    }
  }

 private:
  StreamPlace place_;
  BufferedStream stream_;
  std::uint64_t number_ = 0;
};

// The objects of a JSON array, each as if it were a line.
class ArraySource : public BulletinSource {
 public:
  ArraySource(StreamPlace place, std::string bytes)
      : place_(std::move(place)), bytes_(std::move(bytes)), rest_(bytes_) {}

  std::optional<RawInput> next() override {
    const std::string_view object = take_json_object(rest_);
    if (object.empty()) return std::nullopt;
    ++number_;
    RawInput raw = make_raw(place_);
    raw.name += ":" + std::to_string(number_);
    raw.location += "/" + std::to_string(number_);
    raw.format = InputFormat::jsonl;
    raw.bytes = object;
    return raw;
  }

 private:
  StreamPlace place_;
  std::string bytes_;
  std::string_view rest_;
  std::uint64_t number_ = 0;
};

class WarcSource : public BulletinSource {
 public:
  WarcSource(StreamPlace place, std::shared_ptr<BufferedStream> stream)
      : place_(std::move(place)), reader_(std::move(stream)) {}

  std::optional<RawInput> next() override {
    auto raw = reader_.next();
    if (!raw) return std::nullopt;
    raw->name = place_.name + ":" + raw->location;
    raw->location = place_.location + "/" + raw->location;
    return raw;
  }

 private:
  StreamPlace place_;
  WarcReader reader_;
};

class ArchiveSource : public BulletinSource {
 public:
  ArchiveSource(StreamPlace place, std::unique_ptr<ByteStream> stream, const InputOptions& options)
      : place_(std::move(place)), reader_(std::move(stream)), options_(options) {}

  std::optional<RawInput> next() override {
    for (;;) {
      if (inner_ != nullptr) {
        if (auto raw = take_inner()) return raw;
        inner_.reset();
      }
      const auto name = reader_.next();
      if (!name) return std::nullopt;
      if (!is_wanted(*name, options_.globs)) continue;
      inner_place_ = {.name = place_.name + "/" + *name,
                      .location = place_.location + "/" + *name,
                      .depth = place_.depth + 1};
      try {
        inner_ = open_source(inner_place_, reader_.open(), options_);
      } catch (const InputError& error) {
        return failed(error);
      }
    }
  }

 private:
  // A file of the archive that is broken costs its own failure; the next file may be whole.
  std::optional<RawInput> take_inner() {
    try {
      return inner_->next();
    } catch (const InputError& error) {
      inner_.reset();
      return failed(error);
    }
  }

  [[nodiscard]] RawInput failed(const InputError& error) const {
    RawInput raw = make_raw(inner_place_);
    raw.failure = error;
    return raw;
  }

  StreamPlace place_;
  ArchiveReader reader_;
  const InputOptions& options_;
  StreamPlace inner_place_;
  std::unique_ptr<BulletinSource> inner_;
};

// « live.html.gz » holds « live.html ».
std::string without_compression(const std::string& name) {
  for (const std::string_view end : {".gz", ".zst", ".xz", ".bz2"}) {
    if (name.ends_with(end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

// An array of records is read record by record; one of JSON-LD objects is a page's, and a whole.
std::unique_ptr<BulletinSource> open_json(const StreamPlace& place, BufferedStream stream,
                                          const InputOptions& options) {
  std::string bytes = stream.take_rest(place.depth == 0 ? kInputLimit : kPartLimit);
  std::string_view rest = bytes;
  if (is_json_record(take_json_object(rest), options) && bytes.find('[') < bytes.find('{')) {
    return std::make_unique<ArraySource>(place, std::move(bytes));
  }
  return std::make_unique<LeafSource>(place, BufferedStream(open_bytes(std::move(bytes))),
                                      InputFormat::json);
}

}  // namespace

std::unique_ptr<BulletinSource> open_source(StreamPlace place, std::unique_ptr<ByteStream> stream,
                                            const InputOptions& options) {
  auto buffered = std::make_unique<BufferedStream>(std::move(stream));
  std::string inner_name = place.name;
  for (int i = 0; is_compressed(buffered->peek(kArchiveHead)); ++i) {
    if (i == kMostCompressed) {
      throw InputError("too-deep", "compressed more than three times over; unpack it first");
    }
    buffered = std::make_unique<BufferedStream>(
        open_compressed(as_stream(std::shared_ptr<BufferedStream>(std::move(buffered)))));
    inner_name = without_compression(inner_name);
    place.depth = std::max(place.depth, 1);
  }
  if (is_archive(buffered->peek(kArchiveHead))) {
    if (place.depth >= kDeepest) {
      throw InputError("too-deep", "an archive in archives in archives; unpack it first");
    }
    return std::make_unique<ArchiveSource>(
        std::move(place), as_stream(std::shared_ptr<BufferedStream>(std::move(buffered))), options);
  }
  if (options.format == InputFormat::warc || is_warc(buffered->peek(kArchiveHead))) {
    return std::make_unique<WarcSource>(std::move(place),
                                        std::shared_ptr<BufferedStream>(std::move(buffered)));
  }
  const std::string_view head = buffered->peek(kSniffed);
  InputFormat format = options.format;
  if (format == InputFormat::automatic) {
    if (!place.named && is_binary(head)) {
      throw InputError("not-text", "no text in it; leave it out with --glob");
    }
    format = sniff_format(head, inner_name);
  }
  if (format == InputFormat::jsonl) {
    return std::make_unique<LineSource>(std::move(place), std::move(*buffered));
  }
  if (format == InputFormat::json) return open_json(place, std::move(*buffered), options);
  return std::make_unique<LeafSource>(std::move(place), std::move(*buffered), format);
}

}  // namespace greffier
