// An answer of a web server as WARC files keep it: status line, headers, body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier {

struct HttpAnswer {
  int status = 0;
  std::string media_type = {};  // « text/html », lower case, without parameters
  std::optional<std::string> charset = {};
  std::string body = {};  // as it was before chunking and compression
};

// Throws InputError where the body is compressed in a way that cannot be undone.
HttpAnswer read_http(std::string_view message);

// The value of a header of « Name: value » lines, blanks trimmed; case of the name does not count.
std::string_view find_header(std::string_view headers, std::string_view name);

// « text/html; charset="utf-8" » -> "text/html" and "utf-8".
struct MediaType {
  std::string type = {};
  std::optional<std::string> charset = {};
};
MediaType read_media_type(std::string_view value);

}  // namespace greffier
