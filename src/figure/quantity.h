// What a match of figure.rules says as a quantity: value or bounds, modifier, unit and kind.
//   « plus de 620 » -> 620, more-than; « de 2 à 3 millions » -> 2000000 to 3000000
#pragma once

#include "figure/figures.h"
#include "figure/unit_reader.h"
#include "reading/reading.h"

#include <string>
#include <string_view>
#include <vector>

namespace greffier {

class QuantityReader {
 public:
  // `home` is where ambiguous currencies are taken to be at home.
  QuantityReader(const Reading& reading, const Home& home);

  // Nothing where the match says no quantity; two of « passé de 320 à 450 euros ».
  [[nodiscard]] std::vector<FigureMention> read(const Match& match) const;

 private:
  [[nodiscard]] std::vector<FigureMention> read_apart(const Match& match) const;
  [[nodiscard]] std::vector<FigureMention> read_pair(const Match& match) const;
  bool read_single(const Match& match, FigureMention& figure) const;
  [[nodiscard]] bool goes_from(const Match& match) const;
  [[nodiscard]] bool is_moved(TokenIndex figure, std::string_view how) const;
  bool read_between(const Match& match, FigureMention& figure) const;
  bool read_ratio(const Match& match, FigureMention& figure) const;
  [[nodiscard]] static bool is_customary(double whole);
  bool read_score(const Match& match, FigureMention& figure) const;
  void share_magnitude(const NumberPhrase& low, const NumberPhrase& high, double& value) const;
  [[nodiscard]] bool is_gapped_score(const Match& match) const;
  [[nodiscard]] bool is_denied(TokenIndex number) const;
  [[nodiscard]] Decimal reread_percent(const NumberPhrase& number) const;

  const Reading& reading_;
  const Tokens& tokens_;
  UnitReader units_;
  ClassId change_verb_ = reading_.lexicon.get_class("CHANGE_VERB");
  Column to_ = reading_.lexicon.get_column("CHANGE_VERB", "to");
};

}  // namespace greffier
