// A stream of any kind as the bulletins in it: a file of its own, the files of an archive, the
// records of a web archive, the lines of JSON Lines; one may hold the other.
#pragma once

#include <greffier/input.h>

#include "input/stream.h"

#include <memory>
#include <string>

namespace greffier {

class BulletinSource {
 public:
  BulletinSource() = default;
  BulletinSource(const BulletinSource&) = delete;
  BulletinSource& operator=(const BulletinSource&) = delete;
  virtual ~BulletinSource() = default;

  // The next bulletin, or what stands for one that cannot be read; nothing at the end. Throws
  // InputError where the stream fails: then nothing follows.
  virtual std::optional<RawInput> next() = 0;
};

// Where a stream stands.
struct StreamPlace {
  std::string name = {};
  std::string location = {};  // RawInput::location
  int depth = 0;              // how many archives it is in
  bool named = false;         // RawInput::named
};

std::unique_ptr<BulletinSource> open_source(StreamPlace place, std::unique_ptr<ByteStream> stream,
                                            const InputOptions& options);

}  // namespace greffier
