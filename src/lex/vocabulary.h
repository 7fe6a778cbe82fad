// The words met so far, each looked up in the lexicon once: the cache that makes the lexicon cheap.
// One a thread. A word's entry is a pure function of its letters, so results do not depend on it.
#pragma once

#include "lex/lexicon.h"
#include "lex/word.h"

#include <deque>
#include <string_view>
#include <unordered_map>

namespace greffier {

class Vocabulary {
 public:
  // `lexicon` must outlive this, and all its literals must be known.
  explicit Vocabulary(const Lexicon& lexicon) : lexicon_(lexicon) {}
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // What is known of a word as written. The reference holds until `trim`.
  const Word& look_up(std::string_view surface);

  // Whether the lexicon has this form: « rendez-vous », « celui-ci ».
  bool knows(std::string_view surface) {
    const Word& word = look_up(surface);
    return !word.analyses.empty() && !word.compound;
  }

  // Forgets all words when there are very many; call it between bulletins only.
  void trim();

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

 private:
  const Lexicon& lexicon_;
  const Word too_long_;     // stands for every run of letters too long to be a word
  std::deque<Word> words_;  // addresses stay
  std::unordered_map<std::string_view, const Word*> by_surface_;  // keys live in words_
};

// Reads one word's entry without a cache.
Word read_word(std::string_view surface, const Lexicon& lexicon);

}  // namespace greffier
