// The speech found so far: frames and contents become Speech here, and no quotation is said twice.
#pragma once

#include "speech/marked.h"
#include "speech/speech.h"

#include <unordered_map>
#include <vector>

namespace greffier {

// How a quotation stands among the writer's own words.
struct Setting {
  bool woven = false;                       // into a sentence; else on its own
  Certainty certainty = Certainty::stated;  // of the words that it is woven into
};

class SpeechBook {
 public:
  SpeechBook(const Reading& reading, MarkedWords& marked) : reading_(reading), marked_(marked) {}

  // Indirect speech over the parts, or the quotation that fills them.
  void say(const Frame& frame, std::vector<TokenRange> parts);
  // The quotations inside what is said indirectly are the same speaker's.
  void say_fragments(const Frame& frame, TokenRange range);
  // The quotation whose opening mark begins `marks`.
  void say_quotation(TokenRange marks, const Frame& frame, Setting setting = {});
  void add_marked(const Frame& frame, std::uint32_t quotation, std::vector<TokenRange> parts,
                  Setting setting = {});

  // That of a quotation woven into the words of a frame.
  [[nodiscard]] Setting setting_of(const Frame& frame, TokenRange words) const;

  // The speech made of a quotation; null where nobody says it yet.
  Speech* of(std::uint32_t quotation);
  std::vector<Speech>& all() { return speech_; }

 private:
  [[nodiscard]] bool has_word(TokenRange range) const;
  [[nodiscard]] bool is_told_by_other(const VerbGroup& verb, TokenIndex first, TokenIndex quote,
                                      bool source) const;
  [[nodiscard]] bool is_passed_on(const VerbGroup& verb, TokenIndex quote,
                                  TokenRange sentence) const;
  [[nodiscard]] Speech start(const Frame& frame, std::vector<TokenRange> parts) const;

  const Reading& reading_;
  MarkedWords& marked_;
  std::vector<Speech> speech_;
  std::unordered_map<std::uint32_t, std::size_t> by_quotation_;  // its speech
};

}  // namespace greffier
