// What a reader of frames knows of its sentence: all frames, and where it stands among them.
#pragma once

#include "speech/attribution.h"

#include <vector>

namespace greffier {

// A sentence with its frames, and how far they have been read.
struct SentenceFrames {
  const Sentence* sentence = nullptr;
  std::vector<Frame> all = {};
  std::size_t at = 0;
  TokenIndex begin = 0;  // after the frame before

  [[nodiscard]] const Frame& frame() const { return all[at]; }
  [[nodiscard]] TokenRange range() const { return sentence->range; }
  // Where the next frame begins, or the sentence ends.
  [[nodiscard]] TokenIndex end() const {
    return at + 1 < all.size() ? all[at + 1].range.first : sentence->range.last;
  }
  [[nodiscard]] TokenRange before() const { return {begin, frame().range.first}; }
};

}  // namespace greffier
