// Web archives (WARC 1.0 and 1.1): the records that hold a page (`response`) or its text
// (`conversion`). Debian has no library for them; a record is header lines, an empty line and as
// many bytes as Content-Length says.
#pragma once

#include "input/stream.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace greffier {

bool is_warc(std::string_view head);

class WarcReader {
 public:
  explicit WarcReader(std::shared_ptr<BufferedStream> stream) : stream_(std::move(stream)) {}

  // The next page or text, without a name; nothing at the end. A page that cannot be had has its
  // `failure`; InputError where the file is at fault and nothing more can be read of it.
  std::optional<RawInput> next();

  // The place of what `next` gave or failed on among all records of the file, from 1.
  [[nodiscard]] std::uint64_t number() const { return number_; }

 private:
  struct Header;
  std::optional<Header> take_header();
  RawInput take_content(const Header& header, bool is_page);

  std::shared_ptr<BufferedStream> stream_;
  std::uint64_t number_ = 0;
};

}  // namespace greffier
