// What a reader of frames knows of its sentence: all frames, and where it stands among them.
#pragma once

#include "speech/attribution.h"

#include <optional>
#include <vector>

namespace greffier {

// A sentence with its frames, and how far they have been read.
struct SentenceFrames {
  const Sentence* sentence = nullptr;
  std::vector<Frame> all = {};
  std::size_t at = 0;
  TokenIndex begin = 0;                                     // after the frame before
  std::optional<std::vector<TokenIndex>> clause_ends = {};  // found when the first clause is cut

  [[nodiscard]] const Frame& frame() const { return all[at]; }
  [[nodiscard]] TokenRange range() const { return sentence->range; }
  // The next frame that is read on its own; null behind the last.
  [[nodiscard]] const Frame* next() const {
    std::size_t number = at + 1;
    const bool source = frame().kind == FrameKind::source;
    const auto passes = [&](const Frame& other) {
      return other.kind == FrameKind::none || (source && other.relative);
    };
    while (number < all.size() && passes(all[number])) ++number;
    return number < all.size() ? &all[number] : nullptr;
  }
  // Where that begins, or the sentence ends.
  [[nodiscard]] TokenIndex end() const {
    const Frame* const following = next();
    if (following == nullptr) return sentence->range.last;
    const TokenIndex opening = following->opening.value_or(following->range.first);
    return opening >= frame().range.last ? opening : following->range.first;
  }
  [[nodiscard]] TokenRange before() const { return {begin, frame().range.first}; }
};

}  // namespace greffier
