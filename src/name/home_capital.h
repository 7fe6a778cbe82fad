// Whether the capital of the land that a bulletin is of stands for its government there: « Paris
// refuse », « Paris a rompu avec Bamako »; its news are full of the town, « Paris compte 300
// écoles », « Paris s'éveille ».
#pragma once

#include "reading/named_countries.h"
#include "reading/reading.h"

#include <string_view>

namespace greffier {

class HomeCapital {
 public:
  // `home`: its ISO 3166-1 alpha-2.
  HomeCapital(const Reading& reading, std::string_view home)
      : reading_(reading), home_(home), countries_(reading) {}

  // `capital` is a name that acts like a government (name/acting.h).
  [[nodiscard]] bool governs(TokenRange capital) const;

 private:
  [[nodiscard]] bool rules(TokenRange capital) const;
  [[nodiscard]] bool is_ordered_by(TokenRange capital) const;
  [[nodiscard]] bool is_of_province(TokenRange capital) const;
  [[nodiscard]] const VerbGroup* verb_behind(TokenRange capital) const;
  [[nodiscard]] bool is_joined(TokenRange capital) const;
  [[nodiscard]] bool tells_of_abroad(TokenRange sentence) const;
  [[nodiscard]] bool is_mostly_abroad() const;

  const Reading& reading_;
  std::string_view home_;
  NamedCountries countries_;
};

}  // namespace greffier
