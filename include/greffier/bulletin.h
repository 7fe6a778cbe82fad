// What a bulletin says: the decoded text and all facts found in it. `Parser` (parser.h) makes it,
// the writers (write.h) print it.
#pragma once

#include <greffier/fact.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct Source {
  std::string name = {};      // file name or "-"
  std::string encoding = {};  // IANA name of the charset it was in
  std::uint64_t bytes = 0;    // size before decoding
  std::string sha256 = {};    // of those bytes, lower-case hexadecimal
  std::optional<std::string> title = {};
  std::optional<std::string> url = {};
};

enum class ReferenceOrigin : std::uint8_t { none, option, metadata, header, filename, inferred };

struct Reference {
  std::optional<std::string> date = {};  // ISO 8601 day, or minute where one was given
  ReferenceOrigin origin = ReferenceOrigin::none;
  std::string timezone = {};  // IANA name
};

struct Bulletin {
  Source source = {};
  Reference reference = {};
  std::string text = {};  // decoded to UTF-8, never edited
  std::vector<Entry> entries = {};
  std::vector<Actor> actors = {};
  std::vector<Place> places = {};
  std::vector<Figure> figures = {};
  std::vector<Quote> quotes = {};
  std::vector<Date> dates = {};
  std::vector<Warning> warnings = {};
};

}  // namespace greffier
