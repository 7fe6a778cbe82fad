#include "input/warc.h"

#include "input/http.h"
#include "text/stated_time.h"

#include <charconv>

namespace greffier {
namespace {

constexpr std::uint64_t kHeaderLine = std::uint64_t{1} << 16;  // bytes
constexpr std::size_t kHeaderLines = 256;

[[noreturn]] void fail(const std::string& why) {
  throw InputError("broken", "a damaged WARC record (" + why + ")");
}

bool is_text(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain" ||
         type.empty();
}

}  // namespace

struct WarcReader::Header {
  std::string type = {};
  std::string url = {};
  std::string media_type = {};
  std::optional<StatedTime> time = {};
  std::uint64_t length = 0;
};

bool is_warc(std::string_view head) { return head.starts_with("WARC/"); }

std::optional<WarcReader::Header> WarcReader::take_header() {
  std::optional<std::string> line = stream_->take_line(kHeaderLine);
  while (line && line->empty()) line = stream_->take_line(kHeaderLine);  // two part the records
  if (!line) return std::nullopt;
  ++number_;
  if (!is_warc(*line)) fail("no « WARC/ » where it should begin");
  std::string lines;
  for (std::size_t count = 0;; ++count) {
    line = stream_->take_line(kHeaderLine);
    if (!line || line->empty()) break;
    if (count == kHeaderLines) fail("no end of its header");
    lines += *line + "\n";
  }
  Header header{.type = std::string(find_header(lines, "WARC-Type")),
                .url = std::string(find_header(lines, "WARC-Target-URI")),
                .media_type = read_media_type(find_header(lines, "Content-Type")).type,
                .time = read_stated_time(find_header(lines, "WARC-Date"))};
  const std::string_view length = find_header(lines, "Content-Length");
  const auto [end, error] =
      std::from_chars(length.data(), length.data() + length.size(), header.length);
  if (error != std::errc() || end != length.data() + length.size()) fail("no Content-Length");
  if (header.url.starts_with('<') && header.url.ends_with('>')) {  // as WARC 1.0 was read by some
    header.url = header.url.substr(1, header.url.size() - 2);
  }
  return header;
}

// The bytes are left empty where the record holds no bulletin after all: an image, a redirection.
RawInput WarcReader::take_content(const Header& header, bool is_page) {
  RawInput raw{.location = std::to_string(number_)};
  if (!header.url.empty()) raw.url = header.url;
  if (header.time) raw.captured = header.time->day;
  if (header.length > kPartLimit) {
    stream_->skip(header.length);
    raw.failure = InputError("too-big", "a page of 64 MiB or more");
    return raw;
  }
  std::string content = stream_->take(header.length);
  if (content.size() < header.length) fail("the file ends in it");
  if (!is_page) {
    raw.bytes = std::move(content);
    raw.format = InputFormat::text;
    return raw;
  }
  HttpAnswer answer;
  try {
    answer = read_http(content);
  } catch (const InputError& error) {
    raw.failure = error;
    return raw;
  }
  if (answer.status / 100 != 2 || !is_text(answer.media_type)) return raw;
  raw.bytes = std::move(answer.body);
  raw.charset = std::move(answer.charset);
  const bool plain = answer.media_type == "text/plain";
  raw.format = plain                       ? InputFormat::text
               : answer.media_type.empty() ? InputFormat::automatic
                                           : InputFormat::html;
  return raw;
}

std::optional<RawInput> WarcReader::next() {
  while (const auto header = take_header()) {
    const bool page = header->type == "response" && header->media_type == "application/http";
    const bool text = header->type == "conversion" && is_text(header->media_type);
    if (!page && !text) {
      stream_->skip(header->length);
      continue;
    }
    RawInput raw = take_content(*header, page);
    if (raw.failure || !raw.bytes.empty()) return raw;
  }
  return std::nullopt;
}

}  // namespace greffier
