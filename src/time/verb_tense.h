// Which way a verb group looks by itself: « a fermé » back, « fermera » and « est prévu » ahead.
#pragma once

#include "reading/reading.h"

#include <string_view>

namespace greffier {

enum class Direction : std::uint8_t { unknown, past, future };

struct Tense {
  Direction direction = Direction::unknown;
  bool sure = false;   // told by the words themselves, not by what is usual
  bool due = false;    // « devait s'ouvrir lundi »: ahead once, perhaps no more
  bool own = false;    // « lui a remis le 4 septembre »: the day right behind its verb
  bool bound = false;  // « depuis le 4 septembre », « court jusqu'en août »: by a preposition
  bool until = false;  // « jusqu'en août »
  bool term = false;   // « pour l'été »: by a preposition that usually looks ahead
  bool verbless = false;  // « Concert le 16 à 18h »: nothing there that could tell
};

inline constexpr Tense kPast{.direction = Direction::past, .sure = true};
inline constexpr Tense kFuture{.direction = Direction::future, .sure = true};
inline constexpr Tense kDue{.direction = Direction::future, .sure = true, .due = true};
inline constexpr Tense kLikelyPast{.direction = Direction::past};
inline constexpr Tense kLikelyFuture{.direction = Direction::future};

class VerbTense {
 public:
  explicit VerbTense(const Reading& reading);

  // Of a verb group, by its number in the reading.
  [[nodiscard]] Tense of(std::size_t verb) const;
  // How a verb looks ahead: `plan`, `call`, `urge`, `move`; empty where it does not.
  [[nodiscard]] std::string_view forward_role(TokenIndex token) const;

 private:
  [[nodiscard]] Tense of_infinitive(std::size_t verb) const;
  [[nodiscard]] bool completes(std::size_t verb) const;
  [[nodiscard]] bool is_undone(std::size_t plan) const;
  [[nodiscard]] bool perceives(const VerbGroup& governor, TokenIndex infinitive) const;
  [[nodiscard]] bool achieves(const VerbGroup& governor, TokenIndex infinitive) const;
  [[nodiscard]] bool urges(TokenIndex token) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId forward_;
  Column role_;
};

}  // namespace greffier
