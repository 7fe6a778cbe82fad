#include "input/http.h"

#include "input/archive.h"
#include "input/ascii.h"

#include <algorithm>
#include <charconv>

namespace greffier {
namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// Calls `take` for each line, without its end.
template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// « 1a0\r\n…\r\n0\r\n »; the bytes as they are where they are no chunks: many tools keep the header
// and undo the chunking.
std::string unchunked(std::string_view body) {
  std::string out;
  for (std::string_view rest = body;;) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const std::size_t line = rest.find('\n');
    if (error != std::errc() || line == std::string_view::npos) {
      return out.empty() ? std::string(body) : out;
    }
    rest.remove_prefix(line + 1);
    out.append(rest.substr(0, size));
    if (size == 0 || rest.size() <= size) return out;
    rest.remove_prefix(size);
    rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));
  }
}

std::string unpacked(std::string body, std::string_view encoding) {
  if (encoding.empty() || same_name(encoding, "identity")) return body;
  if (is_compressed(body)) {
    return BufferedStream(open_compressed(open_bytes(std::move(body)))).take_rest(kPartLimit);
  }
  if (same_name(encoding, "gzip") || same_name(encoding, "x-gzip")) return body;  // undone already
  throw InputError("unsupported", "a page compressed with « " + std::string(encoding) +
                                      " », which greffier cannot undo");
}

}  // namespace

std::string_view find_header(std::string_view headers, std::string_view name) {
  std::string_view found;
  for_each_line(headers, [&](std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !same_name(trimmed(line.substr(0, colon)), name)) return;
    if (found.empty()) found = trimmed(line.substr(colon + 1));
  });
  return found;
}

MediaType read_media_type(std::string_view value) {
  MediaType media{.type = lowered(trimmed(value.substr(0, value.find(';'))))};
  const std::string low = lowered(value);
  const std::size_t at = low.find("charset=");
  if (at == std::string::npos) return media;
  std::string_view charset = std::string_view(low).substr(at + std::string_view("charset=").size());
  charset = charset.substr(0, charset.find_first_of("; \t,"));
  while (charset.starts_with('"') || charset.starts_with('\'')) charset.remove_prefix(1);
  while (charset.ends_with('"') || charset.ends_with('\'')) charset.remove_suffix(1);
  if (!charset.empty()) media.charset = std::string(charset);
  return media;
}

HttpAnswer read_http(std::string_view message) {
  HttpAnswer answer;
  std::size_t end = message.find("\r\n\r\n");
  std::size_t gap = 4;
  if (end == std::string_view::npos) {
    end = message.find("\n\n");
    gap = 2;
  }
  const std::string_view head = message.substr(0, end);
  if (end == std::string_view::npos || !head.starts_with("HTTP/")) return answer;
  const std::size_t code = std::min(head.find(' ') + 1, head.size());
  std::from_chars(head.data() + code, head.data() + head.size(), answer.status);
  const MediaType media = read_media_type(find_header(head, "Content-Type"));
  answer.media_type = media.type;
  answer.charset = media.charset;
  const std::string_view body = message.substr(end + gap);
  const bool chunked = lowered(find_header(head, "Transfer-Encoding")).ends_with("chunked");
  answer.body = unpacked(chunked ? unchunked(body) : std::string(body),
                         find_header(head, "Content-Encoding"));
  return answer;
}

}  // namespace greffier
