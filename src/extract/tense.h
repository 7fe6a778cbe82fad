// Whether what happens around a word lies behind the text or ahead of it, by the tense of the verb
// nearest to it: « a fermé mardi » looks back, « fermera mardi » and « est attendu mardi » ahead.
#pragma once

#include "extract/reading.h"

namespace greffier {

enum class Direction : std::uint8_t { unknown, past, future };

struct Tense {
  Direction direction = Direction::unknown;
  bool sure = false;  // told by the words themselves, not by what is usual
};

class TenseReader {
 public:
  explicit TenseReader(const Reading& reading);

  // Which way an expression over these tokens looks.
  [[nodiscard]] Tense tense_at(TokenRange range) const;

 private:
  [[nodiscard]] Tense tense_of(std::size_t verb) const;
  [[nodiscard]] Tense tense_of_infinitive(std::size_t verb) const;
  [[nodiscard]] Tense before_preposition(TokenIndex token) const;
  [[nodiscard]] std::string_view forward_role(TokenIndex token) const;
  [[nodiscard]] TokenRange piece_at(TokenIndex token) const;
  [[nodiscard]] bool parted(TokenIndex from, TokenIndex to) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId forward_;
  Column role_;
};

}  // namespace greffier
